/** Blocks of text flow over slides without losing a word. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headingBlock, tailBlock } from './evidence-blocks.ts';
import { type Block, blockHeight, pagesOf } from './flow.ts';

const block = (text: string, i = 0): Block => ({
  name: `Block ${i}`,
  size: 20,
  rule: 'strong',
  note: null,
  paragraphs: [{ runs: [{ text }] }],
});
const wordsOf = (blocks: readonly Block[]) =>
  blocks
    .flatMap((b) => b.paragraphs.flatMap((p) => p.runs.map((r) => r.text)))
    .join(' ')
    .split(/\s+/);

it('has every word once and in order, on pages that are not too full, however long a text is', () => {
  const text = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 900 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      const blocks = texts.map((words, i) => block(words.join(' '), i));
      const pages = pagesOf(blocks, 3, 4);
      expect(wordsOf(pages.flat()).filter(Boolean)).toEqual(texts.flat());
      pages.forEach((page, i) => {
        const height = page.reduce((sum, b) => sum + blockHeight(b), 0);
        expect(height).toBeLessThanOrEqual(i === 0 ? 3 : 4);
      });
    }),
    { numRuns: 30 },
  );
});

it('lets no closing remark stand on a page of its own where a block can come along', () => {
  const some = block('word '.repeat(30).trim());
  let moved = 0;
  for (let room = 2.4; room < 5; room += 0.05) {
    const pages = pagesOf(
      [some, headingBlock('Then'), some, headingBlock('Last'), some, tailBlock('More')],
      room,
    );
    const [last] = pages.slice(-1);
    expect(last?.at(-1)?.name).toBe('Remark');
    expect(last?.length, `${room}`).toBeGreaterThan(1);
    expect(pages.flat().map(({ name }) => name)).toEqual(
      [some, headingBlock(''), some, headingBlock(''), some, tailBlock('')].map(({ name }) => name),
    );
    if (last?.[0]?.isHeading && last.length === 3) moved += 1;
  }
  expect(moved).toBeGreaterThan(0);
  expect(pagesOf([some, tailBlock('More')], blockHeight(some) + 0.1)).toHaveLength(2);
});

it('never leaves a heading alone at the foot of a page', () => {
  const long = block('word '.repeat(120).trim());
  for (let room = 2; room < 5; room += 0.1)
    for (const page of pagesOf([long, headingBlock('Then'), long], room))
      expect(page.at(-1)?.isHeading ?? false).toBe(false);
});
