/** The comparison of opened jurisdictions as a native table: one column each, one row a fact. */
import { backingInShort, backingOf } from '../../domain/backing.ts';
import { reachInWords } from '../../domain/backing-words.ts';
import { deadlinesInForce, isPast } from '../../domain/deadlines.ts';
import { longDate } from '../../domain/partial-date.ts';
import { INHERITED_WORDS } from '../../domain/place-label.ts';
import { capitalise, counted, joinWords } from '../../domain/words.ts';
import type { DossierFact, ViewFacts } from '../facts.ts';
import { cleanLine } from './clean-text.ts';
import { deadlineLine } from './deadline-line.ts';
import { roomBelow } from './flow.ts';
import { contentTop, dateAndFilters, slideOf } from './furniture.ts';
import { type Cell, CONTENT_WIDTH, type SlidePlan } from './slide-plan.ts';
import { rowHeight, type TableContent, tablePart } from './table-plan.ts';

const HEAD_WIDTH = 1.9;
/** From large to small: the first in which the table fits is taken. */
const SIZES = [16, 14, 12, 11];
const MOST = 2;
const NOTHING = '–';

/** The first few, then how many there are besides. */
function few(items: readonly string[], what: string): string {
  if (items.length === 0) return 'None recorded';
  const left = items.length - MOST;
  return [...items.slice(0, MOST), ...(left > 0 ? [`and ${counted(left, `more ${what}`)}`] : [])].join('\n');
}

const FACTS: readonly (readonly [string, (dossier: DossierFact, facts: ViewFacts) => string])[] = [
  [
    'Stance',
    ({ row, unread }) => {
      const stance = row.position?.isInherited ? `${row.stance}, ${INHERITED_WORDS}` : row.stance;
      return unread ? `${stance}\n${unread}` : stance;
    },
  ],
  ['Since', ({ row }) => (row.position ? capitalise(longDate(row.position.since)) : NOTHING)],
  ['Concerns', ({ row }) => (row.position ? reachInWords(row.position) || 'Not recorded' : NOTHING)],
  [
    'Decisions',
    ({ run }) =>
      few(
        run.map((d) => `${capitalise(longDate(d.date))}: ${d.title}`),
        'decision',
      ),
  ],
  [
    'Deadlines',
    ({ jurisdiction, row }, { atlasView, day }) => {
      const holder = row.position?.holder ?? jurisdiction.code;
      const all = deadlinesInForce(atlasView.atlas, holder, day);
      // There is room for two: those ahead come first.
      const [past, ahead] = [all.filter((d) => isPast(d, day)), all.filter((d) => !isPast(d, day))];
      return few(
        [...ahead, ...past].map((d) => deadlineLine(d, day)),
        'deadline',
      );
    },
  ],
  ['Evidence', ({ row }, { day }) => (row.position ? backingInShort(backingOf(row.position, day)) : NOTHING)],
  [
    'Confidence',
    ({ row }, { day }) => (row.position ? capitalise(backingOf(row.position, day).confidence) : NOTHING),
  ],
];

function contentOf(facts: ViewFacts, size: number): TableContent {
  const width = (CONTENT_WIDTH - HEAD_WIDTH) / facts.dossiers.length;
  return {
    name: 'Comparison',
    columns: [HEAD_WIDTH, ...facts.dossiers.map(() => width)],
    head: ['', ...facts.dossiers.map(({ jurisdiction }) => jurisdiction.name)],
    rows: FACTS.map(([name, tell]): readonly Cell[] => [
      { text: name, isBold: true },
      ...facts.dossiers.map((dossier) => ({ text: tell(dossier, facts) })),
    ]),
    size,
  };
}

const heightOfTable = ({ rows, columns, size = 12 }: TableContent) =>
  rows.reduce((sum, row) => sum + rowHeight(row, columns, size), rowHeight([{ text: 'X' }], columns, size));

/** One slide; nothing where fewer than two jurisdictions are open. */
export function comparisonSlides(facts: ViewFacts): readonly SlidePlan[] {
  if (facts.dossiers.length < 2) return [];
  const title = `${joinWords(facts.dossiers.map(({ jurisdiction }) => jurisdiction.name))} compared`;
  const lines = [dateAndFilters(facts)];
  const room = roomBelow(contentTop(cleanLine(title), lines, 28));
  const sizes = SIZES.map((size) => contentOf(facts, size));
  const content = sizes.find((c) => heightOfTable(c) <= room) ?? sizes.at(-1);
  if (!content) return [];
  return [
    slideOf(
      facts,
      { title, lines, notes: [title], parts: (top) => [tablePart(content, content.rows, top)] },
      28,
    ),
  ];
}
