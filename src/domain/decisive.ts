/**
 * Decisive events of the record, by a stated rule: changes of the EU's stance, and the first government to take each,
 * once more where it reaches the networks that the first did not.
 */
import type { Atlas } from './atlas.ts';
import { byEffect } from './atlas.ts';
import type { DecisionOverview } from './decision.ts';
import { inPlace, type JurisdictionFilter } from './filter.ts';
import { EU } from './jurisdiction.ts';
import { lastDay } from './partial-date.ts';
import { STANCE_LABELS, type Stance } from './stance.ts';
import { decisionLabel } from './stance-at.ts';

/** Why an event is decisive; `first` is of its stance, among the governments chosen. */
export type DecisiveReason = 'first' | 'eu-change';

export interface DecisiveEvent {
  readonly decision: DecisionOverview;
  readonly reason: DecisiveReason;
  /** The stance that the decision sets, with its limit (rule 1). */
  readonly label: string;
}

/**
 * In the order of effect: every decision of the EU by which its stance differs from the one before (its first included),
 * and of each stance the first decision by a government, and the first without a limit where that one had one. Places are chosen by region and by the groups of that day,
 * stances by the filter; decisions that take effect after `asOf` are left out.
 */
export function decisiveEvents(atlas: Atlas, filter: JurisdictionFilter): readonly DecisiveEvent[] {
  const decisions = [...atlas.timelines.values()]
    .flat()
    .filter((d) => lastDay(d.date) <= atlas.asOf)
    .sort((a, b) => byEffect(a, b) || a.id.localeCompare(b.id));
  const firsts = new Map<Stance, string>();
  let euStance: string | null = null;
  const events: DecisiveEvent[] = [];
  for (const decision of decisions) {
    const { jurisdiction, stance } = decision;
    const label = decisionLabel(atlas, decision);
    const isEu = jurisdiction === EU;
    const isNews = isEu ? stance !== euStance : isFirst(stance, label, firsts.get(stance));
    if (isEu) euStance = stance;
    if (!isNews || !isChosen(atlas, filter, decision)) continue;
    if (!isEu) firsts.set(stance, label);
    events.push({ decision, reason: isEu ? 'eu-change' : 'first', label });
  }
  return events;
}

/** Of a stance: before any other, or without a limit where the first had one. */
function isFirst(stance: Stance, label: string, first: string | undefined): boolean {
  const whole = STANCE_LABELS[stance];
  return first === undefined || (first !== whole && label === whole);
}

/** "first with “Ban, public procurement only”", "now “No outright ban”". */
export function eventInWords({ reason, label }: DecisiveEvent): string {
  return `${reason === 'first' ? 'first with' : 'now'} “${label}”`;
}

function isChosen(
  atlas: Atlas,
  filter: JurisdictionFilter,
  { jurisdiction, stance, date }: DecisionOverview,
) {
  if (filter.stance.length > 0 && !filter.stance.includes(stance)) return false;
  return inPlace(atlas, filter, lastDay(date)).has(jurisdiction);
}
