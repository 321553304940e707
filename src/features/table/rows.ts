/** One row a jurisdiction: what the table shows, from the same functions as map and headline. */
import type { Change } from '../../domain/changes.ts';
import { type Decision, SCOPE_LABELS, SCOPES } from '../../domain/decision.ts';
import type { Code, Jurisdiction } from '../../domain/jurisdiction.ts';
import { lastDay } from '../../domain/partial-date.ts';
import { changeWord } from '../../domain/place-label.ts';
import { STANCE_LABELS, STANCES } from '../../domain/stance.ts';
import { ageNote, type Position, positionLabel, totalPieces } from '../../domain/stance-at.ts';
import { capitalise, joinWords } from '../../domain/words.ts';
import type { AtlasView } from '../../state/atlas-view.ts';

export interface TableRow {
  readonly code: Code;
  readonly name: string;
  readonly position: Position | null;
  readonly before: Position | null;
  readonly stance: string;
  readonly change: Change | null;
  readonly changed: string;
  /** For sorting: the scale first, own before inherited, no record last. */
  readonly rank: number;
  readonly since: string;
  readonly scope: string;
  readonly pieces: number;
  readonly age: string;
}

function rankOf(position: Position | null): number {
  if (!position) return STANCES.length * 2;
  return STANCES.indexOf(position.stance) + (position.isInherited ? STANCES.length : 0);
}

function scopeOf(position: Position): string {
  const reached = new Set(position.run.flatMap((d: Pick<Decision, 'scope'>) => d.scope));
  return capitalise(joinWords(SCOPES.filter((s) => reached.has(s)).map((s) => SCOPE_LABELS[s])));
}

function rowOf(jurisdiction: Jurisdiction, { positions, before, changes, time }: AtlasView): TableRow {
  const { code, name } = jurisdiction;
  const position = positions.get(code) ?? null;
  const change = changes.get(code) ?? null;
  return {
    code,
    name,
    position,
    before: before?.get(code) ?? null,
    stance: position ? positionLabel(position) : STANCE_LABELS['no-record'],
    change,
    changed: change && change.kind !== 'same' ? capitalise(changeWord(change.kind)) : '',
    rank: rankOf(position),
    since: position ? lastDay(position.since) : '',
    scope: position ? scopeOf(position) : '',
    pieces: position ? totalPieces(position.pieces) : 0,
    age: (position && ageNote(position, time.day)) ?? '',
  };
}

/** The rows of every chosen jurisdiction, by stance, then name. */
export function rowsOf(atlasView: AtlasView): TableRow[] {
  const { atlas, chosen } = atlasView;
  return [...atlas.jurisdictions.values()]
    .filter((j) => chosen.has(j.code))
    .map((j) => rowOf(j, atlasView))
    .sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, 'en'));
}
