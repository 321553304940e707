import { describe, expect, test } from 'vitest';
import { anAtlas, decide, evidenceCounts } from '../../tests/harness/builders.ts';
import { aView } from '../../tests/harness/views.ts';
import { atlasViewOf } from './atlas-view.ts';
import { rowsOf, type TableRow } from './view-rows.ts';
import type { ViewState } from './view-state.ts';

const atlas = anAtlas([
  decide('EU', '2019-04-25', 'no-outright-ban', { kind: 'statement' }),
  decide('GB', '2020-01-28', 'limited', { added: evidenceCounts(1, 4, 1) }),
  decide('GB', '2020-07-14', 'ban'),
  decide('IT', '2019-07-11', 'no-outright-ban'),
  decide('US', '2019-05', 'ban', { kind: 'regulation', scope: ['export-control', 'public-procurement'] }),
]);

const rows = (patch: Partial<ViewState> = {}) => rowsOf(atlasViewOf(atlas, aView(patch)));

function row(code: string, patch: Partial<ViewState> = {}): TableRow {
  const found = rows(patch).find((r) => r.code === code);
  if (!found) throw new Error(`No row for ${code}`);
  return found;
}

describe('the rows of the table', () => {
  test('are in the order of the scale, own stances before inherited, no record last, then by name', () => {
    expect(rows().map((r) => `${r.name}: ${r.stance}`)).toEqual([
      'United States: Ban, public procurement and export control only',
      'United Kingdom: Limited use',
      'European Union: No outright ban',
      'Italy: No outright ban',
      'France: No outright ban',
      'Germany: No outright ban',
      'Japan: No record',
      'Mexico: No record',
    ]);
  });

  test('say which dossiers are open', () => {
    const open = (patch: Partial<ViewState>) => rows(patch).flatMap((r) => (r.isOpen ? [r.code] : []));
    expect([open({}), open({ country: ['US'] }), open({ country: ['IT', 'GB'] })]).toEqual([
      [],
      ['US'],
      ['GB', 'IT'],
    ]);
  });

  test('are those of the chosen jurisdictions', () => {
    expect(rows({ stance: ['ban', 'limited'] }).map((r) => r.code)).toEqual(['US', 'GB']);
    expect(rows({ region: 'asia' }).map((r) => r.code)).toEqual(['JP']);
  });

  test('say since when, how far, on how much evidence and how old', () => {
    expect(row('GB')).toMatchObject({
      since: '2020-01-28',
      scope: '5G core network and 5G radio access network',
      pieces: 6,
      age: 'in force since 28 January 2020',
      changed: '',
      change: null,
      before: null,
    });
    expect(row('US')).toMatchObject({ since: '2019-05-31', scope: 'Public procurement and export control' });
  });

  test('without a record say nothing more', () => {
    expect(row('MX')).toMatchObject({
      stance: 'No record',
      since: '',
      scope: '',
      pieces: 0,
      age: '',
      position: null,
    });
  });

  test('in a range say what was before and how it changed', () => {
    const time = { kind: 'range', from: '2020-02-12', to: '2020-08-01' } as const;
    expect(row('GB', { time })).toMatchObject({
      stance: 'Ban',
      changed: 'Tightened',
      before: { stance: 'limited' },
    });
    expect(row('US', { time })).toMatchObject({ changed: '', change: { kind: 'same' } });
  });

  test('in a range come changed ones first, unchanged ones after them, each by stance and name', () => {
    const time = { kind: 'range', from: '2019-05-31', to: '2019-12-31' } as const;
    expect(rows({ time }).map((r) => `${r.code} ${r.changed}`.trim())).toEqual([
      'IT New',
      'US',
      'EU',
      'FR',
      'DE',
      'GB',
      'JP',
      'MX',
    ]);
  });
});
