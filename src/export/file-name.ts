/** What an exported file is called: the view, its date or range, and the opened jurisdictions, in safe characters. */
import type { ViewFacts } from './facts.ts';

/** Letters, digits, dots and hyphens only: names that every file system and every mail program leaves alone. */
function safe(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
}

/** Longer names trouble some mail programs. */
const MOST = 120;

/** Date and filters; the list of sources is of the whole record, of which the date says as of when. */
function chosenBy({
  atlasView,
  from,
  day,
}: Pick<ViewFacts, 'atlasView' | 'day' | 'from'>): readonly string[] {
  const { view, atlas } = atlasView;
  if (view.view === 'sources') return [atlas.asOf];
  return [
    from ? `${from}--${day}` : day,
    ...view.stance,
    ...view.group,
    ...(view.region === 'world' ? [] : [view.region]),
    ...(view.basis === 'own' ? ['own'] : []),
  ];
}

/**
 * "stance-atlas-map-2020-02-12.csv", "stance-atlas-table-2020-01-28--2020-07-14-gb-de.json". The extension is given
 * with or without its dot.
 */
export function fileName(facts: Pick<ViewFacts, 'atlasView' | 'day' | 'from'>, extension: string): string {
  const { view, open } = facts.atlasView;
  const parts = ['stance-atlas', view.view, ...chosenBy(facts), ...open].map(safe);
  return `${parts.join('-').slice(0, MOST)}.${safe(extension)}`;
}
