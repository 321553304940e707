import { describe, expect, test } from 'vitest';
import { anAtlas, decide } from '../../tests/harness/builders.ts';
import { aView } from '../../tests/harness/views.ts';
import { atlasViewOf } from './atlas-view.ts';
import { toldChange } from './told-change.ts';
import type { ViewState } from './view-state.ts';

const atlas = anAtlas([
  decide('EU', '2019-04-25', 'no-outright-ban'),
  decide('GB', '2020-01-28', 'limited'),
  decide('GB', '2020-07-14', 'ban'),
  decide('US', '2019-05-16', 'ban'),
  decide('JP', '2018-12-10', 'de-facto-ban'),
  decide('CN', '2018-12-11', 'allow'),
]);

const on = (day: string): Partial<ViewState> => ({ time: { kind: 'day', at: day } });
const told = (before: Partial<ViewState>, after: Partial<ViewState>) =>
  toldChange(atlasViewOf(atlas, aView(before)), atlasViewOf(atlas, aView(after)));

describe('what a change of the view is announced as', () => {
  test('a step of the date names what it moved, the EU’s members not one by one', () => {
    expect(told(on('2020-07-13'), on('2020-07-14'))).toBe(
      '14 July 2020. United Kingdom: Limited use to Ban.',
    );
    expect(told(on('2019-04-24'), on('2019-04-25'))).toBe(
      '25 April 2019. European Union: No record to No outright ban.',
    );
    expect(told(on('2020-07-14'), on('2020-07-15'))).toBe('15 July 2020. No stance is different.');
  });

  test('a member that leaves the EU’s position is told, and one that falls back to it as well', () => {
    const withDe = anAtlas([
      decide('EU', '2019-04-25', 'no-outright-ban'),
      decide('DE', '2020-02-20', 'under-review'),
    ]);
    const at = (view: Partial<ViewState>) => atlasViewOf(withDe, aView(view));
    expect(toldChange(at(on('2020-02-19')), at(on('2020-02-20')))).toContain(
      'Germany: No outright ban to Under review',
    );
    expect(toldChange(at(on('2020-02-20')), at(on('2020-02-19')))).toBe(
      'Back to 19 February 2020. Germany: then No outright ban.',
    );
  });

  test('a step back tells what held then: nothing moved from the later to the earlier', () => {
    expect(told(on('2020-07-14'), on('2020-07-13'))).toBe(
      'Back to 13 July 2020. United Kingdom: then Limited use.',
    );
    expect(told(on('2020-07-15'), on('2020-07-14'))).toBe('Back to 14 July 2020. No stance was different.');
    expect(told(on('2020-12-01'), on('2018-01-01'))).toBe(
      'Back to 1 January 2018. 4 stances were different.',
    );
  });

  test('where only members are chosen, the EU’s move that they follow is told', () => {
    const nato = (day: string) => ({ ...on(day), group: ['nato'] as const });
    expect(told(nato('2019-04-24'), nato('2019-04-25'))).toBe(
      '25 April 2019. European Union: No record to No outright ban.',
    );
  });

  test('many moves are counted', () => {
    expect(told(on('2018-01-01'), on('2020-12-01'))).toBe('1 December 2020. 4 stances changed.');
  });

  test('a range tells its ends and what changed between them; the way back tells the day', () => {
    const range: Partial<ViewState> = { time: { kind: 'range', from: '2020-02-12', to: '2020-08-01' } };
    expect(told(on('2020-08-01'), range)).toBe(
      '12 February 2020 to 1 August 2020. United Kingdom: Limited use to Ban.',
    );
    expect(told(range, on('2020-08-01'))).toBe('1 August 2020.');
  });

  test('a filter tells how many governments are left, the EU never among them', () => {
    expect(told({}, { stance: ['ban', 'no-outright-ban'], basis: 'own' })).toBe(
      '1 government chosen, 1 with a stance.',
    );
    expect(told({}, { region: 'europe' })).toMatch(/^\d+ governments? chosen, \d+ with a stance\.$/);
  });

  test('a choice that leaves nobody says how to take it back, and no choice is none', () => {
    expect(told({}, { stance: ['leaning-ban'] })).toBe(
      'No government passes the filters. “Clear filters” takes them back.',
    );
    expect(told({ stance: ['ban'] }, {})).toMatch(/^All \d+ governments, \d+ with a stance\.$/);
  });

  test('another presentation tells its name', () => {
    expect(told({}, { view: 'table' })).toBe('Table.');
  });

  test('what speaks for itself is not told', () => {
    expect(told({}, { country: ['GB'] })).toBe('');
    expect(told({}, { q: 'back door', party: ['vendor'], theme: 'dark' })).toBe('');
  });
});
