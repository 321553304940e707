/**
 * Ids are for ever: links that were handed out name them. Each that ever was stands in kept-ids.txt, a line each, and
 * must still be in the data. None vanishes in silence: a line is taken out by hand only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePackage } from '../../src/cli/package-content.ts';
import { DEFAULT_DATA_DIR, readPackageFiles } from '../../src/cli/package-files.ts';

const list = new URL('kept-ids.txt', import.meta.url);
const kept = new Set(readFileSync(list, 'utf8').split('\n').filter(Boolean));

const { decisions, evidence } = parsePackage(readPackageFiles(DEFAULT_DATA_DIR)).content;
const present = new Set([
  ...decisions.map(({ id }) => `decision ${id}`),
  ...[...evidence.values()].flatMap((file) => file.evidence.map(({ id }) => `evidence ${id}`)),
]);

/** Adds only: a run of this cannot forget what has gone. */
if (process.env.KEEP_TEXTS === 'write')
  writeFileSync(list, `${[...new Set([...kept, ...present])].sort().join('\n')}\n`);

test('every id that was ever handed out is still in the data', () => {
  expect([...kept].filter((id) => !present.has(id))).toEqual([]);
});

test('every id of the data is kept; `KEEP_TEXTS=write npm run test:unit` adds those that are new', () => {
  const now = new Set(readFileSync(list, 'utf8').split('\n'));
  expect([...present].filter((id) => !now.has(id))).toEqual([]);
});
