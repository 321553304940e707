/** One row a jurisdiction: what the table shows, from the same functions as map and headline. */
import { type Backing, backingOf, isAged } from '../domain/backing.ts';
import { reachInWords } from '../domain/backing-words.ts';
import type { Change } from '../domain/changes.ts';
import type { Code, Jurisdiction } from '../domain/jurisdiction.ts';
import { lastDay } from '../domain/partial-date.ts';
import { changeInWords } from '../domain/place-label.ts';
import { STANCES } from '../domain/stance.ts';
import { ageNote, type Position, stanceWords, totalPieces } from '../domain/stance-at.ts';
import { capitalise } from '../domain/words.ts';
import type { AtlasView } from './atlas-view.ts';
import { unreadDecisions, unreadMark } from './unread-words.ts';

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
  /** What backs the stance; null without one. */
  readonly backing: Backing | null;
  readonly age: string;
  readonly isAged: boolean;
  /** Decisions that the stance may rest on and that could not be read. */
  readonly unread: number;
  /** "1 decision could not be read"; the empty string where all were. */
  readonly unreadMark: string;
  /** Whether its dossier is open, alone or compared. */
  readonly isOpen: boolean;
}

function rankOf(position: Position | null): number {
  if (!position) return STANCES.length * 2;
  return 2 * STANCES.indexOf(position.stance) + Number(position.isInherited);
}

function rowOf(jurisdiction: Jurisdiction, atlasView: AtlasView): TableRow {
  const { positions, before, changes, open, time } = atlasView;
  const { code, name } = jurisdiction;
  const position = positions.get(code) ?? null;
  const change = changes.get(code) ?? null;
  return {
    code,
    name,
    position,
    before: before?.get(code) ?? null,
    stance: stanceWords(position),
    change,
    changed: capitalise(changeInWords(change)),
    rank: rankOf(position),
    since: position ? lastDay(position.since) : '',
    scope: position ? reachInWords(position) : '',
    pieces: position ? totalPieces(position.pieces) : 0,
    backing: position && backingOf(position, time.day),
    isAged: position !== null && isAged(position, time.day),
    age: (position && ageNote(position, time.day)) ?? '',
    unread: unreadDecisions(code, atlasView),
    unreadMark: unreadMark(code, atlasView),
    isOpen: open.includes(code),
  };
}

/** Changes of a jurisdiction's own first, then those that follow the EU's, then none. */
function changeRank({ changed, change }: TableRow): number {
  if (!changed) return 2;
  return change?.followsEu ? 1 : 0;
}

/** The rows of every chosen jurisdiction: in a range those that changed first; by stance, then name. */
export function rowsOf(atlasView: AtlasView): TableRow[] {
  const { atlas, chosen } = atlasView;
  return [...atlas.jurisdictions.values()]
    .filter((j) => chosen.has(j.code))
    .map((j) => rowOf(j, atlasView))
    .sort((a, b) => changeRank(a) - changeRank(b) || a.rank - b.rank || a.name.localeCompare(b.name, 'en'));
}
