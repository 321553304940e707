/** What changed, on slides: the headings count as the screen's do. */
import { expect, test } from 'vitest';
import { withOfficeData } from '../../../tests/office/with-office-data.ts';
import { EU } from '../../domain/jurisdiction.ts';
import { DEFAULT_VIEW } from '../../state/view-state.ts';
import { changesSlides } from './changes-plan.ts';

const data = withOfficeData();

/** The headings of a range, each with the places below it. */
function toldIn(from: string, to: string): ReadonlyMap<string, readonly string[]> {
  const view = { ...DEFAULT_VIEW, time: { kind: 'range', from, to } as const };
  const { facts } = data().source({ name: '', view, caption: null, notes: null });
  const told = new Map<string, string[]>();
  let list: string[] = [];
  for (const part of changesSlides(facts).flatMap(({ parts }) => parts)) {
    if (part.kind === 'text' && part.name === 'Heading') {
      list = [];
      told.set(part.paragraphs[0]?.runs[0]?.text ?? '', list);
    }
    const code = /^Change: (\w+)/.exec(part.name)?.[1];
    if (code && !list.includes(code)) list.push(code);
  }
  return told;
}

test.each([
  ['2020-01-01', 'latest'],
  ['2019-01-01', '2019-06-01'],
])('every heading counts what stands below it, the EU apart: %s to %s', (from, to) => {
  const told = toldIn(from, to);
  expect([...told.values()].flat()).toContain(EU);
  for (const [heading, codes] of told) {
    const governments = codes.filter((code) => code !== EU).length;
    const count = governments > 0 ? `${governments} government${governments === 1 ? '' : 's'}` : '';
    const eu = codes.includes(EU) ? 'the EU' : '';
    expect(heading.split(': ')[1]).toBe([count, eu].filter(Boolean).join(' and '));
  }
});

test('a group of the EU alone says so', () => {
  expect(toldIn('2019-04-20', '2019-04-25').get('Settled: the EU')).toEqual([EU]);
});
