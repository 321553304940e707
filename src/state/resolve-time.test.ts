import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAtlas, decide } from '../../tests/harness/builders.ts';
import { aView, someView } from '../../tests/harness/views.ts';
import { serialise } from './codec.ts';
import { daySelection, pinned, resolvePoint, resolveTime } from './resolve-time.ts';
import type { TimeSelection } from './view-state.ts';

const atlas = anAtlas([decide('GB', '2019-04', 'limited'), decide('US', '2019-05-16', 'ban')], {
  asOf: '2020-12-31',
  defaultTime: '2020-02-12',
});

const day = (at: string): TimeSelection => ({ kind: 'day', at });
const range = (from: string, to: string): TimeSelection => ({ kind: 'range', from, to });

describe('the shown time', () => {
  test.each<[string, TimeSelection | null, string | null, string]>([
    ['none is the data’s default day', null, null, '2020-02-12'],
    ['a day is itself', day('2019-08-01'), null, '2019-08-01'],
    ['latest is the day that the data speaks for', day('latest'), null, '2020-12-31'],
    ['earliest is the first day with a stance in force', day('earliest'), null, '2019-04-30'],
    ['a day before the record is itself', day('1990-01-01'), null, '1990-01-01'],
    ['the day that the data speaks for is itself', day('2020-12-31'), null, '2020-12-31'],
    ['a range is itself', range('2019-02-01', '2020-02-12'), '2019-02-01', '2020-02-12'],
    ['a range may follow the data', range('earliest', 'latest'), '2019-04-30', '2020-12-31'],
    [
      'a range that the data reverses is put in order',
      range('earliest', '2019-01-01'),
      '2019-01-01',
      '2019-04-30',
    ],
    ['a range of one day is a day', range('2020-12-31', 'latest'), null, '2020-12-31'],
  ])('%s', (_name, selection, from, to) => {
    expect(resolveTime(selection, atlas)).toEqual({ from, day: to, notice: null });
  });

  test.each<[TimeSelection, string | null, string]>([
    [day('2021-01-01'), null, '2020-12-31'],
    [range('2020-02-12', '2030-01-01'), '2020-02-12', '2020-12-31'],
    [range('2030-01-01', '2031-01-01'), null, '2020-12-31'],
  ])('%j is later than the data: it is cut there, with a notice', (selection, from, to) => {
    const resolved = resolveTime(selection, atlas);
    expect([resolved.from, resolved.day]).toEqual([from, to]);
    expect(resolved.notice).toContain('31 December 2020');
  });

  test('a single point is resolved likewise', () => {
    expect(['latest', 'earliest', '2019-08-01', '2999-01-01'].map((p) => resolvePoint(p, atlas))).toEqual([
      '2020-12-31',
      '2019-04-30',
      '2019-08-01',
      '2020-12-31',
    ]);
  });

  test('the data’s default day needs no words in the address, every other day does', () => {
    expect(daySelection('2020-02-12', atlas)).toBeNull();
    expect(daySelection('2020-02-13', atlas)).toEqual(day('2020-02-13'));
  });
});

describe('a pinned view', () => {
  test.each<[TimeSelection | null, string]>([
    [null, '?time=2020-02-12'],
    [day('latest'), '?time=2020-12-31'],
    [day('earliest'), '?time=2019-04-30'],
    [range('earliest', 'latest'), '?time=2019-04-30..2020-12-31'],
    [day('2030-01-01'), '?time=2020-12-31'],
  ])('of %j is written %s', (time, address) => {
    expect(serialise(pinned(aView({ time }), atlas))).toBe(address);
  });

  test('always writes its time as dates, shows the same days and keeps the rest', () => {
    fc.assert(
      fc.property(someView, (view) => {
        const link = pinned(view, atlas);
        expect(serialise(link)).toMatch(/[?&]time=\d{4}-\d\d-\d\d(\.\.\d{4}-\d\d-\d\d)?(&|$)/);
        const [shown, handedOut] = [resolveTime(view.time, atlas), resolveTime(link.time, atlas)];
        expect([handedOut.from, handedOut.day]).toEqual([shown.from, shown.day]);
        expect({ ...link, time: view.time }).toEqual(view);
        expect(pinned(link, atlas)).toEqual(link);
      }),
    );
  });

  test('means the same when the data has grown', () => {
    const grown = anAtlas([decide('GB', '2018-01-01', 'ban')], {
      asOf: '2024-01-01',
      defaultTime: '2023-01-01',
    });
    fc.assert(
      fc.property(someView, (view) => {
        const link = pinned(view, atlas);
        expect(resolveTime(link.time, grown)).toEqual(resolveTime(link.time, atlas));
      }),
    );
  });
});
