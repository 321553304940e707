/** How changes are told (rule 5): grouped by kind, each with the decision that moved it, the EU's followers told once. */
import type { Atlas } from './atlas.ts';
import { type Change, isOtherReach, isReturned } from './changes.ts';
import {
  AT_START,
  BY_THE_EU,
  changesToTell,
  followers,
  returnsToTell,
  samesToTell,
} from './changes-to-tell.ts';
import type { DecisionOverview } from './decision.ts';
import { type Code, EU } from './jurisdiction.ts';
import { decisionLabel, type Position, positionLabel } from './stance-at.ts';
import { joinWords } from './words.ts';

/**
 * The kinds in the order in which they are told: `returned` is a stance that is the same at both ends and was another in
 * between, `same` one that reaches further or less far (rule 1).
 */
export const TOLD_KINDS = [
  'tightened',
  'loosened',
  'reopened',
  'settled',
  'new',
  'lapsed',
  'returned',
  'same',
] as const;
export type ToldKind = (typeof TOLD_KINDS)[number];

/** Kinds for which the order of the scale can mislead, so that the curator's note is shown. */
const MISLEADING: ReadonlySet<ToldKind> = new Set(['loosened', 'reopened', 'settled']);

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

/** Members whose inherited stance is the same, and told as the EU's is. */
function sameFollowers(changes: readonly Change[], chosen: ReadonlySet<Code>): readonly Change[] {
  return changes.filter((c) => (isOtherReach(c) || isReturned(c)) && c.followsEu && chosen.has(c.code));
}

/** "Under review in between": the other stances between two of one jurisdiction; the empty string where there were none. */
function betweenWords({ before, after }: Change, atlas: Atlas): string {
  const timeline = atlas.timelines.get(after?.run[0].jurisdiction ?? '') ?? [];
  const ids = timeline.map(({ id }) => id);
  const between = timeline.slice(
    ids.indexOf(before?.latest.id ?? '') + 1,
    ids.indexOf(after?.run[0].id ?? ''),
  );
  const others = between.filter(({ stance }) => stance !== after?.stance);
  const labels = new Set(others.map((d) => decisionLabel(atlas, d)));
  return labels.size > 0 ? `${joinWords([...labels])} in between` : '';
}

function asideOf(change: Change, kind: ToldKind, atlas: Atlas): string | null {
  if (kind === 'returned') return betweenWords(change, atlas);
  const { before, after } = change;
  if (after?.isInherited) return BY_THE_EU;
  const start = before?.isInherited ? AT_START : '';
  // A first position is no longer held where others came after it.
  const between = kind === 'new' ? betweenWords(change, atlas) : '';
  return [start, between].filter(Boolean).join('; ') || null;
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
    aside: asideOf(change, kind, atlas),
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
  const members = [...followers(changes, chosen), ...sameFollowers(changes, chosen)]
    .map((c) => nameOf(c.code, atlas))
    .sort(byName);
  const ofKind = (list: readonly Change[], kind: ToldKind) => list.map((change) => ({ change, kind }));
  const told = [
    ...changesToTell(changes, chosen).map((change) => ({ change, kind: change.kind })),
    ...ofKind(returnsToTell(changes, chosen), 'returned'),
    ...ofKind(
      samesToTell(changes, chosen, (c) => isOtherReach(c) && !isReturned(c)),
      'same',
    ),
  ];
  return TOLD_KINDS.flatMap((kind) => {
    const list = told
      .filter((one) => one.kind === kind)
      .map(({ change }) => tell(change, kind, atlas, members))
      .sort((a, b) => byName(a.name, b.name));
    const governments = list.filter((c) => c.code !== EU).length;
    return list.length > 0 ? [{ kind, changes: list, governments }] : [];
  });
}
