/** The steps of the draft: what each shows, its words, and its place in the order. */
import { type RefObject, useRef } from 'react';
import { scopeInWords } from '../../export/facts.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { atlasViewOf, useAtlasView } from '../../state/atlas-view.ts';
import { type DeckStep, MAX_CAPTION, MAX_NOTES } from '../../state/deck.ts';
import { headingOf, VIEW_LABELS } from '../../state/view-state.ts';
import { movedStep, rewordedStep, withoutStep } from './deck-edits.ts';
import type { DraftEdits } from './use-draft-edits.ts';

/** Where the focus goes after a move or a removal: the same button of the step, or what is nearest. */
function useStepFocus(heading: RefObject<HTMLElement | null>) {
  const list = useRef<HTMLOListElement>(null);
  const focusAt = (at: number, name: string) =>
    queueMicrotask(() => {
      const item = list.current?.children[at];
      const button = item?.querySelector<HTMLElement>(`[data-do="${name}"]`);
      (button ?? heading.current)?.focus();
    });
  return { list, focusAt };
}

export function DeckSteps({ edits, heading }: { edits: DraftEdits; heading: RefObject<HTMLElement | null> }) {
  const { draft, change } = edits;
  const { list, focusAt } = useStepFocus(heading);
  const last = draft.steps.length - 1;
  const move = (at: number, by: number) => {
    const to = at + by;
    if (to < 0 || to > last) return;
    change(movedStep(draft, at, by), `Moved to place ${to + 1} of ${last + 1}.`);
    focusAt(to, by < 0 ? 'up' : 'down');
  };
  const remove = (at: number) => {
    change(withoutStep(draft, at), `View ${at + 1} removed.`, 'lossy');
    focusAt(Math.min(at, last - 1), 'remove');
  };
  return (
    <ol className="deck-steps" ref={list}>
      {draft.steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be the same; the fields hold no state of their own.
        <li key={at} className="deck-step">
          <StepHead step={step} place={at + 1} />
          <StepWords
            step={step}
            place={at + 1}
            onWords={(words) => change(rewordedStep(draft, at, words), '')}
          />
          <StepButtons
            place={at + 1}
            isFirst={at === 0}
            isLast={at === last}
            onMove={(by) => move(at, by)}
            onRemove={() => remove(at)}
          />
        </li>
      ))}
    </ol>
  );
}

function StepHead({ step, place }: { step: DeckStep; place: number }) {
  const { atlas, view } = useAtlasView();
  const shown = atlasViewOf(atlas, step.view);
  const { theme, present, embed, deck } = view;
  return (
    <p className="deck-step__head">
      <b>{place}.</b>{' '}
      <AddressLink to={{ ...step.view, theme, present, embed, deck, step: view.step }}>
        {[
          ...shown.open.flatMap((code) => atlas.jurisdictions.get(code)?.name ?? []),
          VIEW_LABELS[step.view.view],
          ...scopeInWords(shown),
        ].join(' · ')}
      </AddressLink>
      <span className="label deck-step__headline">{headingOf(step.view.view, shown.headline)}</span>
    </p>
  );
}

interface StepWordsProps {
  readonly step: DeckStep;
  readonly place: number;
  readonly onWords: (words: Partial<Pick<DeckStep, 'caption' | 'notes'>>) => void;
}

function StepWords({ step, place, onWords }: StepWordsProps) {
  return (
    <>
      <input
        className="field"
        aria-label={`Caption of step ${place}`}
        placeholder="Caption: the title in the room"
        maxLength={MAX_CAPTION}
        value={step.caption}
        onChange={(event) => onWords({ caption: event.target.value })}
      />
      <textarea
        className="field"
        aria-label={`Notes of step ${place}`}
        placeholder="Notes: for you alone"
        rows={2}
        maxLength={MAX_NOTES}
        value={step.notes}
        onChange={(event) => onWords({ notes: event.target.value })}
      />
    </>
  );
}

interface StepButtonsProps {
  readonly place: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

function StepButtons({ place, isFirst, isLast, onMove, onRemove }: StepButtonsProps) {
  const button = (action: string, words: string, onClick: () => void, isOff = false) => (
    <button
      type="button"
      className="button button--small"
      data-do={action}
      aria-label={`${words} step ${place}`}
      aria-disabled={isOff}
      onClick={onClick}
    >
      {words}
    </button>
  );
  return (
    <p className="deck-step__buttons">
      {button('up', 'Move up', () => onMove(-1), isFirst)}
      {button('down', 'Move down', () => onMove(1), isLast)}
      {button('remove', 'Remove', onRemove)}
    </p>
  );
}
