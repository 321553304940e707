/** Names the tab and the history entry after what is open. */
import { useEffect, useRef } from 'react';
import { filterWords } from '../domain/headline.ts';
import { longDate } from '../domain/partial-date.ts';
import { STANCE_LABELS } from '../domain/stance.ts';
import { capitalise } from '../domain/words.ts';
import { useAtlasView } from '../state/atlas-view.ts';
import { isDated, VIEW_LABELS } from '../state/view-state.ts';

/**
 * A browser takes longer to rename its tab than the page to move the date: the name follows once that rests, and while
 * it plays now and then.
 */
const RESTED_MS = 200;
const LONGEST_MS = 1_000;

/** "United Kingdom · Map · 12 February 2020 · Stance Atlas". */
export function usePageTitle(): void {
  const { atlas, open, time, view } = useAtlasView();
  const names = open.flatMap((code) => atlas.jurisdictions.get(code)?.name ?? []);
  const days = isDated(view.view) || open.length > 0 ? [time.from, time.day] : [];
  const dates = days.flatMap((day) => (day ? [longDate(day)] : []));
  const title = [
    names.join(', '),
    view.q && `“${view.q}”`,
    view.present && 'Presentation',
    VIEW_LABELS[view.view],
    view.stance.map((stance) => STANCE_LABELS[stance]).join(', '),
    capitalise(filterWords(view, atlas)),
    dates.join(' to '),
    'Stance Atlas',
  ]
    .filter(Boolean)
    .join(' · ');
  const isNamed = useRef(false);
  /** Since when the name is an old one. */
  const since = useRef<number | null>(null);
  useEffect(() => {
    const name = () => {
      document.title = title;
      since.current = null;
    };
    if (!isNamed.current) name();
    isNamed.current = true;
    const now = performance.now();
    since.current ??= now;
    const timer = setTimeout(name, Math.min(RESTED_MS, Math.max(since.current + LONGEST_MS - now, 0)));
    return () => clearTimeout(timer);
  }, [title]);
}
