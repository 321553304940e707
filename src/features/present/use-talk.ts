/** The talk: what a move shows, and where in it we are. With a deck its steps, without one the days of decisions. */
import { useMemo } from 'react';
import { decisionDays } from '../../domain/atlas.ts';
import { type IsoDay, longDate } from '../../domain/partial-date.ts';
import { atlasViewOf, useAtlasView } from '../../state/atlas-view.ts';
import { openedInWords } from '../../state/opened-words.ts';
import { daySelection } from '../../state/resolve-time.ts';
import { useDeck } from '../../state/use-deck.ts';
import { useView } from '../../state/use-view.ts';
import { dayAfter, type Move, stepAfter } from './walk.ts';

export interface Talk {
  move(move: Move): void;
  /** "Step 3 of 10"; null without a deck. */
  readonly place: string | null;
  /** The caption of the step; empty where there is none. */
  readonly caption: string;
  readonly notes: string;
  /** What comes next, in words; null at the end. */
  readonly next: string | null;
  /** Whether a move leads nowhere. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The talk through the deck of the address. */
function useDeckTalk(): Talk | null {
  const { atlas } = useAtlasView();
  const { deck, step, shown, next, goTo } = useDeck();
  const nextWords = useMemo(() => {
    if (!next) return null;
    const shownNext = atlasViewOf(atlas, next.view);
    const opened = openedInWords(shownNext);
    return next.caption || [opened.join('; '), shownNext.headline].filter(Boolean).join('. ');
  }, [atlas, next]);
  if (!deck || deck.steps.length === 0) return null;
  return {
    move: (move) => goTo(stepAfter(move, step, deck.steps.length)),
    place: `Step ${step} of ${deck.steps.length}`,
    caption: shown?.caption ?? '',
    notes: shown?.notes ?? '',
    next: nextWords,
    isFirst: step === 1,
    isLast: step === deck.steps.length,
  };
}

/** The walk through time. */
function useTimeTalk(): Talk {
  const { atlas, time } = useAtlasView();
  const { go } = useView();
  const stops = useMemo(() => decisionDays(atlas), [atlas]);
  const show = (day: IsoDay) =>
    go(
      {
        time:
          time.from && time.from < day
            ? { kind: 'range', from: time.from, to: day }
            : daySelection(day, atlas),
      },
      'replace',
    );
  const next = dayAfter('next', time.day, stops, atlas.asOf);
  return {
    move: (move) => show(dayAfter(move, time.day, stops, atlas.asOf)),
    place: null,
    caption: '',
    notes: '',
    next: next === time.day ? null : longDate(next),
    isFirst: time.day <= (stops[0] ?? atlas.asOf),
    isLast: time.day >= atlas.asOf,
  };
}

/** While a deck is being read nobody knows where a move leads: a walk through time would leave its first step. */
const UNREAD: Talk = {
  move: () => undefined,
  ...{ place: null, caption: '', notes: '', next: null, isFirst: true, isLast: true },
};

/** The talk of the view. */
export function useTalk(): Talk {
  const deck = useDeckTalk();
  const time = useTimeTalk();
  const { status } = useDeck();
  return deck ?? (status === 'reading' ? UNREAD : time);
}
