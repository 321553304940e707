/** Which jurisdictions a view chooses: group, region and stance; lists join by or, filters by and. */
import type { Atlas } from './atlas.ts';
import { type GroupId, membersOn } from './group.ts';
import type { Code, Region } from './jurisdiction.ts';
import type { IsoDay } from './partial-date.ts';
import type { Stance } from './stance.ts';
import type { Position } from './stance-at.ts';

export interface JurisdictionFilter {
  readonly stance: readonly Stance[];
  readonly group: readonly GroupId[];
  readonly region: Region;
}

/** Codes chosen by group (on the day) and region; a group's own jurisdiction (the EU) belongs to it. */
export function inPlace(atlas: Atlas, filter: JurisdictionFilter, day: IsoDay): ReadonlySet<Code> {
  const inGroups = filter.group.length ? codesOfGroups(atlas, filter.group, day) : null;
  const chosen = new Set<Code>();
  for (const { code, region } of atlas.jurisdictions.values()) {
    if (filter.region !== 'world' && region !== filter.region) continue;
    if (inGroups && !inGroups.has(code)) continue;
    chosen.add(code);
  }
  return chosen;
}

function codesOfGroups(atlas: Atlas, ids: readonly GroupId[], day: IsoDay): ReadonlySet<Code> {
  const codes = new Set<Code>();
  for (const id of ids) {
    const group = atlas.groups.get(id);
    if (!group) continue;
    for (const code of membersOn(group, day)) codes.add(code);
    if (group.jurisdiction) codes.add(group.jurisdiction);
  }
  return codes;
}

/** Whether the position passes the stance filter; with no filter everything passes, with one "no record" does not. */
export function hasChosenStance(position: Position | null, stances: readonly Stance[]): boolean {
  return stances.length === 0 || (position !== null && stances.includes(position.stance));
}
