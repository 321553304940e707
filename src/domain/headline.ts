/** The sentence that states a view: its date and its counts (rule 3), names where one government stands alone. */
import type { Atlas } from './atlas.ts';
import { type Change, type ChangeKind, changesBetween } from './changes.ts';
import { BY_THE_EU, changesToTell, followers, returnsToTell } from './changes-to-tell.ts';
import type { JurisdictionFilter } from './filter.ts';
import { type Code, EU, REGION_LABELS } from './jurisdiction.ts';
import { type IsoDay, longDate } from './partial-date.ts';
import { STANCE_LABELS, STANCES, type Stance } from './stance.ts';
import { type Position, scopeLimit, stanceWords } from './stance-at.ts';
import { counted, joinWords } from './words.ts';

/** What is banned or allowed, where no clause before has said it. */
const OBJECT = 'Huawei in 5G networks';
const it = (isFirst: boolean) => (isFirst ? OBJECT : 'it');
const about = (preposition: string, isFirst: boolean) => (isFirst ? ` ${preposition} ${OBJECT}` : '');

/** The verb of each stance. `be`: "was" or "were"; `isFirst`: no clause stands before it. */
const VERBS: Readonly<Record<Stance, (isFirst: boolean, be: string) => string>> = {
  ban: () => 'had banned Huawei',
  'de-facto-ban': (isFirst) => `shut Huawei out${isFirst ? ' of 5G networks' : ''} in practice`,
  'leaning-ban': (isFirst, be) => `${be} leaning to a ban${about('on', isFirst)}`,
  limited: (isFirst) => `allowed limited use${about('of', isFirst)}`,
  'under-review': (isFirst) => `had ${it(isFirst)} under review`,
  'no-outright-ban': (isFirst) => `had no outright ban${about('on', isFirst)}`,
  'leaning-allow': (isFirst, be) => `${be} leaning to allow ${it(isFirst)}`,
  allow: (isFirst) => `allowed ${it(isFirst)}`,
};

/** Before there was a standard for 5G, what is recorded is of networks in general. */
const FIRST_OF_5G = '2018-01-01';

/** The clause of one stance; null where nobody holds it. `isFirst`: no clause stands before it. */
function clause(
  stance: Stance,
  holders: readonly [Code, Position][],
  atlas: Atlas,
  isFirst: boolean,
): string | null {
  const [first] = holders;
  if (!first) return null;
  const verb = VERBS[stance](isFirst, holders.length === 1 ? 'was' : 'were');
  if (holders.length === 1) {
    const limit = scopeLimit(first[1].run);
    return `${atlas.jurisdictions.get(first[0])?.inText ?? first[0]} ${verb}${limit ? ` (${limit})` : whole(stance)}`;
  }
  const limited = holders.filter(([, p]) => scopeLimit(p.run) !== null);
  const note = limited.length > 0 ? ` (${limited.length} of them outside networks only)` : whole(stance);
  return `${counted(holders.length, 'government')} ${verb}${note}`;
}

function whole(stance: Stance): string {
  return stance === 'ban' ? ' from 5G networks' : '';
}

function euClause(
  codes: ReadonlySet<Code>,
  positions: ReadonlyMap<Code, Position | null>,
  isFirst: boolean,
  filter: JurisdictionFilter,
): string | null {
  const eu = positions.get(EU);
  const members = inheritedBy([...codes].filter((c) => positions.get(c)?.isInherited).length, filter);
  if (!eu || (!codes.has(EU) && members === '')) return null;
  return `the EU ${VERBS[eu.stance](isFirst, 'was')}${isFirst ? whole(eu.stance) : ''}${members}`;
}

/** ", which 3 members inherited"; the empty string where nobody chosen follows the EU. */
function inheritedBy(count: number, { group }: JurisdictionFilter): string {
  if (count === 0) return '';
  // Of another group the EU is no member: those that are, and follow it, are.
  const isElsewhere = group.length > 0 && !group.includes('eu');
  return `, which ${isElsewhere ? `${count} of them` : counted(count, 'member')} inherited`;
}

/** The filters in words, as they stand in front of the sentence: "Among NATO members in Europe, …". */
export function filterWords(filter: JurisdictionFilter, atlas: Atlas): string {
  const groups = filter.group.map((id) => atlas.groups.get(id)?.name ?? id);
  const place = filter.region === 'world' ? '' : ` in ${REGION_LABELS[filter.region]}`;
  if (groups.length) return `among members of ${joinWords(groups.map(withArticle), 'or')}${place}`;
  return place.trim();
}

function withArticle(name: string): string {
  return name === 'NATO' ? name : `the ${name}`;
}

/** The headline of one day for the chosen jurisdictions. */
export function headlineAt(
  atlas: Atlas,
  day: IsoDay,
  codes: ReadonlySet<Code>,
  positions: ReadonlyMap<Code, Position | null>,
  filter: JurisdictionFilter,
): string {
  const own = [...codes].flatMap((code): [Code, Position][] => {
    const position = positions.get(code);
    return code !== EU && position && !position.isInherited ? [[code, position]] : [];
  });
  const held = STANCES.filter((stance) => own.some(([, p]) => p.stance === stance));
  const clauses = held.map((stance, i) =>
    clause(
      stance,
      own.filter(([, p]) => p.stance === stance),
      atlas,
      i === 0,
    ),
  );
  const eu = euClause(codes, positions, held.length === 0, filter);
  const told = withoutRepeats([...clauses, eu].filter((c) => c !== null));
  return sentence(day, [
    `On ${longDate(day)}`,
    filterWords(filter, atlas),
    told.join('; ') || noneWords(filter),
  ]);
}

/** A sentence about a day, or about a range that ends on it, without a word of 5G where there was none. */
function sentence(day: IsoDay, parts: readonly (string | false)[]): string {
  const words = `${parts.filter(Boolean).join(', ')}.`;
  return day < FIRST_OF_5G
    ? words.replaceAll(/ (in|from|of) 5G( networks)?/g, ' $1 telecoms networks')
    : words;
}

/** "3 governments had …; 4 were …": the noun stands once, so that a full record still makes a readable sentence. */
function withoutRepeats(clauses: readonly string[]): readonly string[] {
  const first = clauses.findIndex((c) => / governments /.test(c));
  return clauses.map((c, i) => (i > first ? c.replace(/^([\d,]+) governments /, '$1 ') : c));
}

function noneWords({ stance }: JurisdictionFilter): string {
  return stance.length === 0 ? 'no stance is recorded' : `no recorded stance is ${eitherOf(stance)}`;
}

/** "“Ban” or “Limited use”". */
const eitherOf = (stances: readonly Stance[]) =>
  joinWords(
    stances.map((s) => `“${STANCE_LABELS[s]}”`),
    'or',
  );

const CHANGE_WORDS: readonly (readonly [ChangeKind, string])[] = [
  ['tightened', 'tightened'],
  ['loosened', 'loosened'],
  ['reopened', 'reopened the question'],
  ['settled', 'settled their position'],
  ['new', 'took a first position of their own'],
  ['lapsed', 'no longer followed the EU’s position'],
];

/** What all of it is about: a sentence that is read by itself says it once. */
const SUBJECT = 'on Huawei in 5G';

/** Those who made one kind of change, and the words for it. */
type Move = readonly [who: readonly Change[], words: string];
type Some = readonly [Change, ...Change[]];

const isSome = (who: readonly Change[]): who is Some => who.length > 0;
const isMade = (move: Move): move is readonly [Some, string] => isSome(move[0]);

/** The headline of a range: who moved, by kind of change; members that follow the EU are told under the EU. */
export function headlineBetween(
  atlas: Atlas,
  from: IsoDay,
  to: IsoDay,
  codes: ReadonlySet<Code>,
  before: ReadonlyMap<Code, Position | null>,
  after: ReadonlyMap<Code, Position | null>,
  filter: JurisdictionFilter,
): string {
  const changes = changesBetween(before, after);
  const told = changesToTell(changes, codes);
  const governments = told.filter((c) => c.code !== EU);
  const moves: readonly Move[] = [
    ...CHANGE_WORDS.map(
      ([kind, words]): Move => [governments.filter((c) => c.kind === kind && !c.followsEu), words],
    ),
    // Members that join while the EU stands still; those that follow its move are told by that move.
    [governments.filter((c) => c.followsEu), 'came under the EU’s position'],
  ];
  const clauses = moves
    .filter(isMade)
    .map(([who, words], i) => changeClause(who, i === 0 ? `${words} ${SUBJECT}` : words, atlas));
  clauses.push(...returnClauses(returnsToTell(changes, codes), clauses.length === 0, atlas));
  const eu = told.find((c) => c.code === EU);
  if (eu) {
    const words = eu.kind === 'new' ? 'took a first position' : 'moved';
    const subject = clauses.length === 0 ? ` ${SUBJECT}` : '';
    const members = codes.has(EU) ? '' : inheritedBy(followers(changes, codes).length, filter);
    clauses.push(`the EU ${words}${subject}${fromTo(eu.before, eu.after)}${members}`);
  }
  return sentence(to, [
    `Between ${longDate(from)} and ${longDate(to)}`,
    filterWords(filter, atlas),
    filter.stance.length > 0 && `where the stance on ${longDate(to)} is ${eitherOf(filter.stance)}`,
    clauses.join('; ') || `no recorded stance ${SUBJECT} changed`,
  ]);
}

/** Those that hold at the end what they held at the start, and held something else in between. */
function returnClauses(returns: readonly Change[], isFirst: boolean, atlas: Atlas): readonly string[] {
  const eu = returns.filter(({ code }) => code === EU);
  const both: readonly (readonly Change[])[] = [returns.filter((c) => !eu.includes(c)), eu];
  return both.filter(isSome).map((who, i) => {
    const [name, names] = whoInWords(who, atlas);
    const about = isFirst && i === 0 ? ` ${SUBJECT}` : '';
    return `${name} changed ${who.length > 1 ? 'their' : 'its'} stance${about} and changed back${names}`;
  });
}

/** So many governments are named beside their number; more would make a list of a sentence. */
const MOST_NAMED = 6;
const byName = (a: string, b: string) => a.replace(/^the /, '').localeCompare(b.replace(/^the /, ''), 'en');

/** One government by name with its move, several as a figure, a few of them named. */
function changeClause(who: Some, words: string, atlas: Atlas): string {
  const [name, names] = whoInWords(who, atlas);
  if (who.length > 1) return `${name} ${words}${names}`;
  const [only] = who;
  // The position that it has at the end need not be the first that it took.
  const isFirst = atlas.timelines.get(only.code)?.[0]?.id === only.after?.run[0].id;
  const its = words.replace('their', 'its');
  return `${name} ${isFirst ? its : its.replace(' first', '')}${fromTo(only.before, only.after)}`;
}

/** One by name; several as a figure, with the names of a few to stand behind it. */
function whoInWords(who: Some, atlas: Atlas): readonly [who: string, names: string] {
  const all = who.map(({ code }) => atlas.jurisdictions.get(code)?.inText ?? code).sort(byName);
  if (all.length === 1) return [all.join(), ''];
  return [counted(all.length, 'government'), all.length <= MOST_NAMED ? ` (${joinWords(all)})` : ''];
}

function fromTo(before: Position | null, after: Position | null): string {
  const words = stanceWords(before);
  const held = before?.isInherited && !after?.isInherited ? `${words} (${BY_THE_EU})` : words;
  return `, from ${held} to ${stanceWords(after)}`;
}
