/** Which changes are told (rule 5), the EU's followers once, under the EU: what headlines and announcements need. */
import { type Change, isReturned } from './changes.ts';
import { type Code, EU } from './jurisdiction.ts';

/** Said of an own position that takes the place of an inherited one; there may have been others in between. */
export const AT_START = 'at the start by the EU’s position';
export const BY_THE_EU = 'by the EU’s position';

/** Members whose change is that of the EU: told under it. Others that inherit have joined, and are told themselves. */
export function followers(changes: readonly Change[], chosen: ReadonlySet<Code>): readonly Change[] {
  const eu = changes.find((c) => c.code === EU);
  if (!eu || eu.kind === 'same') return [];
  const moved = (c: Change) => c.kind !== 'same' && c.before?.stance === eu.before?.stance;
  return changes.filter((c) => c.followsEu && chosen.has(c.code) && moved(c));
}

/** Every change of the chosen jurisdictions that is told; the EU's also where only members that follow it are chosen. */
export function changesToTell(changes: readonly Change[], chosen: ReadonlySet<Code>): readonly Change[] {
  const following = new Set(followers(changes, chosen));
  return changes.filter(
    (c) =>
      c.kind !== 'same' && !following.has(c) && (chosen.has(c.code) || (c.code === EU && following.size > 0)),
  );
}

/** Of stances that are the same at both ends those that are told nevertheless, the EU's once, as its changes are. */
export function samesToTell(
  changes: readonly Change[],
  chosen: ReadonlySet<Code>,
  isTold: (change: Change) => boolean,
): readonly Change[] {
  const isFollowed = changes.some((c) => c.followsEu && chosen.has(c.code) && isTold(c));
  return changes.filter(
    (c) => !c.followsEu && isTold(c) && (chosen.has(c.code) || (c.code === EU && isFollowed)),
  );
}

/** Stances that were left and taken again: the same at both ends, and told that nobody reads that nothing happened. */
export function returnsToTell(changes: readonly Change[], chosen: ReadonlySet<Code>): readonly Change[] {
  return samesToTell(changes, chosen, isReturned);
}
