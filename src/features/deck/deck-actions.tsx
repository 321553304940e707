/** What can be done with a whole deck: present it, hand out its link, save it, and make slides or pages of it. */
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLoader } from '../../data/use-data.ts';
import { grouped } from '../../domain/words.ts';
import type { Place } from '../../drawing/places.ts';
import { usePlaces } from '../../drawing/use-places.ts';
import { saveFile } from '../../export/save-file.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { serialise } from '../../state/codec.ts';
import { type Deck, MAX_DECK_TEXT, patchForStep, SAFE_LINK } from '../../state/deck.ts';
import { deckPacker } from '../../state/deck-codec.ts';
import { writeDeckFile } from '../../state/deck-file.ts';
import { isLocalOnly, publicBase } from '../../state/handed-out.ts';
import { useView } from '../../state/use-view.ts';
import { DEFAULT_VIEW } from '../../state/view-state.ts';
import { ignoreRepeatedClicks } from '../../ui/double-click.ts';
import { Failed, Loading } from '../../ui/status.tsx';
import { copyText } from '../../ui/use-copy.ts';
import { deckWork } from './deck-work.ts';

/** What packs decks, and the deck as text for the address: null while that is not here, and for an empty deck. */
function useDeckText(deck: Deck) {
  const packer = useQuery({
    queryKey: ['deck-packer'],
    queryFn: deckPacker,
    enabled: deck.steps.length > 0,
  });
  const pack = packer.data;
  const text = useMemo(() => (pack && deck.steps.length > 0 ? pack(deck) : null), [pack, deck]);
  return { packer, text };
}

/** Why a deck has no link yet, which presenting needs too. */
function NoLink({ packer }: { packer: UseQueryResult }) {
  if (packer.isError)
    return (
      <Failed title="The deck’s link could not be made" onRetry={() => void packer.refetch()}>
        The part of the app that makes it, which presenting needs too, did not load. Saving the file and
        printing do without it. Check the connection, then try again.
      </Failed>
    );
  // At first it is there at once; who has asked again hears what becomes of it.
  return packer.errorUpdateCount > 0 ? (
    <Loading what="the deck’s link" />
  ) : (
    <p className="label">Loading the deck’s link …</p>
  );
}

/** How long the link is, and what that means. */
function lengthWords(link: string, text: string): string {
  if (text.length > MAX_DECK_TEXT)
    return 'The deck is too long for a link: shorten captions, take out views, or hand on the file.';
  const words = `The link has ${grouped(link.length)} characters.`;
  return link.length > SAFE_LINK
    ? `${words} Above ${grouped(SAFE_LINK)} some programs cut it off: the file is safer.`
    : words;
}

export interface DeckActionsProps {
  readonly deck: Deck;
  /** Tells the reader what was done. */
  readonly say: (words: string) => void;
}

export function DeckActions({ deck, say }: DeckActionsProps) {
  const { go } = useView();
  const { packer, text } = useDeckText(deck);
  const link = text ? `${publicBase(window.location)}${serialise({ ...DEFAULT_VIEW, deck: text })}` : null;
  const fits = text !== null && text.length <= MAX_DECK_TEXT;
  if (deck.steps.length === 0) return null;
  const copy = async () => {
    if (!link || !fits) return;
    const where = isLocalOnly(window.location)
      ? ' It works only on this device: no public address is set.'
      : '';
    say((await copyText(link)) ? `Deck link copied.${where}` : 'Copying was refused.');
  };
  const present = () => {
    if (!text || !fits) return;
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
    go({ ...patchForStep(deck, 1), deck: text, present: true });
  };
  return (
    <div className="deck-actions">
      {/* The answer at the head of the panel moves them: the second half of a double click would press another. */}
      <p className="deck-actions__row" onClickCapture={ignoreRepeatedClicks}>
        <button type="button" className="button" aria-disabled={!fits} onClick={present}>
          Present deck
        </button>
        <button type="button" className="button" aria-disabled={!fits} onClick={() => void copy()}>
          Copy deck link
        </button>
        <SaveButton deck={deck} say={say} />
        <ExportButtons deck={deck} say={say} />
      </p>
      {link && text ? (
        <p className={link.length > SAFE_LINK ? 'deck-actions__warn' : 'label'}>{lengthWords(link, text)}</p>
      ) : (
        <NoLink packer={packer} />
      )}
    </div>
  );
}

const FILE_NAME = 'stance-atlas-deck.json';

/** What it needs comes with the panel: the file is the way to keep a deck where nothing more can be loaded. */
function SaveButton({ deck, say }: DeckActionsProps) {
  const save = () => {
    saveFile(FILE_NAME, writeDeckFile(deck), 'application/json');
    say(`Downloaded ${FILE_NAME}`);
  };
  return (
    <button type="button" className="button" onClick={save}>
      Save deck file
    </button>
  );
}

type Facts = Awaited<ReturnType<typeof import('./deck-facts.ts').factsOfDeck>>;
type Maker = (deck: Deck, facts: Facts, places: readonly Place[]) => Promise<void>;

function ExportButtons({ deck, say }: DeckActionsProps) {
  const { atlas } = useAtlasView();
  const client = useQueryClient();
  const loader = useLoader();
  const places = usePlaces();
  const run = (what: string, loadMaker: () => Promise<Maker>) => {
    if (!places) return say('The shapes of the map are not there yet. Try again in a moment.');
    const loadFacts = async () => {
      const { factsOfDeck } = await import('./deck-facts.ts');
      return factsOfDeck(deck, atlas, client, loader);
    };
    void deckWork.run(
      what,
      () => Promise.all([loadFacts(), loadMaker()]),
      ([facts, make]) => make(deck, facts, places),
    );
  };
  const slides = () => run('slides', async () => (await import('./deck-slides.ts')).slidesMaker());
  const pages = () => run('pages', async () => (await import('./deck-print.ts')).printDeck);
  return (
    <>
      <button type="button" className="button" onClick={slides}>
        Download PowerPoint
      </button>
      <button type="button" className="button" onClick={pages}>
        Print or save as PDF
      </button>
    </>
  );
}
