/** The researched record in public/data, against what was read off it by hand: stances, groups, codes, and nothing lost. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countImported } from '../../src/cli/check-imports.ts';
import { importedFrom } from '../../src/cli/convert-record.ts';
import { parsePackage } from '../../src/cli/package-content.ts';
import { DEFAULT_DATA_DIR, readPackageFiles } from '../../src/cli/package-files.ts';
import type { DrawnWorld } from '../../src/data/drawn-world.ts';
import { readAtlas } from '../../src/data/read-atlas.ts';
import type { Atlas } from '../../src/domain/atlas.ts';
import { type GroupId, membersOn } from '../../src/domain/group.ts';
import { ageNote, positionsAt } from '../../src/domain/stance-at.ts';
import { HAND_READ } from './record-stances.ts';

const files = readPackageFiles(DEFAULT_DATA_DIR);
const { content } = parsePackage(files);
const pieces = [...content.evidence.values()].flatMap((file) => file.evidence);
const sources = new Map([...content.evidence.values()].flatMap((f) => f.sources.map((s) => [s.id, s])));
const { atlas } = readAtlas({
  descriptor: files.json.get('datapackage.json'),
  jurisdictions: files.json.get('jurisdictions.json'),
  groups: files.json.get('groups.json'),
  overview: files.json.get('derived/overview.json'),
});

function on(day: string, world: Atlas = atlas) {
  return positionsAt(world, day, 'effective');
}

function isIn(group: GroupId, code: string, day: string): boolean {
  const found = atlas.groups.get(group);
  return found !== undefined && membersOn(found, day).has(code);
}

describe('stances read off the record by hand', () => {
  test.each(HAND_READ)('%s on %s: %s (%s)', (code, day, stance, by) => {
    const position = on(day).get(code) ?? null;
    const held = position && (position.isInherited ? position.holder : 'own');
    expect([position?.stance ?? null, held]).toEqual([stance, by]);
  });

  test.each([
    ['US', 'ban'],
    ['GB', 'limited'],
    ['DE', 'leaning-allow'],
    ['EU', 'no-outright-ban'],
  ])('rule 8: on 12 February 2020 %s holds %s by itself', (code, stance) => {
    expect(on('2020-02-12').get(code)).toMatchObject({ stance, isInherited: false });
  });

  test.each([
    ['EU', '2026-01-20', 'eu-2026-01-20-cybersecurity-act-revision', 4],
    ['DE', '2024-07-11', 'de-2024-07-11-operator-agreements', 3],
    ['SE', '2020-11-09', 'se-2020-11-09-court-stay', 3],
  ])('%s on %s rests on %s, with %i sources that can be opened', (code, day, decision, count) => {
    expect(on(day).get(code)?.latest.id).toBe(decision);
    const supports = pieces.filter((p) => p.relations.some((r) => r.decision === decision));
    expect(supports).toHaveLength(count);
    for (const { source } of supports) expect(sources.get(source)?.url).toMatch(/^https?:/);
  });

  test('Malta today is marked as old words, Australia is not', () => {
    const note = (code: string) => {
      const position = on(atlas.asOf).get(code);
      return position ? ageNote(position, atlas.asOf) : null;
    };
    expect(note('MT')).toBe('last evidence January 2019');
    expect(note('AU')).toMatch(/^in force since 23 August 2018/);
  });
});

describe('groups', () => {
  test.each<[GroupId, string, string, boolean]>([
    ['eu', 'GB', '2020-01-31', true],
    ['eu', 'GB', '2020-02-01', false],
    ['nato', 'FI', '2023-04-03', false],
    ['nato', 'FI', '2023-04-04', true],
    ['nato', 'SE', '2024-03-06', false],
    ['nato', 'SE', '2024-03-07', true],
    ['nato', 'MK', '2020-03-26', false],
    ['nato', 'MK', '2020-03-27', true],
  ])('%s has %s on %s: %s', (group, code, day, isMember) => {
    expect(isIn(group, code, day)).toBe(isMember);
  });

  test('without decisions of its own the UK would have followed the EU to its last day inside', () => {
    const timelines = new Map([...atlas.timelines].filter(([code]) => code !== 'GB'));
    expect(on('2020-01-31', { ...atlas, timelines }).get('GB')).toMatchObject({
      stance: 'no-outright-ban',
      isInherited: true,
    });
    expect(on('2020-02-01', { ...atlas, timelines }).get('GB')).toBeNull();
  });

  test.each(['2019-03-01', '2020-01-31', '2020-02-01', '2023-06-15', '2026-11-22'])(
    'on %s every member of the EU has a stance: its own, or else the EU’s',
    (day) => {
      const own = positionsAt(atlas, day, 'own');
      const euGroup = atlas.groups.get('eu');
      const members = euGroup ? [...membersOn(euGroup, day)] : [];
      expect(members).toHaveLength(day < '2020-02-01' ? 28 : 27);
      for (const code of members) {
        const position = on(day).get(code);
        expect(position?.stance, code).toBe((own.get(code) ?? own.get('EU'))?.stance);
        expect(position?.isInherited, code).toBe(own.get(code) === null);
      }
    },
  );
});

describe('the data as a whole', () => {
  test('holds all that record.json has, as counted there', () => {
    const counts = { records: 208, sources: 603, distinctSources: 584, deadlines: 54 };
    expect(countImported(content)).toEqual(counts);
    const { imports } = Object(files.json.get('datapackage.json')) as { imports?: unknown };
    expect(imports).toMatchObject({ ...counts, compiledOn: '2026-11-22', exceptions: [] });
    expect([atlas.asOf, atlas.defaultTime]).toEqual(['2026-11-22', '2020-02-12']);
  });

  test('numbers the sources of each record from one, without a gap', () => {
    const numbers = new Map<string, number[]>();
    for (const { id } of pieces) {
      const from = importedFrom(id);
      if (from) numbers.set(from, [...(numbers.get(from) ?? []), Number(/\d+$/.exec(id)?.[0])]);
    }
    for (const [id, list] of numbers) expect(list, id).toEqual(list.map((_, i) => i + 1));
  });

  test('has a shape or a marker for every code in it but the EU', () => {
    const world = JSON.parse(readFileSync('public/geometry/world.json', 'utf8')) as DrawnWorld;
    const drawn = new Set(world.places.map(({ code }) => code));
    const codes = new Set([
      ...content.decisions.map((d) => d.jurisdiction),
      ...pieces.flatMap((p) => p.about),
      ...content.groups.flatMap((g) => g.members.map((m) => m.jurisdiction)),
    ]);
    codes.delete('EU');
    expect(codes.size).toBeGreaterThanOrEqual(72);
    expect([...codes].filter((code) => !drawn.has(code))).toEqual([]);
  });
});
