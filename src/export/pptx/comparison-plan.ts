/** The comparison of opened jurisdictions as a native table: one column each, one row a fact. */
import { reachInWords } from '../../domain/backing-words.ts';
import { deadlinesInForce, isPast } from '../../domain/deadlines.ts';
import { longDate } from '../../domain/partial-date.ts';
import { capitalise, counted, joinWords } from '../../domain/words.ts';
import type { DossierFact, ViewFacts } from '../facts.ts';
import { evidenceLines, sinceLines, stanceLines } from '../row-words.ts';
import { cleanLine } from './clean-text.ts';
import { deadlineLine } from './deadline-line.ts';
import { roomBelow } from './flow.ts';
import { numbered } from './flow-slides.ts';
import { contentTop, dateAndFilters, slideOf } from './furniture.ts';
import { type Cell, CONTENT_WIDTH, type SlidePlan } from './slide-plan.ts';
import { pagesOfRows, rowHeight, type TableContent, tablePart } from './table-plan.ts';

const HEAD_WIDTH = 1.9;
/** From large to small: the first in which the table fits is taken. */
const SIZES = [16, 14, 12, 11];
const SPLIT_SIZE = 12;
const TITLE_SIZE = 28;
const MOST = 2;
const NOTHING = '–';

/** The first few, then how many there are besides. */
function few(items: readonly string[], what: string): string {
  if (items.length === 0) return 'None recorded';
  const left = items.length - MOST;
  return [...items.slice(0, MOST), ...(left > 0 ? [`and ${counted(left, `more ${what}`)}`] : [])].join('\n');
}

const FACTS: readonly (readonly [string, (dossier: DossierFact, facts: ViewFacts) => string])[] = [
  ['Stance', ({ row, unread }) => stanceLines(row, unread).join('\n')],
  ['Since', ({ row }) => sinceLines(row).join('\n') || NOTHING],
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
  ['Evidence', ({ row }) => evidenceLines(row).join('\n') || NOTHING],
  ['Confidence', ({ row }) => (row.backing ? capitalise(row.backing.confidence) : NOTHING)],
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

const headHeight = ({ columns, size }: TableContent) => rowHeight([{ text: 'X' }], columns, size);

const heightOfTable = (content: TableContent) =>
  content.rows.reduce((sum, row) => sum + rowHeight(row, content.columns, content.size), headHeight(content));

/** The table as large as it fits a slide, or, where it fits none, so that it can be read, over as many as it takes. */
function pagesOfTable(facts: ViewFacts, room: number) {
  const fitting = SIZES.map((size) => contentOf(facts, size)).find((c) => heightOfTable(c) <= room);
  if (fitting) return { content: fitting, pages: [fitting.rows] };
  const content = contentOf(facts, SPLIT_SIZE);
  const left = room - headHeight(content);
  return { content, pages: pagesOfRows(content, left, left) };
}

/** One slide, or more where many are long; nothing where fewer than two jurisdictions are open. */
export function comparisonSlides(facts: ViewFacts): readonly SlidePlan[] {
  if (facts.dossiers.length < 2) return [];
  const names = joinWords(facts.dossiers.map(({ jurisdiction }) => jurisdiction.inText));
  const title = `${capitalise(names)} compared`;
  const lines = [dateAndFilters(facts)];
  const room = roomBelow(contentTop(cleanLine(numbered(title, 8, 8)), lines, TITLE_SIZE));
  const { content, pages } = pagesOfTable(facts, room);
  return pages.map((rows, i) =>
    slideOf(
      facts,
      {
        title: numbered(title, i + 1, pages.length),
        lines,
        notes: i === 0 ? [title] : [],
        parts: (top) => [tablePart(content, rows, top)],
      },
      TITLE_SIZE,
    ),
  );
}
