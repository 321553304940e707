import { describe, expect, test } from 'vitest';
import { recordedSource } from './sample-record.ts';
import { slug, sourceIds } from './source-ids.ts';

const NONE: ReadonlyMap<string, string> = new Map();
const idsOf = (sources: Parameters<typeof sourceIds>[0], known = NONE) =>
  Object.fromEntries(sourceIds(sources, known));

describe('slugs', () => {
  test.each([
    ['Huawei’s ban: “supported”', 'huaweis-ban-supported'],
    ['Fréttablaðið', 'frettabladid'],
    ['Dziennik Łódzki, Straße & Sønner', 'dziennik-lodzki-strasse-sonner'],
    ['Thời Báo (The New York Times)', 'thoi-bao-the-new-york'],
    ['—', ''],
  ])('%s → %s', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });
});

describe('ids of sources', () => {
  test('are made of publisher, date and title', () => {
    expect(
      idsOf([recordedSource('cap'), recordedSource('law', { published: null, publisher: null })]),
    ).toEqual({
      'https://harbour.example/cap': 'harbour-gazette-2021-03-harbour-news-cap',
      'https://harbour.example/law': 'undated-harbour-news-law',
    });
  });

  test('are one for one address, with or without a trailing slash', () => {
    const twice = [recordedSource('cap'), recordedSource('cap', { url: 'https://harbour.example/cap/' })];
    expect(Object.keys(idsOf(twice))).toHaveLength(1);
  });

  test('add the end of the address, on both, where two would be the same', () => {
    const title = 'Same title';
    const both = [recordedSource('a-b', { title }), recordedSource('c-d', { title })];
    const expected = {
      'https://harbour.example/a-b': 'harbour-gazette-2021-03-same-title-a-b',
      'https://harbour.example/c-d': 'harbour-gazette-2021-03-same-title-c-d',
    };
    expect(idsOf(both)).toEqual(expected);
    expect(idsOf([...both].reverse())).toEqual(expected);
  });

  test('stay as they are where the address is known, and are given to nobody else', () => {
    const known = new Map([['https://harbour.example/cap', 'harbour-gazette-2021-03-harbour-news-law']]);
    expect(idsOf([recordedSource('cap', { title: 'Corrected' }), recordedSource('law')], known)).toEqual({
      'https://harbour.example/cap': 'harbour-gazette-2021-03-harbour-news-law',
      'https://harbour.example/law': 'harbour-gazette-2021-03-harbour-news-law-law',
    });
  });

  test('that cannot be told apart are refused', () => {
    const same = ['x', 'y'].map((dir) =>
      recordedSource('a', { title: 'T', url: `https://harbour.example/${dir}/a` }),
    );
    expect(() => idsOf(same)).toThrow('Two sources would have the id');
  });
});
