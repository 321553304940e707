/** Decisive events of the record, by a stated rule: changes of the EU's stance, and the first government to take each. */
import type { Atlas } from './atlas.ts';
import { byEffect } from './atlas.ts';
import type { DecisionOverview } from './decision.ts';
import { inPlace, type JurisdictionFilter } from './filter.ts';
import { EU } from './jurisdiction.ts';
import { lastDay } from './partial-date.ts';

/** Why an event is decisive; `first` is of its stance, among the governments chosen. */
export type DecisiveReason = 'first' | 'eu-change';

export interface DecisiveEvent {
  readonly decision: DecisionOverview;
  readonly reason: DecisiveReason;
}

/**
 * In the order of effect: every decision of the EU by which its stance differs from the one before (its first included),
 * and of each stance the first decision by a government. Places are chosen by region and by the groups of that day,
 * stances by the filter; decisions that take effect after `asOf` are left out.
 */
export function decisiveEvents(atlas: Atlas, filter: JurisdictionFilter): readonly DecisiveEvent[] {
  const decisions = [...atlas.timelines.values()]
    .flat()
    .filter((d) => lastDay(d.date) <= atlas.asOf)
    .sort((a, b) => byEffect(a, b) || a.id.localeCompare(b.id));
  const taken = new Set<string>();
  let euStance: string | null = null;
  const events: DecisiveEvent[] = [];
  for (const decision of decisions) {
    const { jurisdiction, stance } = decision;
    const isEu = jurisdiction === EU;
    const isNews = isEu ? stance !== euStance : !taken.has(stance);
    if (isEu) euStance = stance;
    if (!isNews || !isChosen(atlas, filter, decision)) continue;
    if (!isEu) taken.add(stance);
    events.push({ decision, reason: isEu ? 'eu-change' : 'first' });
  }
  return events;
}

function isChosen(
  atlas: Atlas,
  filter: JurisdictionFilter,
  { jurisdiction, stance, date }: DecisionOverview,
) {
  if (filter.stance.length > 0 && !filter.stance.includes(stance)) return false;
  return inPlace(atlas, filter, lastDay(date)).has(jurisdiction);
}
