/** Generated packages are such as a curator could hand in; what the first view reads of one does not grow with its quotes. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPackage } from '../../src/cli/check.ts';
import { parsePackage } from '../../src/cli/package-content.ts';
import { readPackageFiles } from '../../src/cli/package-files.ts';
import { FIRST_DATA } from '../harness/first-files.ts';
import { makePackageIn } from './make-package.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stance-atlas-package-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** 5 % of a first view of 312 kB (README): what DESIGN lets 100,000 quotes add to one of 100. */
const MOST_ADDED = 15_600;

function firstBytes(): number {
  const read = (file: string) => readFileSync(join(folder, file.replace(/^data\//, '')));
  return FIRST_DATA.reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
}

const bytesAt = new Map<number, number>();

test.each([100, 5000])('a package of %i quotes passes the check, with its derived files', (quotes) => {
  makePackageIn(folder, { quotes, seed: 3 });
  const files = readPackageFiles(folder);
  expect(checkPackage(files)).toEqual([]);
  const { content } = parsePackage(files);
  const pieces = [...content.evidence.values()].flatMap((file) => file.evidence);
  expect(pieces).toHaveLength(quotes);
  bytesAt.set(quotes, firstBytes());
});

test('what the first view reads of the data hardly grows with the quotes', () => {
  const [few = 0, many = Infinity] = bytesAt.values();
  expect(many - few).toBeLessThanOrEqual(MOST_ADDED);
});
