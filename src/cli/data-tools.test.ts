/** The data tools as commands: what is not there is told in words, not by a stack trace. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'stance-atlas-'));
writeFileSync(join(folder, 'decisions.json'), '[\n {},\n]\n');
writeFileSync(join(folder, 'groups.json'), '\ufeff[]');
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a tool of this folder; gives its exit code and what it said of errors. */
function run(tool: string, ...args: readonly string[]): Promise<{ code: unknown; told: string }> {
  const file = fileURLToPath(new URL(tool, import.meta.url));
  return new Promise((resolve) =>
    execFile(process.execPath, ['--import', 'tsx', file, ...args], (error, _, told) =>
      resolve({ code: error?.code ?? 0, told }),
    ),
  );
}

describe.concurrent('a data tool', () => {
  const missing = join(folder, 'not-there');

  test.each([
    ['data-check.ts', ['--data', missing], 'the folder that holds datapackage.json'],
    ['data-verify.ts', ['--texts', missing], 'the folder that holds the texts of the articles'],
  ])('%s says which folder is missing, and what to give', async (tool, args, advice) => {
    const { code, told } = await run(tool, ...args);
    expect(told).toContain(`${args.join(' ')}: there is no such folder. Give ${advice}`);
    expect(told.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  test.each(['data-build.ts', 'data-check.ts', 'data-verify.ts', 'import-record.ts'])(
    '%s says which option it does not know, and how it is called',
    async (tool) => {
      const { code, told } = await run(tool, '--dta', folder);
      expect(told).toMatch(/^Unknown option '--dta'.*\nUsage: npm run data:\w+ .*--data DIR\]\n$/);
      expect(code).toBe(2);
    },
  );

  test('says which file of a record is missing', async () => {
    const { code, told } = await run('import-record.ts', '--record', folder);
    expect(told).toBe(`${join(folder, 'record.json')}: there is no such file.\n`);
    expect(code).toBe(1);
  });

  test('names line and column where a file is no JSON, and a byte order mark as such', async () => {
    const { code, told } = await run('data-check.ts', '--data', folder);
    expect(told).toContain('decisions.json: is no JSON: line 3, column 1: not expected here: ].');
    expect(told).toContain('groups.json: is no JSON: it begins with a byte order mark.');
    expect(told).not.toMatch(/(decisions|groups)\.json: is missing/);
    expect(code).toBe(1);
  });
});
