/** What one column of the comparison shows: the position, what backs it, and its decisions in full. */
import type { useDecisionsQuery } from '../../data/use-evidence.ts';
import { type Backing, backingOf } from '../../domain/backing.ts';
import type { Change } from '../../domain/changes.ts';
import { deadlinesInForce, type SetDeadline } from '../../domain/deadlines.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Jurisdiction } from '../../domain/jurisdiction.ts';
import type { IsoDay } from '../../domain/partial-date.ts';
import { ageNote, type Position } from '../../domain/stance-at.ts';
import type { AtlasView } from '../../state/atlas-view.ts';
import { unreadWords } from '../../state/unread-words.ts';

export interface Compared {
  readonly place: Jurisdiction;
  readonly day: IsoDay;
  readonly position: Position | null;
  readonly backing: Backing | null;
  /** Rule 7's words; null where there are none. */
  readonly age: string | null;
  /** The decisions of the run in full, newest first; null while they load or where they failed. */
  readonly run: readonly Decision[] | null;
  readonly hasFailed: boolean;
  readonly retry: () => void;
  /** Deadlines of the run, and those that earlier decisions set and that are still ahead, in order of date. */
  readonly deadlines: readonly SetDeadline[];
  /** Says that decisions which it may rest on could not be read; empty where all were. */
  readonly unread: string;
  /** What a range tells of it; null for a single day. */
  readonly change: Change | null;
}

/** The column of a jurisdiction on the view's day. */
export function comparedOf(
  place: Jurisdiction,
  atlasView: Pick<AtlasView, 'atlas' | 'positions' | 'changes' | 'time' | 'view'>,
  decisions: ReturnType<typeof useDecisionsQuery>,
): Compared {
  const { atlas, positions, changes, time } = atlasView;
  const position = positions.get(place.code) ?? null;
  const ids = new Set(position?.run.map((d) => d.id));
  return {
    place,
    day: time.day,
    position,
    backing: position && backingOf(position, time.day),
    age: position && ageNote(position, time.day),
    run: decisions.data ? decisions.data.records.filter((d) => ids.has(d.id)).reverse() : null,
    hasFailed: decisions.isError,
    retry: () => void decisions.refetch(),
    deadlines: deadlinesInForce(atlas, position?.holder ?? place.code, time.day),
    unread: unreadWords(place.code, atlasView),
    change: changes.get(place.code) ?? null,
  };
}
