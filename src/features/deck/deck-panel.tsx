/** The deck beside the page: its views in order, their words, and the ways out as link, file, slides and paper. */
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { counted } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { type Deck, isSameTalk, MAX_CAPTION, MAX_STEPS } from '../../state/deck.ts';
import { useIsDraftKept } from '../../state/deck-draft.ts';
import { readDeckFile } from '../../state/deck-file.ts';
import { handedOut } from '../../state/handed-out.ts';
import { stepView } from '../../state/step-view.ts';
import { useDeck } from '../../state/use-deck.ts';
import { VanishingButton } from '../../ui/vanishing-button.tsx';
import { DeckActions } from './deck-actions.tsx';
import { withStep } from './deck-edits.ts';
import { DeckSteps } from './deck-steps.tsx';
import { DeckTop } from './deck-top.tsx';
import { deckWork } from './deck-work.ts';
import { type DraftEdits, useDraftEdits } from './use-draft-edits.ts';
import './deck-panel.css';

/** Reads a file into the draft, and says what was wrong with it. */
async function openFile(file: File, { change, say }: DraftEdits): Promise<void> {
  let text: string;
  try {
    text = await file.text();
  } catch {
    return say(`${file.name} could not be read.`);
  }
  const result = readDeckFile(text);
  if ('problem' in result) return say(`${file.name} was not opened. ${result.problem}`);
  const { deck, lost } = result;
  change(
    deck,
    [`${file.name} is open, with ${counted(deck.steps.length, 'view')}.`, ...lost].join(' '),
    'lossy',
  );
}

/** A dropped file is opened once, and used up with it: a panel that comes later must not open it over what was edited. */
function useDropped(dropped: File | null, edits: DraftEdits, onOpened: () => void) {
  const newest = useRef({ edits, onOpened });
  newest.current = { edits, onOpened };
  useEffect(() => {
    if (!dropped) return;
    void openFile(dropped, newest.current.edits);
    newest.current.onOpened();
  }, [dropped]);
}

function useFocusOnOpen(heading: RefObject<HTMLElement | null>) {
  useEffect(() => heading.current?.focus(), [heading]);
}

/** Where the panel has no room of its own beside the page: it then lies on what a key may go to next. */
const LIES_ON_THE_PAGE = '(max-width: 64rem)';

export interface DeckPanelProps {
  readonly dropped: File | null;
  /** The panel has taken what was dropped. */
  readonly onOpened: () => void;
  /** The reader closes it. */
  readonly onClose: () => void;
  /** The focus has gone to what lies under it. */
  readonly onLeave: () => void;
}

/** Tells where a key takes the focus to what the panel lies on. */
function useFocusUnder(panel: RefObject<HTMLElement | null>, onLeave: () => void): void {
  const newest = useRef(onLeave);
  newest.current = onLeave;
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || panel.current?.contains(target)) return;
      if (target.matches(':focus-visible') && window.matchMedia(LIES_ON_THE_PAGE).matches) newest.current();
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [panel]);
}

export function DeckPanel({ dropped, onOpened, onClose, onLeave }: DeckPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  useFocusUnder(panel, onLeave);
  // A field of the list may be that of another step by now: no further letter must go into it.
  const leaveList = useCallback(() => {
    if (document.activeElement?.closest('.deck-steps')) heading.current?.focus();
  }, []);
  const edits = useDraftEdits(leaveList);
  const linked = useDeck().deck;
  const { draft, say } = edits;
  useEffect(() => deckWork.follow(say), [say]);
  // The talk of the address is the draft itself where they agree: it can then be changed at once.
  const foreign = linked && !isSameTalk(linked, draft) ? linked : null;
  useDropped(dropped, edits, onOpened);
  useFocusOnOpen(heading);
  return (
    <section
      ref={panel}
      className="deck-panel"
      role="dialog"
      aria-labelledby="deck-panel-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <DeckTop edits={edits} heading={heading} onClose={onClose} />
      <NotKept />
      {foreign ? <ForeignDeck deck={foreign} edits={edits} /> : <DraftDeck edits={edits} heading={heading} />}
    </section>
  );
}

/** Stands in the panel for as long as the draft would go with the page. */
function NotKept() {
  const isKept = useIsDraftKept();
  if (isKept) return null;
  return (
    <p className="deck-panel__not-kept">
      <b>Your deck is not kept on this device.</b> This browser has no more room for it, or is set to keep
      nothing: the deck goes with this page. Save it as a file, which can be opened here again.
    </p>
  );
}

/** A deck that came by link: shown, exported and presented; changed only as a copy. */
function ForeignDeck({ deck, edits }: { deck: Deck; edits: DraftEdits }) {
  const { change, draft } = edits;
  const hasDraft = draft.steps.length > 0;
  return (
    <>
      <p className="deck-panel__title">
        <b>{deck.title || 'A deck without a title'}</b>, from the link in the address
      </p>
      <ol className="deck-steps">
        {deck.steps.map((step, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of a linked deck never changes.
          <li key={i}>{step.caption || 'Without a caption'}</li>
        ))}
      </ol>
      <p>
        <VanishingButton
          onClick={() =>
            change(deck, `A copy of ${counted(deck.steps.length, 'view')} is your draft now.`, 'lossy')
          }
        >
          Edit a copy
        </VanishingButton>{' '}
        {hasDraft && <span className="label">It takes the place of your draft; that can be undone.</span>}
      </p>
      <DeckActions deck={deck} say={edits.say} />
    </>
  );
}

function DraftDeck({ edits, heading }: { edits: DraftEdits; heading: RefObject<HTMLElement | null> }) {
  const { atlas, view } = useAtlasView();
  const { draft, change } = edits;
  const isKept = useIsDraftKept();
  const isFull = draft.steps.length >= MAX_STEPS;
  const add = () => {
    const step = { view: stepView(handedOut(view, atlas)), caption: '', notes: '' };
    change(
      withStep(draft, step),
      isFull ? `A deck has at most ${MAX_STEPS} views.` : `View ${draft.steps.length + 1} added.`,
    );
  };
  return (
    <>
      <p>
        <button type="button" className="button" onClick={add}>
          Add this view
        </button>
      </p>
      <label className="deck-field">
        Title of the deck
        <input
          className="field"
          maxLength={MAX_CAPTION}
          value={draft.title}
          onChange={(event) => change({ ...draft, title: event.target.value }, '')}
        />
      </label>
      {draft.steps.length === 0 ? (
        <p className="status">
          A deck is a list of views to walk through. Set up a view, then add it; or open a deck file, or drop
          one on the page.
        </p>
      ) : (
        <DeckSteps edits={edits} heading={heading} />
      )}
      <p className="label">
        {isKept ? 'Kept on this device only.' : 'Not kept on this device.'} Captions travel in the link; notes
        travel in the file only.
      </p>
      <DeckActions deck={draft} say={edits.say} />
      <label className="deck-field">
        Open deck file
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void openFile(file, edits);
          }}
        />
      </label>
    </>
  );
}
