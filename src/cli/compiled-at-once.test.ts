/** The first script is compiled as it comes; parts that come later are not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { COMPILED_AT_ONCE, compiledAtOnce } from './compiled-at-once.ts';

const folder = mkdtempSync(join(tmpdir(), 'stance-atlas-compiled-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, code: string): string {
  writeFileSync(join(folder, name), code);
  return join(folder, name);
}

test('the comment stands above everything in the entry and what it imports of any size, and in no part that comes later', async () => {
  file('shared.js', `export const shared = () => "${'shared'.repeat(1000)}";`);
  file('tiny.js', 'export const tiny = () => "tiny";');
  file('part.css', 'p { color: red }');
  // A part with a style sheet of its own: Vite writes a list of them above the entry.
  file(
    'part.js',
    'import "./part.css"; import { shared } from "./shared.js"; import { tiny } from "./tiny.js"; export const part = shared() + tiny();',
  );
  const entry = file(
    'entry.js',
    'import { shared } from "./shared.js"; import { tiny } from "./tiny.js"; shared(tiny()); import("./part.js").then(console.log);',
  );
  const { output } = (await build({
    ...{ configFile: false, root: folder, logLevel: 'silent', plugins: [compiledAtOnce()] },
    build: {
      write: false,
      rolldownOptions: {
        input: entry,
        output: {
          codeSplitting: {
            groups: ['shared', 'tiny'].map((name) => ({ name, test: new RegExp(`${name}\\.js$`) })),
          },
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  const codeOf = (name: string) =>
    output.find((chunk) => chunk.type === 'chunk' && chunk.name === name) as Rolldown.OutputChunk;
  expect(codeOf('entry').code).toContain('__vite__mapDeps');
  for (const name of ['entry', 'shared']) expect(codeOf(name).code.startsWith(COMPILED_AT_ONCE)).toBe(true);
  for (const name of ['part', 'tiny']) expect(codeOf(name).code).not.toContain(COMPILED_AT_ONCE);
});
