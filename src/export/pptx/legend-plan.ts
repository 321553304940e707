/** The legend as shapes and text: every stance with its swatch and counts, then no record, then how to read it. */
import { isAged, isDisputed } from '../../domain/backing.ts';
import type { Position } from '../../domain/stance-at.ts';
import { joinWords } from '../../domain/words.ts';
import type { ViewFacts } from '../facts.ts';
import type { Box, Part, Run, ShapePart, TextPart } from './slide-plan.ts';
import { BLACK, fillColour, INK_2, LINE_STRONG, WHITE } from './stance-fills.ts';
import { heightOf } from './text-size.ts';

const SWATCH = { w: 0.44, h: 0.29 } as const;
const SIZE = 16;
/** Height of a row where there is room, and the least that type of 12 points needs. */
const ROW = { full: 0.41, least: 0.225 } as const;
/** Height of a row in font sizes where there is little room. */
const ROW_LEADING = 1.35;
/** Between the rows and the note. */
const GAP = 0.08;
const LEAST_NOTE = 10;
const NOTE_SIZES = [12, 11, LEAST_NOTE] as const;

interface Measures {
  readonly row: number;
  readonly size: number;
  readonly noteSize: number;
  readonly noteHeight: number;
}

/** Rows give way to a long note, then the note's own type, until both end within the box. */
function measuresOf(rows: number, note: string, box: Box): Measures {
  const roomBeside = (noteSize: number) => (box.h - GAP - heightOf(note, noteSize, box.w)) / rows;
  const noteSize = NOTE_SIZES.find((size) => roomBeside(size) >= ROW.least) ?? LEAST_NOTE;
  const row = Math.min(ROW.full, Math.max(ROW.least, roomBeside(noteSize)));
  const size = Math.min(SIZE, Math.round((row * 72) / ROW_LEADING));
  return { row, size, noteSize, noteHeight: heightOf(note, noteSize, box.w) };
}

function swatch(name: string, fill: string, box: Box): ShapePart {
  const h = Math.min(SWATCH.h, 0.75 * box.h);
  return {
    kind: 'shape',
    name: `Legend swatch: ${name}`,
    alt: null,
    box: { x: box.x, y: box.y + (box.h - h) / 2, w: SWATCH.w, h },
    form: 'rectangle',
    fill,
    outline: { colour: fill === WHITE ? LINE_STRONG : BLACK, width: 0.75, isDashed: false },
  };
}

function entry(name: string, runs: readonly Run[], box: Box, size: number): TextPart {
  return {
    kind: 'text',
    name: `Legend: ${name}`,
    box: { x: box.x + SWATCH.w + 0.12, y: box.y, w: box.w - SWATCH.w - 0.12, h: box.h },
    size,
    isCentred: true,
    paragraphs: [{ runs }],
  };
}

/** The legend within a box, from its top: what is longer than the box is high would lie on the slide's source line. */
export function legendParts(facts: ViewFacts, box: Box): readonly Part[] {
  const rows = [
    ...facts.legend.map(({ stance, label, own, inherited }) => ({
      name: label,
      fill: fillColour(stance),
      runs: [
        { text: `${label}  ` },
        { text: String(own), isBold: true },
        ...(inherited > 0 ? [{ text: ` + ${inherited}`, colour: INK_2 }] : []),
      ],
    })),
    { name: 'No record', fill: WHITE, runs: [{ text: 'No record  ' }, { text: String(facts.noRecord) }] },
  ];
  const note = noteOf(facts);
  const { row, size, noteSize, noteHeight } = measuresOf(rows.length, note, box);
  return [
    ...rows.flatMap(({ name, fill, runs }, i) => {
      const at = { ...box, y: box.y + i * row, h: row };
      return [swatch(name, fill, at), entry(name, runs, at, size)];
    }),
    {
      kind: 'text',
      name: 'Legend note',
      box: { ...box, y: box.y + rows.length * row + GAP, h: noteHeight },
      size: noteSize,
      paragraphs: [{ runs: [{ text: note, colour: INK_2 }] }],
    },
  ];
}

/** More names would not fit beside the map. */
const MOST_NAMED = 4;

/** Names the places whose stance is disputed or rests on old words alone: the slide's shapes carry no signs. */
function warningNotes({ atlasView }: ViewFacts): readonly string[] {
  const { atlas, placed, positions, time, view } = atlasView;
  if (view.view === 'timeline') return [];
  const namesOf = (is: (position: Position) => boolean) =>
    [...placed].flatMap((code) => {
      const position = positions.get(code);
      return position && is(position) ? (atlas.jurisdictions.get(code)?.name ?? code) : [];
    });
  const disputed = namesOf(isDisputed);
  const old = namesOf((position) => isAged(position, time.day));
  return [
    disputed.length > 0 ? `Disputed by evidence: ${joinWords(disputed)}.` : '',
    old.length > 0
      ? `On words alone, over two years old: ${old.length > MOST_NAMED ? `${old.length} places` : joinWords(old)}.`
      : '',
  ].filter(Boolean);
}

/** How to read the map or chart, in one paragraph. */
function noteOf(facts: ViewFacts): string {
  const { view, chosen, atlas } = facts.atlasView;
  return [
    `Governments with this stance${facts.from ? ' at the end of the range' : ''}.`,
    facts.legend.some((l) => l.inherited > 0) ? '+ by the EU’s position: dashed outline.' : '',
    facts.from && view.view !== 'timeline' ? 'Heavy outline: changed.' : '',
    ...warningNotes(facts),
    chosen.size < atlas.jurisdictions.size && view.view !== 'timeline' ? 'Pale: outside the filters.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
