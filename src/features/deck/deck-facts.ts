/** The facts of every step of a deck, one after the other, from the same cache as the page. */
import type { QueryClient } from '@tanstack/react-query';
import type { Loader } from '../../data/loader.ts';
import type { Atlas } from '../../domain/atlas.ts';
import { collectFacts, type ViewFacts } from '../../export/facts.ts';
import { atlasViewOf } from '../../state/atlas-view.ts';
import { type Deck, type DeckStep, oneLine } from '../../state/deck.ts';

export interface StepFacts {
  readonly facts: ViewFacts;
  readonly caption: string | null;
  readonly notes: string | null;
}

/** In the order of the deck. Throws DataError. */
export async function factsOfDeck(
  deck: Deck,
  atlas: Atlas,
  client: QueryClient,
  loader: Loader,
): Promise<readonly StepFacts[]> {
  const one = async ({ view, caption, notes }: DeckStep): Promise<StepFacts> => ({
    facts: await collectFacts(atlasViewOf(atlas, view), client, loader),
    caption: oneLine(caption) || null,
    notes: notes.trim() || null,
  });
  return Promise.all(deck.steps.map(one));
}
