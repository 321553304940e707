/** The legend: every stance with its pattern and its counts, own and inherited, and the words that explain the marks. */
import { someInherit } from '../../domain/counts.ts';
import { STANCE_LABELS } from '../../domain/stance.ts';
import type { ViewFacts } from '../facts.ts';
import type { PictureColours } from './colours.ts';
import type { Part } from './frame.ts';
import { SWATCH, swatch } from './patterns.ts';
import type { Box } from './picture.ts';
import type { Markup } from './svg.ts';
import { LEADING, text, widthOf, wrap } from './text.ts';

const SIZE = 19;
const ROW = 34;
const NOTE_SIZE = 16;
const NOTE_GAP = 8;

interface Item {
  readonly stance: ViewFacts['legend'][number]['stance'] | 'no-record';
  readonly label: string;
  readonly own: number;
  readonly inherited: number;
}

function itemsOf(facts: ViewFacts): readonly Item[] {
  const none = { stance: 'no-record', label: STANCE_LABELS['no-record'], own: facts.noRecord, inherited: 0 };
  return [...facts.legend, none as Item];
}

/** Items in columns, filled from top to bottom, then the notes over the whole width. */
export function legend(
  facts: ViewFacts,
  notes: readonly string[],
  at: Pick<Box, 'x' | 'y' | 'width'> & { readonly columns: number },
  colours: PictureColours,
): Part {
  const items = itemsOf(facts);
  const rows = Math.ceil(items.length / at.columns);
  const step = at.width / at.columns;
  const parts = items.flatMap((item, i) =>
    itemMarkup(item, at.x + Math.floor(i / rows) * step, at.y + (i % rows) * ROW, colours),
  );
  let y = at.y + rows * ROW + 4;
  // Over many columns a line is long enough for several notes.
  const paragraphs = at.columns > 1 && notes.length > 0 ? [notes.join(' ')] : notes;
  const noteParts = paragraphs.map((note) => {
    const lines = wrap(note, 'sans', NOTE_SIZE, at.width);
    const markup = text(lines, {
      x: at.x,
      y: y + NOTE_SIZE,
      face: 'sans',
      size: NOTE_SIZE,
      fill: colours['ink-2'],
    });
    y += lines.length * NOTE_SIZE * LEADING + NOTE_GAP;
    return markup;
  });
  return { parts: [...parts, ...noteParts], height: y - at.y };
}

function itemMarkup(item: Item, x: number, y: number, colours: PictureColours): readonly Markup[] {
  const { stance, label, own, inherited } = item;
  const base = { y: y + 17, size: SIZE } as const;
  const labelX = x + SWATCH.width + 10;
  const countX = labelX + widthOf(label, 'sans', SIZE) + 9;
  const count = String(own);
  return [
    swatch({ x: x + 1, y: y + 1, stance, isInherited: false }, colours),
    text([label], { ...base, x: labelX, face: 'sans', fill: colours.ink }),
    text([count], { ...base, x: countX, face: 'bold', fill: colours.ink }),
    ...(inherited > 0
      ? [
          text([`+ ${inherited}`], {
            ...base,
            x: countX + widthOf(count, 'bold', SIZE) + 6,
            face: 'sans',
            fill: colours.ink,
          }),
        ]
      : []),
  ];
}

/** What the counts count: the words of the screen's legend. */
export function countNote(facts: ViewFacts): string {
  const { counts, time } = facts.atlasView;
  const when = time.from ? 'at the end of the range' : 'on this day';
  const second = '; + members that follow the EU’s position, drawn with a dashed outline';
  return `Governments with this stance ${when}${someInherit(counts) ? second : ''}.`;
}
