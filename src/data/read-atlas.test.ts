import { describe, expect, test } from 'vitest';
import { aGroup, aJurisdiction, anOverview, aPackage } from '../../mocks/builders.ts';
import { GROUP_IDS } from '../domain/group.ts';
import { DataError } from './errors.ts';
import { type AtlasFiles, readAtlas } from './read-atlas.ts';

const ATLANTIS = aJurisdiction();
const GROUPS = GROUP_IDS.map((id) => aGroup({ id }));

function files(fields: Partial<AtlasFiles> = {}, decisions: readonly unknown[] = []): AtlasFiles {
  return {
    descriptor: aPackage(),
    jurisdictions: [ATLANTIS],
    groups: GROUPS,
    overview: { decisions, mentioned: ['XA'] },
    ...fields,
  };
}

const idsOf = (read: ReturnType<typeof readAtlas>) => read.atlas.timelines.get('XA')?.map((d) => d.id) ?? [];

describe('a package that is sound', () => {
  test('becomes an atlas, with nothing set aside', () => {
    const read = readAtlas(
      files({}, [anOverview({ id: 'xa-b', date: '2020-01-28' }), anOverview({ id: 'xa-a', date: '2019' })]),
    );
    expect(read.setAside).toEqual([]);
    expect(idsOf(read)).toEqual(['xa-a', 'xa-b']);
    expect(read.atlas).toMatchObject({ asOf: '2020-02-12', defaultTime: '2020-02-12' });
    expect(read.atlas.jurisdictions.get('XA')).toEqual(ATLANTIS);
    expect([...read.atlas.groups.keys()]).toEqual(GROUP_IDS);
    expect([...read.atlas.mentioned]).toEqual(['XA']);
  });

  test('lists as evidence files those that the descriptor names', () => {
    const paths = [
      'groups.json',
      'evidence/gb.json',
      'evidence/eu.json',
      'evidence/index.json',
      'old/evidence/us.json',
    ];
    const descriptor = aPackage({ resources: paths.map((path, i) => ({ name: `r${i}`, path })) });
    expect(readAtlas(files({ descriptor })).atlas.evidenceFiles).toEqual(['GB', 'EU']);
  });

  test('gives an order of 1 to a decision that has none', () => {
    const { order: _, ...withoutOrder } = anOverview();
    expect(readAtlas(files({}, [withoutOrder])).atlas.timelines.get('XA')?.[0]?.order).toBe(1);
  });

  test('shows no default day that the data does not speak for', () => {
    const descriptor = aPackage({ asOf: '2020-02-12', defaultTime: '2021-01-01' });
    expect(readAtlas(files({ descriptor })).atlas.defaultTime).toBe('2020-02-12');
  });
});

describe('a bad record is set aside with its file, name, field and reason, and the rest is kept', () => {
  const good = anOverview({ id: 'xa-good' });

  test.each<[string, object, string]>([
    ['a stance outside the scale', { stance: 'forbidden' }, 'stance'],
    ['no record as a stored stance', { stance: 'no-record' }, 'stance'],
    ['a day that the calendar has not', { date: '2019-02-30' }, 'date'],
    ['a kind that is unknown', { kind: 'rumour' }, 'kind'],
    ['a scope that is unknown', { scope: ['6g'] }, 'scope.0'],
    ['counts below nought', { added: { statement: -1, excerpt: 0, summary: 0 } }, 'added.statement'],
    [
      'strength below nought',
      { strength: { official: 0, press: -1, other: 0, verbatim: 0 } },
      'strength.press',
    ],
    ['disputes that are no number', { disputed: 'many' }, 'disputed'],
    ['evidence on no day', { evidenceDates: ['2019-02-30'] }, 'evidenceDates.0'],
    ['a confidence that is unknown', { confidence: 'certain' }, 'confidence'],
    ['a deadline on no day', { deadlines: [{ date: '2027-13', what: 'Out' }] }, 'deadlines.0.date'],
    ['an order of nought', { order: 0 }, 'order'],
    ['an empty title', { title: '' }, 'title'],
    ['a title without end', { title: 'x'.repeat(10_000) }, 'title'],
    ['a code in small letters', { jurisdiction: 'xa' }, 'jurisdiction'],
  ])('a decision with %s', (_name, broken, field) => {
    const read = readAtlas(files({}, [{ ...anOverview({ id: 'xa-bad' }), ...broken }, good]));
    expect(idsOf(read)).toEqual(['xa-good']);
    expect(read.setAside).toEqual([
      { file: 'derived/overview.json', record: 'xa-bad', field, reason: expect.stringMatching(/\S/) },
    ]);
  });

  test.each([null, 7, 'text', []])('a decision that is %j is named by its place in the list', (broken) => {
    const read = readAtlas(files({}, [good, broken]));
    expect(idsOf(read)).toEqual(['xa-good']);
    expect(read.setAside.map((s) => s.record)).toEqual(['record 2']);
  });

  test.each<[string, unknown, Record<string, number>]>([
    ['its jurisdiction', { id: 'record', jurisdiction: 'XA', stance: 'paused' }, { XA: 1 }],
    ['its id where that cannot be read', { id: 'xa-2020', jurisdiction: 7 }, { XA: 1 }],
    ['nothing of it', { stance: 'ban' }, {}],
    ['no record at all', null, {}],
  ])('a decision is counted as unread where %s says whose it is', (_name, broken, unread) => {
    const { atlas } = readAtlas(files({}, [good, broken]));
    expect(Object.fromEntries(atlas.unread)).toEqual(unread);
  });

  test('a decision that ties or repeats an id is counted as unread, one that is shown is not', () => {
    expect([...readAtlas(files({}, [good])).atlas.unread]).toEqual([]);
    const tie = anOverview({ id: 'xa-tie', stance: 'ban' });
    expect([...readAtlas(files({}, [good, tie, good])).atlas.unread]).toEqual([['XA', 2]]);
  });

  test('a decision of an unknown jurisdiction', () => {
    const read = readAtlas(files({}, [anOverview({ id: 'zz-a', jurisdiction: 'ZZ' }), good]));
    expect(read.setAside).toEqual([
      {
        file: 'derived/overview.json',
        record: 'zz-a',
        field: 'jurisdiction',
        reason: 'Unknown jurisdiction ZZ',
      },
    ]);
    expect(read.atlas.timelines.has('ZZ')).toBe(false);
  });

  test('a decision that ties with another: neither can be said to be later', () => {
    const tie = anOverview({ id: 'xa-tie', stance: 'ban' });
    const read = readAtlas(files({}, [good, tie]));
    expect(idsOf(read)).toEqual(['xa-good']);
    expect(read.setAside).toHaveLength(1);
    expect(read.setAside[0]).toMatchObject({ file: 'derived/overview.json', record: 'xa-tie' });
    expect(read.setAside[0]?.reason).toContain('xa-good');
  });

  test('a tie is no fault of the jurisdiction', () => {
    const read = readAtlas(files({}, [good, anOverview({ id: 'xa-tie', stance: 'ban' })]));
    expect(['', 'date', 'order']).toContain(read.setAside[0]?.field);
  });

  test('a group whose id occurs twice: the first is kept', () => {
    const read = readAtlas(files({ groups: [...GROUPS, aGroup({ name: 'Another union' })] }));
    expect(read.atlas.groups.get('eu')?.name).toBe('European Union');
    expect(read.setAside.map(({ file, record }) => [file, record])).toEqual([['groups.json', 'eu']]);
  });

  test('a month ties with its last day', () => {
    const day = anOverview({ id: 'xa-day', date: '2020-01-31' });
    const month = anOverview({ id: 'xa-month', date: '2020-01', stance: 'ban' });
    expect(readAtlas(files({}, [day, month])).setAside.map((s) => s.record)).toEqual(['xa-month']);
  });

  test('different orders, days or jurisdictions are no tie', () => {
    const other = aJurisdiction({ code: 'XB', name: 'Lemuria' });
    const decisions = [
      good,
      anOverview({ id: 'xa-second', order: 2 }),
      anOverview({ id: 'xa-next', date: '2020-01-29' }),
      anOverview({ id: 'xb-good', jurisdiction: 'XB' }),
    ];
    expect(readAtlas(files({ jurisdictions: [ATLANTIS, other] }, decisions)).setAside).toEqual([]);
  });

  test('a decision whose id occurs twice: the first is kept', () => {
    const read = readAtlas(
      files({}, [good, anOverview({ id: 'xa-good', date: '2020-02-01', stance: 'ban' })]),
    );
    expect(read.atlas.timelines.get('XA')?.map((d) => d.stance)).toEqual(['limited']);
    expect(read.setAside.map((s) => s.reason)).toEqual(['The same id occurs twice']);
  });

  test('a jurisdiction in the region “world”, and one whose code occurs twice', () => {
    const world = { ...aJurisdiction({ code: 'XB' }), region: 'world' };
    const twice = aJurisdiction({ name: 'Atlantis again' });
    const read = readAtlas(files({ jurisdictions: [ATLANTIS, world, twice] }));
    expect(read.setAside.map(({ file, record, field }) => [file, record, field])).toEqual([
      ['jurisdictions.json', 'XB', 'region'],
      ['jurisdictions.json', 'XA', ''],
    ]);
    expect(read.atlas.jurisdictions.get('XA')?.name).toBe('Atlantis');
  });

  test('a group with a member since a day that the calendar has not', () => {
    const bad = aGroup({ id: 'nato', members: [{ jurisdiction: 'XA', from: '1949-13-01', to: null }] });
    const read = readAtlas(files({ groups: [bad, aGroup(), aGroup({ id: 'five-eyes' })] }));
    expect([...read.atlas.groups.keys()]).toEqual(['eu', 'five-eyes']);
    expect(read.setAside.map(({ file, record, field }) => [file, record, field])).toEqual([
      ['groups.json', 'nato', 'members.0.from'],
    ]);
  });
});

describe('a group that the file lacks is told, for nobody is a member of it', () => {
  test.each([
    [[], ['eu', 'five-eyes', 'nato']],
    [['five-eyes', 'nato'], ['eu']],
    [['eu'], ['five-eyes', 'nato']],
  ] as const)('of a file with %j', (present, missing) => {
    const read = readAtlas(files({ groups: present.map((id) => aGroup({ id })) }));
    expect(read.setAside).toEqual(
      missing.map((record) => ({ file: 'groups.json', record, field: '', reason: 'The group is missing' })),
    );
  });
});

describe('a file that is bad as a whole is refused', () => {
  test.each<[string, Partial<AtlasFiles>, string]>([
    ['no descriptor', { descriptor: null }, 'datapackage.json'],
    ['a descriptor without a day', { descriptor: { ...aPackage(), asOf: undefined } }, 'datapackage.json'],
    [
      'a descriptor with a month for a day',
      { descriptor: aPackage({ asOf: '2020-02' }) },
      'datapackage.json',
    ],
    ['a descriptor that names no file', { descriptor: aPackage({ resources: [] }) }, 'datapackage.json'],
    ['jurisdictions that are no list', { jurisdictions: {} }, 'jurisdictions.json'],
    ['groups that are no list', { groups: 'eu' }, 'groups.json'],
    ['an overview that is a list', { overview: [] }, 'derived/overview.json'],
    ['an overview without decisions', { overview: {} }, 'derived/overview.json'],
  ])('%s', (_name, fields, path) => {
    expect(() => readAtlas(files(fields))).toThrow(DataError);
    expect(() => readAtlas(files(fields))).toThrow(expect.objectContaining({ kind: 'wrong-shape', path }));
  });
});

test('a file that leads out of the package is set aside, and the others are listed', () => {
  const good = { name: 'g', path: 'evidence/xa.json' };
  for (const path of ['../secret.json', '/etc/passwd', 'https://example.org/a.json', 'a/../../b.json']) {
    const descriptor = { ...aPackage(), resources: [{ name: 'r', path }, good, null] };
    const { atlas, setAside } = readAtlas(files({ descriptor }));
    expect(atlas.evidenceFiles).toEqual(['XA']);
    expect(setAside.map(({ file, record, field }) => [file, record, field])).toEqual([
      ['datapackage.json', 'record 1', 'path'],
      ['datapackage.json', 'record 3', ''],
    ]);
  }
});

test('names and titles are contained, so that no mark in them turns the words around', () => {
  const name = 'Atlantis\u202e';
  const read = readAtlas(files({ jurisdictions: [{ ...ATLANTIS, name, inText: 'a\u0000b' }] }));
  expect(read.atlas.jurisdictions.get('XA')).toMatchObject({ name: `${name}\u202c`, inText: 'ab' });
});

test('a list of those mentioned that is missing or broken is an empty one', () => {
  expect([...readAtlas(files({ overview: { decisions: [] } })).atlas.mentioned]).toEqual([]);
  expect([
    ...readAtlas(files({ overview: { decisions: [], mentioned: ['XA', 7] } })).atlas.mentioned,
  ]).toEqual(['XA']);
});
