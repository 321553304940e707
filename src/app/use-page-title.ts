/** Names the tab and the history entry after what is open. */
import { useEffect } from 'react';
import { longDate } from '../domain/partial-date.ts';
import { useAtlasView } from '../state/atlas-view.ts';
import { VIEW_LABELS } from '../state/view-state.ts';

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
  useEffect(() => {
    document.title = title;
  }, [title]);
}
