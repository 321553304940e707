/** Names of exported files. */
import { expect, test } from 'vitest';
import { realFacts } from '../../tests/harness/real-facts.ts';
import { fileName } from './file-name.ts';

test.each([
  ['', 'csv', 'stance-atlas-map-2020-02-12.csv'],
  ['?view=table&time=2020-01-28..2020-07-14', 'json', 'stance-atlas-table-2020-01-28--2020-07-14.json'],
  ['?country=GB~DE', '.pptx', 'stance-atlas-map-2020-02-12-gb-de.pptx'],
  ['?time=2021-06-30&group=eu&basis=own', 'csv', 'stance-atlas-map-2021-06-30-eu-own.csv'],
  ['?view=sources&region=oceania&time=2019-01-01', 'csv', 'stance-atlas-sources-2026-11-22.csv'],
  ['?view=timeline&time=latest', 'csv', 'stance-atlas-timeline-2026-11-22.csv'],
])('%s as %s is %s', async (search, extension, name) => {
  expect(fileName(await realFacts(search), extension)).toBe(name);
});

test('nothing but letters, digits, dots and hyphens gets into a name', async () => {
  const facts = await realFacts('');
  const open = ['../../etc', 'a b?'];
  const name = fileName({ ...facts, atlasView: { ...facts.atlasView, open } }, 'c/sv');
  expect(name).toMatch(/^[a-z0-9.-]+$/);
  expect(name).toBe('stance-atlas-map-2020-02-12-etc-a-b.c-sv');
});
