/** What a change of the view is announced as: brief, for who cannot see the map move. */
import { type Change, changesBetween } from '../domain/changes.ts';
import { changesToTell } from '../domain/changes-to-tell.ts';
import { EU } from '../domain/jurisdiction.ts';
import { longDate } from '../domain/partial-date.ts';
import { changeTold } from '../domain/place-label.ts';
import { stanceWords } from '../domain/stance-at.ts';
import { capitalise, counted } from '../domain/words.ts';
import type { AtlasView } from './atlas-view.ts';
import { VIEW_LABELS } from './view-state.ts';

/** More changes than these are counted, not named. */
const MOST_NAMED = 3;

function datesInWords({ time }: AtlasView): string {
  return time.from ? `${longDate(time.from)} to ${longDate(time.day)}` : longDate(time.day);
}

/** How moves are told. Going back in time nothing moved: it is told what held by then. */
const TELLING = {
  on: { verb: 'changed', none: 'no stance is different', words: changeTold },
  back: {
    verb: 'was different',
    none: 'no stance was different',
    words: ({ before }: Change) => `then ${stanceWords(before)}`,
  },
} as const;

type Positions = AtlasView['positions'];

/** The moves from earlier to later positions, those that "What changed" tells: named where they are few. */
function movesInWords(
  earlier: Positions,
  later: Positions,
  { atlas, chosen }: AtlasView,
  { verb, none, words }: (typeof TELLING)[keyof typeof TELLING],
): string {
  const moves = changesToTell(changesBetween(earlier, later), chosen);
  if (moves.length === 0) return none;
  if (moves.length > MOST_NAMED) return `${counted(moves.length, 'stance')} ${verb.replace('was', 'were')}`;
  return moves
    .map((move) => `${atlas.jurisdictions.get(move.code)?.name ?? move.code}: ${words(move)}`)
    .join('; ');
}

function timeInWords(before: AtlasView, after: AtlasView): string {
  if (before.time.day === after.time.day && before.time.from === after.time.from) return '';
  if (before.time.day === after.time.day && !after.time.from) return `${datesInWords(after)}.`;
  if (after.before === null && after.time.day < before.time.day) {
    const moves = movesInWords(after.positions, before.positions, after, TELLING.back);
    return `Back to ${datesInWords(after)}. ${capitalise(moves)}.`;
  }
  const moves = movesInWords(after.before ?? before.positions, after.positions, after, TELLING.on);
  return `${datesInWords(after)}. ${capitalise(moves)}.`;
}

function choiceInWords(before: AtlasView, after: AtlasView): string {
  const [old, now] = [before.view, after.view];
  const isSame =
    old.region === now.region &&
    old.basis === now.basis &&
    old.group.join() === now.group.join() &&
    old.stance.join() === now.stance.join();
  if (isSame) return '';
  const governments = [...after.chosen].filter((code) => code !== EU);
  const withStance = governments.filter((code) => after.positions.get(code)).length;
  if (governments.length === 0) return 'No government passes the filters. “Clear filters” takes them back.';
  const isAll = after.chosen.size === after.atlas.jurisdictions.size;
  const chosen = `${counted(governments.length, 'government')}${isAll ? '' : ' chosen'}`;
  return `${isAll ? 'All ' : ''}${chosen}, ${withStance} with a stance.`;
}

/** A jurisdiction that joins a comparison moves no focus that would tell of it. */
function joinedInWords(before: AtlasView, after: AtlasView): string {
  if (before.open.length < 2) return '';
  const joined = after.open.filter((code) => !before.open.includes(code));
  return joined.map((code) => `${after.atlas.jurisdictions.get(code)?.name ?? code} added.`).join(' ');
}

/**
 * What a listener must be told between two views of the atlas: another presentation, another date with what it moved,
 * another choice of places with its size, one more to compare. The empty string where none of these changed: an opened
 * dossier, a search and a dialog speak for themselves.
 */
export function toldChange(before: AtlasView, after: AtlasView): string {
  const view = before.view.view === after.view.view ? '' : `${VIEW_LABELS[after.view.view]}.`;
  return [view, timeInWords(before, after), choiceInWords(before, after), joinedInWords(before, after)]
    .filter(Boolean)
    .join(' ');
}
