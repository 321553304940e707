/** The whole deck as one PowerPoint file. */
import type { Place } from '../../drawing/places.ts';
import { loadMaker, pptxOf } from '../../export/pptx/pptx-of.ts';
import { saveFile } from '../../export/save-file.ts';
import { type Deck, oneLine } from '../../state/deck.ts';
import type { StepFacts } from './deck-facts.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Makes the file, for a talk: the leading words of each jurisdiction, and the link to all of them. Hands it to the browser's downloads. */
async function saveDeckSlides(
  deck: Deck,
  facts: readonly StepFacts[],
  places: readonly Place[],
): Promise<void> {
  const title = oneLine(deck.title) || 'Stance Atlas';
  const bytes = await pptxOf(facts, places, { title, extent: 'leading' });
  saveFile('stance-atlas-deck.pptx', new Blob([new Uint8Array(bytes)]), TYPE);
}

/** Loads all that it takes, and gives what makes the slides. */
export async function slidesMaker(): Promise<typeof saveDeckSlides> {
  await loadMaker();
  return saveDeckSlides;
}
