/** Generated packages are such as a curator could hand in: the check of the data finds nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPackage } from '../../src/cli/check.ts';
import { parsePackage } from '../../src/cli/package-content.ts';
import { readPackageFiles } from '../../src/cli/package-files.ts';
import { makePackageIn } from './make-package.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stance-atlas-package-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([100, 2000])('a package of %i quotes passes the check, with its derived files', (quotes) => {
  makePackageIn(folder, { quotes, seed: 3 });
  const files = readPackageFiles(folder);
  expect(checkPackage(files)).toEqual([]);
  const { content } = parsePackage(files);
  const pieces = [...content.evidence.values()].flatMap((file) => file.evidence);
  expect(pieces).toHaveLength(quotes);
});
