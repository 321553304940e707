/** What one view brings to the slides: its facts, and a presenter's own words, which stay in the file. */

import { isDated } from '../../state/view-state.ts';
import type { ViewFacts } from '../facts.ts';
import { dateAndFilters, titleOf } from './furniture.ts';

export interface SlideSource {
  readonly facts: ViewFacts;
  readonly caption: string | null;
  readonly notes: string | null;
}

/** The lines below a view's title: the presenter's caption, then date and filters. */
export function viewLines({ caption, facts }: SlideSource): readonly string[] {
  return [caption ?? '', dateAndFilters(facts)].filter(Boolean);
}

/** The presenter's own notes, then what the view says. */
export function viewNotes({ notes, facts }: SlideSource): readonly string[] {
  const legend = facts.legend.map(({ label, inWords }) => `${label}: ${inWords}`).join('; ');
  if (!isDated(facts.atlasView.view.view))
    return [notes ?? '', titleOf(facts), dateAndFilters(facts)].filter(Boolean);
  return [
    notes ?? '',
    facts.title,
    `Date: ${facts.dateWords}`,
    ...(facts.filters.length > 0 ? [`Filters: ${facts.filters.join('; ')}`] : []),
    `Governments: ${legend}; No record: ${facts.noRecord}.`,
  ].filter(Boolean);
}
