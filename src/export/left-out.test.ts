/** What could not be read of the data is told in every file: at its foot, and beside a stance that may be another for it. */
import { expect, test } from 'vitest';
import { laterFacts, realFacts } from '../../tests/harness/real-facts.ts';
import { viewCsv } from './csv.ts';
import type { ViewFacts } from './facts.ts';
import { COLOUR_TOKENS, type PictureColours } from './picture/colours.ts';
import { viewPicture } from './picture/view-picture.ts';
import { planSlides } from './pptx/plan-slides.ts';

const LEFT_OUT = '1 record could not be read and is left out.';
const UNREAD = '1 decision of the UK could not be read: the stance may be another.';

const colours = Object.fromEntries(COLOUR_TOKENS.map((token) => [token, '#000000'])) as PictureColours;

/** The words that a picture shows, whatever their lines. */
function drawn(facts: ViewFacts): string {
  const options = { aspect: '16:9', places: [], colours, fontCss: '' } as const;
  const { svg } = viewPicture(facts, 'comparison', options);
  const shown = svg.replace(/<(title|desc)[\s\S]*?<\/\1>/g, '');
  return shown.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

const slidesOf = (facts: ViewFacts) =>
  planSlides([{ facts, caption: null, notes: null }], []).map((slide) => JSON.stringify(slide));

test('pictures, slides and tables say it where they name their source, and nothing where all was read', async () => {
  const [later, whole] = await Promise.all([laterFacts, realFacts].map((facts) => facts('?country=GB~US')));
  if (!later || !whole) throw new Error('no facts');
  expect(drawn(later)).toContain(`CC BY 4.0. ${LEFT_OUT}`);
  expect(slidesOf(later).filter((slide) => !slide.includes(LEFT_OUT))).toEqual([]);
  const rows = viewCsv(later).trim().split('\r\n').slice(1);
  expect(rows.filter((row) => !row.includes(LEFT_OUT))).toEqual([]);
  expect([drawn(whole), ...slidesOf(whole), viewCsv(whole)].join()).not.toContain('could not be read');
  expect(viewCsv(whole).split('\r\n')[0]).toBe(viewCsv(later).split('\r\n')[0]);
});

test('the comparison and the slides of an opened government say it beside the stance, those of others do not', async () => {
  const facts = await laterFacts('?country=GB~US');
  expect(drawn(facts).split(UNREAD)).toHaveLength(2);
  const told = slidesOf(facts).filter((slide) => slide.includes(UNREAD));
  expect(told.map((slide) => JSON.parse(slide).title)).toEqual([
    expect.stringContaining('compared'),
    expect.stringMatching(/^United Kingdom: Under review/),
  ]);
});

test('a table says it in the row, as words or as a number, and in no other', async () => {
  const facts = await laterFacts('?view=table');
  const mark = '1 decision could not be read';
  const rowsWith = slidesOf(facts).flatMap(
    (slide) => slide.match(new RegExp(`[^{}]*\\\\n${mark}`, 'g')) ?? [],
  );
  expect(rowsWith).toEqual([expect.stringContaining('Under review')]);
  const [head = '', ...rows] = viewCsv(facts).trim().split('\r\n');
  const column = head.split(',').indexOf('unread_decisions');
  const lost = rows.filter((row) => row.split(',')[column] !== '0');
  expect(lost).toEqual([expect.stringMatching(/^GB,United Kingdom,/)]);
  expect(lost[0]?.split(',')[column]).toBe('1');
});
