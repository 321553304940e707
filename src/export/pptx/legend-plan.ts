/** The legend as shapes and text: every stance with its swatch and counts, then no record, then how to read it. */
import { isAged, isDisputed } from '../../domain/backing.ts';
import type { Position } from '../../domain/stance-at.ts';
import { joinWords } from '../../domain/words.ts';
import type { ViewFacts } from '../facts.ts';
import type { Box, Part, Run, ShapePart, TextPart } from './slide-plan.ts';
import { BLACK, fillColour, INK_2, LINE_STRONG, WHITE } from './stance-fills.ts';

const SWATCH = { w: 0.44, h: 0.29 } as const;
const SIZE = 16;
const ROW = 0.41;

/** Height of the rows, without the notes below them. */
export const LEGEND_HEIGHT = 9 * ROW;

function swatch(name: string, fill: string, box: Box): ShapePart {
  return {
    kind: 'shape',
    name: `Legend swatch: ${name}`,
    alt: null,
    box: { x: box.x, y: box.y + (ROW - SWATCH.h) / 2, w: SWATCH.w, h: SWATCH.h },
    form: 'rectangle',
    fill,
    outline: { colour: fill === WHITE ? LINE_STRONG : BLACK, width: 0.75, isDashed: false },
  };
}

function entry(name: string, runs: readonly Run[], box: Box): TextPart {
  return {
    kind: 'text',
    name: `Legend: ${name}`,
    box: { x: box.x + SWATCH.w + 0.12, y: box.y, w: box.w - SWATCH.w - 0.12, h: ROW },
    size: SIZE,
    isCentred: true,
    paragraphs: [{ runs }],
  };
}

/** The legend within a box, from its top. */
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
  return [
    ...rows.flatMap(({ name, fill, runs }, i) => {
      const at = { ...box, y: box.y + i * ROW };
      return [swatch(name, fill, at), entry(name, runs, at)];
    }),
    legendNote(facts, { ...box, y: box.y + LEGEND_HEIGHT + 0.08, h: box.h - LEGEND_HEIGHT - 0.08 }),
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

function legendNote(facts: ViewFacts, box: Box): TextPart {
  const { view, chosen, atlas } = facts.atlasView;
  const notes = [
    `Governments with this stance${facts.from ? ' at the end of the range' : ''}.`,
    facts.legend.some((l) => l.inherited > 0) ? '+ by the EU’s position: dashed outline.' : '',
    facts.from && view.view !== 'timeline' ? 'Heavy outline: changed.' : '',
    ...warningNotes(facts),
    chosen.size < atlas.jurisdictions.size && view.view !== 'timeline' ? 'Pale: outside the filters.' : '',
  ].filter(Boolean);
  return {
    kind: 'text',
    name: 'Legend note',
    box,
    size: 12,
    paragraphs: [{ runs: [{ text: notes.join(' '), colour: INK_2 }] }],
  };
}
