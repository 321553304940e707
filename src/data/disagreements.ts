/** Whether the files that speak of the same decisions come from one version of the data. */
import { miscounted } from '../domain/arrived.ts';
import type { Atlas, Timeline } from '../domain/atlas.ts';
import type { Decision } from '../domain/decision.ts';
import { evidenceMarks } from '../domain/evidence-mark.ts';
import { counted } from '../domain/words.ts';
import type { SetAside } from './errors.ts';
import type { Gathered } from './gathered-evidence.ts';

export interface Disagreement {
  /** The decision's id. */
  readonly decision: string;
  /** What differs, as a clause: "stance is “limited” in the overview, “ban” in decisions.json". */
  readonly how: string;
}

/** What a stance, its label and its words are made of. */
const FIELDS = ['jurisdiction', 'date', 'stance', 'order', 'kind', 'scope', 'confidence'] as const;

/** A field as it is told; a list by its members. */
const told = (value: Decision[(typeof FIELDS)[number]]) => [value].flat().join(', ');

/**
 * The decisions that `derived/overview.json` (map, counts, stances) and `decisions.json` (dossiers) tell differently:
 * a cache on the way may keep one of them longer than the other. Records that were set aside are told elsewhere.
 */
export function disagreementsOf(
  atlas: Pick<Atlas, 'timelines'>,
  decisions: readonly Decision[],
  setAside: readonly SetAside[],
): readonly Disagreement[] {
  const known = new Set(setAside.map(({ record }) => record));
  const overview = new Map([...atlas.timelines.values()].flat().map((d) => [d.id, d]));
  const full = new Map(decisions.map((d) => [d.id, d]));
  const ids = [...new Set([...overview.keys(), ...full.keys()])].filter((id) => !known.has(id));
  return ids.flatMap((id) => {
    const [shown, detailed] = [overview.get(id), full.get(id)];
    if (!shown) return { decision: id, how: 'is in decisions.json only: the map does not know of it' };
    if (!detailed) return { decision: id, how: 'is in the overview only: its details are missing' };
    return FIELDS.map((field) => ({ field, here: told(shown[field]), there: told(detailed[field]) }))
      .filter(({ here, there }) => here !== there)
      .map(({ field, here, there }) => ({
        decision: id,
        how: `${field} is “${here}” in the overview, “${there}” in decisions.json`,
      }));
  });
}

/**
 * The decisions of one jurisdiction that have more, fewer or other pieces in the files of evidence than the overview
 * counts. So many fewer as could not be read are no disagreement: they are told with the records that were set aside.
 */
export function evidenceDisagreementsOf(
  timeline: Timeline,
  { pieces, unread }: Pick<Gathered, 'pieces' | 'unread'>,
): readonly Disagreement[] {
  const wrong = miscounted(timeline, pieces);
  const isRight = new Set(timeline.map(({ id }) => id));
  for (const { decision } of wrong) isRight.delete(decision);
  const marks = evidenceMarks(isRight, pieces);
  return [
    ...wrong
      .filter((one) => one.came > one.counted || one.counted - one.came > unread)
      .map((one) => ({
        decision: one.decision,
        how: `${counted(one.counted, 'piece')} of evidence in the overview, ${one.came} in the files that came`,
      })),
    ...timeline
      .filter(
        ({ id, evidenceMark }) => evidenceMark !== '' && marks.get(id)?.startsWith(evidenceMark) === false,
      )
      .map(({ id }) => ({
        decision: id,
        how: 'as many pieces of evidence came as the overview counts, but not the same, or they do not do the same',
      })),
  ];
}
