/** Writes planned slides with pptxgenjs; what that library cannot say is put right in the package (see package.ts). */
import type PptxGenJS from 'pptxgenjs';
import { cleanLine, cleanText } from './clean-text.ts';
import { TITLE_TOP } from './furniture.ts';
import {
  type ChartPart,
  CONTENT_WIDTH,
  MARGIN,
  type Paragraph,
  type Part,
  type Run,
  type ShapePart,
  type SlidePlan,
  type TablePart,
  type TextPart,
} from './slide-plan.ts';
import { BLACK, INK, INK_2, LINE, LINE_STRONG, PAPER } from './stance-fills.ts';

/** Faces that both Windows and macOS have; nothing is embedded. */
const SERIF = 'Georgia';
const SANS = 'Arial';
const MASTER = 'Stance Atlas';

/** Keys that stand for names until the package is written: names are neither unique nor safe in the library. */
export type Labels = Map<string, { readonly name: string; readonly alt: string | null }>;

/** An address that a slide may open; null for anything else. */
export function safeLink(link: string | null | undefined): string | null {
  if (!link || !URL.canParse(link)) return null;
  const { protocol, href } = new URL(link);
  return ['http:', 'https:', 'file:'].includes(protocol) ? href : null;
}

function runProps(run: Run, size: number, isLast: boolean, after: number | undefined): PptxGenJS.TextProps {
  const url = safeLink(run.link);
  return {
    text: cleanText(run.text),
    options: {
      fontFace: run.isSerif ? SERIF : SANS,
      fontSize: run.size ?? size,
      color: run.colour ?? INK,
      ...(run.isBold ? { bold: true } : {}),
      ...(url ? { hyperlink: { url } } : {}),
      ...(isLast ? { breakLine: true } : {}),
      ...(after ? { paraSpaceAfter: after } : {}),
      lang: 'en-GB',
    },
  };
}

function textProps(paragraphs: readonly Paragraph[], size: number): PptxGenJS.TextProps[] {
  return paragraphs.flatMap(({ runs, after }) => {
    const shown = runs.filter((run) => cleanText(run.text) !== '');
    return shown.map((run, i) => runProps(run, size, i === shown.length - 1, after));
  });
}

function addText(slide: PptxGenJS.Slide, part: TextPart, key: string): void {
  slide.addText(textProps(part.paragraphs, part.size), {
    ...part.box,
    objectName: key,
    margin: 0,
    valign: part.isCentred ? 'middle' : 'top',
    fit: 'none',
    wrap: true,
    isTextBox: true,
  });
}

type Points = NonNullable<PptxGenJS.ShapeProps['points']>;

/** One freeform of several rings. */
function pointsOf(rings: Exclude<ShapePart['form'], string>): Points {
  return rings.flatMap(
    (ring): Points => [
      ...ring.map(([x, y], i) => (i === 0 ? { x, y, moveTo: true } : { x, y })),
      { close: true },
    ],
  );
}

const PRESET_FORMS = { rectangle: 'rect', ellipse: 'ellipse', pill: 'roundRect' } as const;

function addShape(slide: PptxGenJS.Slide, { form, box, fill, outline }: ShapePart, key: string): void {
  const isPreset = typeof form === 'string';
  // The name is missing from the library's list of shapes, not from the library.
  const name = (isPreset ? PRESET_FORMS[form] : 'custGeom') as PptxGenJS.SHAPE_NAME;
  slide.addShape(name, {
    ...box,
    objectName: key,
    fill: { color: fill },
    ...(outline
      ? {
          line: {
            color: outline.colour,
            width: outline.width,
            dashType: outline.isDashed ? 'sysDash' : 'solid',
          },
        }
      : {}),
    ...(form === 'pill' ? { rectRadius: box.h / 2 } : {}),
    ...(isPreset ? {} : { points: pointsOf(form) }),
  });
}

function addTable(slide: PptxGenJS.Slide, part: TablePart, key: string): void {
  const edge = { type: 'solid', pt: 0.75, color: LINE } as const;
  const none = { type: 'none' } as const;
  const head = part.head.map((text) => ({
    text: cleanLine(text),
    options: {
      bold: true,
      color: INK_2,
      border: [none, none, { ...edge, pt: 1.5, color: LINE_STRONG }, none] as PptxGenJS.BorderProps[],
    },
  }));
  const rows = part.rows.map((row) =>
    row.map(({ text, isBold, fill }) => ({
      text: cleanText(text),
      options: { bold: isBold === true, ...(fill ? { fill: { color: fill } } : {}) },
    })),
  );
  slide.addTable(
    [head, ...rows] as PptxGenJS.TableRow[],
    {
      x: part.box.x,
      y: part.box.y,
      w: part.box.w,
      colW: [...part.columns],
      rowH: [...part.rowHeights],
      objectName: key,
      fontFace: SANS,
      fontSize: part.size,
      color: INK,
      valign: 'middle',
      margin: [0.03, 0.08, 0.03, 0.08],
      border: [none, none, edge, none] as unknown as PptxGenJS.BorderProps,
      autoPage: false,
    } as PptxGenJS.TableProps,
  );
}

function addChart(slide: PptxGenJS.Slide, part: ChartPart, key: string): void {
  const data = part.series.map(({ name, values }) => ({
    name: cleanLine(name),
    labels: [...part.labels],
    values: [...values],
  }));
  slide.addChart('bar', data, {
    ...part.box,
    objectName: key,
    altText: cleanLine(part.alt),
    barGrouping: 'stacked',
    barGapWidthPct: 35,
    chartColors: part.series.map(({ colour }) => colour),
    dataBorder: { pt: 0.75, color: BLACK },
    catAxisLabelFontFace: SANS,
    catAxisLabelFontSize: 14,
    catAxisLabelColor: INK,
    catAxisLineColor: LINE_STRONG,
    valAxisLabelFontFace: SANS,
    valAxisLabelFontSize: 14,
    valAxisLabelColor: INK,
    valAxisLineShow: false,
    valGridLine: { color: LINE, size: 0.75 },
    catGridLine: { style: 'none' },
    showLegend: false,
    showTitle: false,
    showValue: false,
  });
}

function addPart(slide: PptxGenJS.Slide, part: Part, key: string): void {
  if (part.kind === 'text') addText(slide, part, key);
  else if (part.kind === 'shape') addShape(slide, part, key);
  else if (part.kind === 'table') addTable(slide, part, key);
  else addChart(slide, part, key);
}

function defineMaster(pptx: PptxGenJS): void {
  const box = { x: MARGIN, y: TITLE_TOP, w: CONTENT_WIDTH, h: 0.8 };
  pptx.defineSlideMaster({
    title: MASTER,
    background: { color: PAPER },
    objects: [
      {
        placeholder: {
          options: { name: 'Title', type: 'title', ...box, margin: 0, align: 'left', valign: 'top' },
          text: '',
        },
      },
    ],
    slideNumber: {
      x: 12.25,
      y: 7.02,
      w: 0.55,
      h: 0.3,
      fontFace: SANS,
      fontSize: 12,
      color: INK_2,
      align: 'right',
    },
  });
}

/** Adds every slide; returns what each key stands for. */
export function renderSlides(pptx: PptxGenJS, plans: readonly SlidePlan[]): Labels {
  const labels: Labels = new Map();
  const keyFor = (name: string, alt: string | null) => {
    const key = `atlas-${labels.size}`;
    labels.set(key, { name: cleanLine(name), alt: alt === null ? null : cleanLine(alt) });
    return key;
  };
  pptx.layout = 'LAYOUT_WIDE';
  pptx.theme = { headFontFace: SERIF, bodyFontFace: SANS };
  defineMaster(pptx);
  for (const plan of plans) {
    const slide = pptx.addSlide({ masterName: MASTER });
    slide.addText(
      [{ text: plan.title, options: { fontFace: SERIF, fontSize: plan.titleSize, color: INK } }],
      {
        placeholder: 'Title',
        objectName: keyFor('Title', null),
        ...{ x: MARGIN, y: TITLE_TOP, w: CONTENT_WIDTH, h: plan.titleHeight },
        margin: 0,
        valign: 'top',
        align: 'left',
      },
    );
    for (const part of plan.parts)
      addPart(slide, part, keyFor(part.name, part.kind === 'text' ? null : part.alt));
    slide.addNotes(cleanText(plan.notes));
  }
  return labels;
}
