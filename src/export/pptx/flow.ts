/** Lets blocks of text flow over as many slides as they need; a text is never cut, only continued. */
import { cleanText } from './clean-text.ts';
import { type Box, CONTENT_WIDTH, FOOTER_TOP, MARGIN, type Paragraph, type Part } from './slide-plan.ts';
import { INK, LINE } from './stance-fills.ts';
import { LEADING, linesOf, SERIF_FACTOR } from './text-size.ts';

/** A block stays on one slide where it can. */
export interface Block {
  readonly name: string;
  readonly size: number;
  readonly paragraphs: readonly Paragraph[];
  /** A rule at its left: strong for verbatim words, light for ours, none for headings. */
  readonly rule: 'strong' | 'light' | null;
  /** What the presenter's notes say of it. */
  readonly note: string | null;
  /** A heading goes with the block after it. */
  readonly isHeading?: boolean;
  /** A remark on what stands before it, which goes with the block before where it can. */
  readonly isTail?: boolean;
}

const INDENT = 0.22;
const GAP = 0.16;

const textOf = ({ runs }: Paragraph) => cleanText(runs.map((r) => r.text).join(''));
const sizeOf = ({ runs }: Paragraph, size: number) => Math.max(...runs.map((r) => r.size ?? size));

function paragraphHeight(paragraph: Paragraph, block: Block): number {
  const width = CONTENT_WIDTH - (block.rule ? INDENT : 0);
  const size = sizeOf(paragraph, block.size);
  const factor = paragraph.runs.some((r) => r.isSerif) ? SERIF_FACTOR : 1;
  const lines = linesOf(textOf(paragraph), size * factor, width);
  return (lines * size * LEADING + (paragraph.after ?? 0)) / 72;
}

/** Height of a block in inches. */
export function blockHeight(block: Block): number {
  return block.paragraphs.reduce((sum, p) => sum + paragraphHeight(p, block), 0) + 0.06;
}

/** A paragraph of one run as two: as many of its words as fit into the room, and the rest. */
function splitParagraph(
  paragraph: Paragraph,
  block: Block,
  room: number,
): readonly [Paragraph, Paragraph] | null {
  const [run] = paragraph.runs;
  if (!run || paragraph.runs.length > 1) return null;
  const words = run.text.split(/(?<=\s)/);
  const head = (count: number): Paragraph => ({
    ...paragraph,
    runs: [{ ...run, text: words.slice(0, count).join('') }],
  });
  let count = words.length - 1;
  while (count > 0 && paragraphHeight(head(count), block) > room) count--;
  if (count < 1) return null;
  return [head(count), { ...paragraph, runs: [{ ...run, text: words.slice(count).join('') }] }];
}

/** A block that no slide can hold, as several that can; together they have all of its words in order. */
function splitBlock(block: Block, room: number): readonly Block[] {
  if (blockHeight(block) <= room) return [block];
  const first: Paragraph[] = [];
  const rest = [...block.paragraphs];
  for (let next = rest.shift(); next; next = rest.shift()) {
    const left = room - blockHeight({ ...block, paragraphs: first });
    if (paragraphHeight(next, block) <= left) {
      first.push(next);
      continue;
    }
    const parts = splitParagraph(next, block, left);
    if (parts) first.push(parts[0]);
    rest.unshift(parts ? parts[1] : next);
    break;
  }
  // Not even a word fits: it stands alone rather than never.
  if (first.length === 0) first.push(...rest.splice(0, 1));
  const head = { ...block, paragraphs: first };
  return rest.length === 0 ? [head] : [head, ...splitBlock({ ...block, note: null, paragraphs: rest }, room)];
}

/** Height of blocks one below the other, in inches. */
function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block, i) => sum + blockHeight(block) + (i > 0 ? GAP : 0), 0);
}

/** What leaves a page with the remark that ends it: the last block and its heading, where the page keeps some. */
function takenAlong(page: readonly Block[], height: number, room: number): Block[] {
  const taken = page.slice(page.at(-2)?.isHeading ? -2 : -1);
  return taken.length < page.length && heightOf(taken) + GAP + height <= room ? taken : [];
}

/** The blocks of each page, the first of which has less room than the rest; a heading is never the last of its page. */
export function pagesOf(
  blocks: readonly Block[],
  firstRoom: number,
  restRoom = firstRoom,
): readonly (readonly Block[])[] {
  const pages: Block[][] = [];
  let page: Block[] = [];
  let used = 0;
  const room = Math.min(firstRoom, restRoom);
  const all = blocks.flatMap((block, i) => {
    // Room for the heading before it, which must not be left behind.
    const heading = blocks[i - 1];
    return splitBlock(block, heading?.isHeading ? room - blockHeight(heading) - GAP : room);
  });
  all.forEach((block, i) => {
    const next = all[i + 1];
    const height = blockHeight(block);
    const needed = block.isHeading && next ? height + GAP + blockHeight(next) : height;
    if (page.length > 0 && used + GAP + needed > (pages.length === 0 ? firstRoom : restRoom)) {
      const taken = block.isTail ? takenAlong(page, height, restRoom) : [];
      pages.push(page.slice(0, page.length - taken.length));
      page = taken;
      used = heightOf(page);
    }
    used += (page.length > 0 ? GAP : 0) + height;
    page.push(block);
  });
  return page.length > 0 ? [...pages, page] : pages;
}

/** Room for blocks below `top`. */
export function roomBelow(top: number): number {
  return FOOTER_TOP - 0.15 - top;
}

/** The parts of one page of blocks. */
export function pageParts(blocks: readonly Block[], top: number): readonly Part[] {
  let y = top;
  return blocks.flatMap((block) => {
    const h = blockHeight(block);
    const indent = block.rule ? INDENT : 0;
    const box: Box = { x: MARGIN + indent, y, w: CONTENT_WIDTH - indent, h };
    y += h + GAP;
    const text: Part = {
      kind: 'text',
      name: block.name,
      box,
      size: block.size,
      paragraphs: block.paragraphs,
    };
    return block.rule ? [ruleOf(block.rule, box), text] : [text];
  });
}

function ruleOf(rule: 'strong' | 'light', { x, y, h }: Box): Part {
  const isStrong = rule === 'strong';
  return {
    kind: 'shape',
    name: 'Rule',
    alt: null,
    box: { x: x - INDENT, y: y + 0.03, w: 0.06, h: h - 0.06 },
    form: 'rectangle',
    fill: isStrong ? INK : LINE,
    outline: null,
  };
}
