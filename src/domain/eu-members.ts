/** The members of the EU on a day, by whether they hold a position of their own. Pure. */
import type { Atlas } from './atlas.ts';
import { membersOn } from './group.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { IsoDay } from './partial-date.ts';
import { ownPositionAt, type Position } from './stance-at.ts';

export interface EuMembers {
  /** Members with a decision of their own by the day. */
  readonly own: readonly (readonly [Jurisdiction, Position])[];
  /** The others: they follow the EU's position, where it has one. */
  readonly others: readonly Jurisdiction[];
}

/** The members on the day, each list by name. */
export function euMembersOn(atlas: Atlas, day: IsoDay): EuMembers {
  const group = atlas.groups.get('eu');
  const codes = group ? membersOn(group, day) : new Set<string>();
  const own: [Jurisdiction, Position][] = [];
  const others: Jurisdiction[] = [];
  const members = [...atlas.jurisdictions.values()].filter((j) => codes.has(j.code));
  for (const place of members.sort((a, b) => a.name.localeCompare(b.name, 'en'))) {
    const position = ownPositionAt(atlas.timelines.get(place.code) ?? [], day, place.code);
    if (position) own.push([place, position]);
    else others.push(place);
  }
  return { own, others };
}
