/** How changes are told (rule 5): grouped by kind, each with the decision that moved it, the EU's followers told once. */
import type { Atlas } from './atlas.ts';
import { type Change, type ChangeKind, isOtherReach } from './changes.ts';
import type { DecisionOverview } from './decision.ts';
import { type Code, EU } from './jurisdiction.ts';
import { decisionLabel, type Position, positionLabel } from './stance-at.ts';

/** The kinds in the order in which they are told; `same` only where the stance reaches further or less far (rule 1). */
export const TOLD_KINDS = ['tightened', 'loosened', 'reopened', 'settled', 'new', 'lapsed', 'same'] as const;
export type ToldKind = (typeof TOLD_KINDS)[number];

/** Kinds for which the order of the scale can mislead, so that the curator's note is shown. */
const MISLEADING: ReadonlySet<ChangeKind> = new Set(['loosened', 'reopened', 'settled']);

export const UNTIL_THEN = 'until then by the EU’s position';
export const BY_THE_EU = 'by the EU’s position';

export interface ToldChange {
  readonly code: Code;
  readonly name: string;
  readonly kind: ToldKind;
  readonly before: Position | null;
  readonly after: Position | null;
  /** The first decision of the new run, or the one by which the same stance reaches as it does; null where no decision moved it (a membership ended). */
  readonly mover: DecisionOverview | null;
  /** What is added after "from X to Y"; null where nothing is. */
  readonly aside: string | null;
  /** Names of the members that follow the EU's move, in order. */
  readonly members: readonly string[];
  readonly wantsNote: boolean;
}

export interface ToldGroup {
  readonly kind: ToldKind;
  readonly changes: readonly ToldChange[];
  /** Without the EU, which is never counted among governments (rule 3). */
  readonly governments: number;
}

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

/** Same stances that reach further or less far: no changes of a stance, and told after those. */
function reachesToTell(changes: readonly Change[], chosen: ReadonlySet<Code>): readonly Change[] {
  const following = reachFollowers(changes, chosen);
  return changes.filter(
    (c) => isOtherReach(c) && !c.followsEu && (chosen.has(c.code) || (c.code === EU && following.length > 0)),
  );
}

/** Members whose inherited stance reaches elsewhere, as the EU's does. */
function reachFollowers(changes: readonly Change[], chosen: ReadonlySet<Code>): readonly Change[] {
  return changes.filter((c) => isOtherReach(c) && c.followsEu && chosen.has(c.code));
}

function asideOf({ before, after }: Change): string | null {
  if (after?.isInherited) return BY_THE_EU;
  return before?.isInherited ? UNTIL_THEN : null;
}

function tell(change: Change, kind: ToldKind, atlas: Atlas, members: readonly string[]): ToldChange {
  const { code, before, after } = change;
  return {
    code,
    name: nameOf(code, atlas),
    kind,
    before,
    after,
    mover: after && moverOf(after, kind, atlas),
    aside: asideOf(change),
    members: code === EU ? members : [],
    wantsNote: MISLEADING.has(kind),
  };
}

function moverOf(after: Position, kind: ToldKind, atlas: Atlas): DecisionOverview {
  const [first] = after.run;
  if (kind !== 'same') return first;
  return after.run.find((decision) => decisionLabel(atlas, decision) === positionLabel(after)) ?? first;
}

function nameOf(code: Code, atlas: Atlas): string {
  return atlas.jurisdictions.get(code)?.name ?? code;
}

/** The telling of a range: groups that are not empty, each change in the order of names. */
export function tellChanges(
  atlas: Atlas,
  changes: readonly Change[],
  chosen: ReadonlySet<Code>,
): readonly ToldGroup[] {
  const byName = (a: string, b: string) => a.localeCompare(b, 'en');
  const members = [...followers(changes, chosen), ...reachFollowers(changes, chosen)]
    .map((c) => nameOf(c.code, atlas))
    .sort(byName);
  const told = [...changesToTell(changes, chosen), ...reachesToTell(changes, chosen)];
  return TOLD_KINDS.flatMap((kind) => {
    const list = told
      .filter((c) => c.kind === kind)
      .map((c) => tell(c, kind, atlas, members))
      .sort((a, b) => byName(a.name, b.name));
    const governments = list.filter((c) => c.code !== EU).length;
    return list.length > 0 ? [{ kind, changes: list, governments }] : [];
  });
}
