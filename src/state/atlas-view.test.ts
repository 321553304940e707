import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAtlas, decide } from '../../tests/harness/builders.ts';
import { aView, someView } from '../../tests/harness/views.ts';
import { countByStance } from '../domain/counts.ts';
import { EU } from '../domain/jurisdiction.ts';
import { atlasViewOf } from './atlas-view.ts';
import type { ViewState } from './view-state.ts';

const atlas = anAtlas([
  decide('EU', '2019-04-25', 'no-outright-ban'),
  decide('GB', '2020-01-28', 'limited'),
  decide('GB', '2020-07-14', 'ban'),
  decide('US', '2019-05-16', 'ban'),
]);

const shown = (patch: Partial<ViewState> = {}) => atlasViewOf(atlas, aView(patch));

describe('the shown view', () => {
  test('stands at the data’s default day where the address names none', () => {
    const view = shown();
    expect(view.time.day).toBe('2020-02-12');
    expect(view.positions.get('GB')?.stance).toBe('limited');
    expect([view.before, view.changes.size]).toEqual([null, 0]);
  });

  test('a range has positions at both ends and every change between them', () => {
    const { before, positions, changes } = shown({
      time: { kind: 'range', from: '2020-02-12', to: '2020-08-01' },
    });
    expect([before?.get('GB')?.stance, positions.get('GB')?.stance]).toEqual(['limited', 'ban']);
    expect(changes.get('GB')?.kind).toBe('tightened');
    expect([...changes.keys()].sort()).toEqual([...atlas.jurisdictions.keys()].sort());
  });

  test('a range whose ends fall together is a day', () => {
    const view = shown({ time: { kind: 'range', from: '2021-06-01', to: 'latest' } });
    expect([view.time.from, view.before]).toEqual([null, null]);
    expect(view.time.notice).not.toBeNull();
    expect(view.headline).toMatch(/^On 31 December 2020/);
  });

  test('the legend counts every filter but stance', () => {
    const all = shown();
    const banned = shown({ stance: ['ban'] });
    expect(banned.counts).toEqual(all.counts);
    expect(banned.placed).toEqual(all.placed);
    expect([...banned.chosen]).toEqual(['US']);
    expect(shown({ region: 'europe' }).counts.byStance.ban.own).toBe(0);
  });

  test('groups are those of the end of a range', () => {
    const after = shown({ group: ['eu'], time: { kind: 'range', from: '2020-01-01', to: '2020-02-01' } });
    expect(after.placed.has('GB')).toBe(false);
    expect(after.placed.has(EU)).toBe(true);
  });

  test('basis=own takes inherited stances from positions, counts and headline', () => {
    const view = shown({ basis: 'own' });
    expect(view.positions.get('FR')).toBeNull();
    expect(view.counts.byStance['no-outright-ban'].inherited).toBe(0);
    expect(view.headline).not.toContain('inherit');
    expect(shown().counts.byStance['no-outright-ban'].inherited).toBe(3);
  });

  test('words and parties never alter a stance, a count or the headline', () => {
    const plain = shown();
    const searched = shown({ q: 'back door', party: ['vendor'] });
    expect(searched.positions).toEqual(plain.positions);
    expect(searched.counts).toEqual(plain.counts);
    expect([...searched.chosen]).toEqual([...plain.chosen]);
    expect(searched.headline).toBe(plain.headline);
  });

  test('the headline speaks of the day or of the range', () => {
    expect(shown().headline).toMatch(/^On 12 February 2020, /);
    expect(shown({ time: { kind: 'range', from: '2020-02-12', to: '2020-08-01' } }).headline).toBe(
      'Between 12 February 2020 and 1 August 2020, the UK tightened on Huawei in 5G, from Limited use to Ban.',
    );
  });

  test('for any view, legend and chosen agree with the rules', () => {
    fc.assert(
      fc.property(someView, (view) => {
        const { counts, placed, chosen, positions } = atlasViewOf(atlas, view);
        expect(counts).toEqual(countByStance(placed, positions));
        expect([...chosen].every((code) => placed.has(code))).toBe(true);
        if (view.stance.length === 0) expect(chosen).toEqual(placed);
      }),
    );
  });
});

describe('the open dossiers', () => {
  test('are those of the address, in its order', () => {
    expect(shown({ country: ['US', 'GB'] }).open).toEqual(['US', 'GB']);
  });

  test('codes that the data does not know are told, not opened', () => {
    const view = shown({ country: ['ZZ', 'GB'] });
    expect([view.open, view.unknown]).toEqual([['GB'], ['ZZ']]);
  });

  test('a quote opens the dossier of the file that stores it', () => {
    expect(shown({ quote: 'gb-2019-04-29-slug' }).open).toEqual(['GB']);
  });

  test('where countries are open, the quote is shown among them', () => {
    expect(shown({ country: ['US'], quote: 'gb-2019-04-29-slug' }).open).toEqual(['US']);
  });

  test('a quote later than the day does not change the time', () => {
    expect(shown({ quote: 'gb-2020-07-14-ban' }).time.day).toBe('2020-02-12');
  });
});
