/** Names the tab and the history entry after what is open. */
import { useEffect, useRef } from 'react';
import { longDate } from '../domain/partial-date.ts';
import { useAtlasView } from '../state/atlas-view.ts';
import { VIEW_LABELS } from '../state/view-state.ts';

/** A browser takes longer to rename its tab than the page to move the date: the name follows once that rests. */
const RESTED_MS = 200;

/** "United Kingdom · Map · 12 February 2020 · Stance Atlas". */
export function usePageTitle(): void {
  const { atlas, open, time, view } = useAtlasView();
  const names = open.flatMap((code) => atlas.jurisdictions.get(code)?.name ?? []);
  const dates = [time.from, time.day].flatMap((day) => (day ? [longDate(day)] : []));
  const title = [
    names.join(', '),
    view.q && `“${view.q}”`,
    VIEW_LABELS[view.view],
    dates.join(' to '),
    'Stance Atlas',
  ]
    .filter(Boolean)
    .join(' · ');
  const isNamed = useRef(false);
  useEffect(() => {
    const name = () => {
      document.title = title;
    };
    if (!isNamed.current) name();
    isNamed.current = true;
    const timer = setTimeout(name, RESTED_MS);
    return () => clearTimeout(timer);
  }, [title]);
}
