/** Every wall of ARCHITECTURE.md, proven by an import that the lint refuses and one beside it that it allows. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

const REFUSED: ReadonlyArray<readonly [file: string, imported: string]> = [
  ['src/domain/a.ts', '../data/b.ts'],
  ['src/domain/a.ts', '../ui/b.tsx'],
  ['src/domain/a.ts', 'valibot'],
  ['src/domain/a.ts', 'node:fs'],
  ['src/domain/deep/a.ts', '../../state/b.ts'],
  ['src/data/a.ts', '../state/b.ts'],
  ['src/data/a.ts', '../ui/b.tsx'],
  ['src/data/a.ts', '../../public/data/groups.json'],
  ['src/data/deep/a.ts', '../../features/x/b.ts'],
  ['src/state/a.ts', '../ui/b.tsx'],
  ['src/state/a.ts', '../features/x/b.ts'],
  ['src/ui/a.tsx', '../data/b.ts'],
  ['src/ui/a.tsx', '../state/b.ts'],
  ['src/ui/a.tsx', '../features/x/b.tsx'],
  ['src/ui/a.tsx', '../drawing/b.ts'],
  ['src/state/a.ts', '../export/b.ts'],
  ['src/drawing/a.ts', '../export/b.ts'],
  ['src/drawing/a.ts', '../features/x/b.ts'],
  ['src/export/a.ts', '../features/x/b.ts'],
  ['src/export/deep/a.ts', '../../app/b.tsx'],
  ['src/features/x/a.tsx', '../y/b.tsx'],
  ['src/features/x/a.tsx', '../../features/y/b.tsx'],
  ['src/features/x/a.tsx', '../../app/b.tsx'],
  ['src/features/x/deep/a.tsx', '../../y/b.tsx'],
  ['src/features/x/deep/a.tsx', '../../../app/b.tsx'],
  ['src/app/a.tsx', '../../mocks/browser.ts'],
  ['src/app/a.tsx', '../main.tsx'],
  ['src/app/a.tsx', '../cli/b.ts'],
  ['src/app/a.tsx', 'msw'],
  ['src/cli/a.ts', '../state/b.ts'],
  ['src/cli/a.ts', '../features/x/b.ts'],
  ['src/other.ts', '../mocks/node.ts'],
  ['mocks/a.ts', '../src/state/b.ts'],
  ['mocks/a.ts', '../src/app/b.tsx'],
  ['mocks/a.ts', '../tests/harness/b.ts'],
];

const ALLOWED: ReadonlyArray<readonly [file: string, imported: string]> = [
  ['src/domain/a.ts', './b.ts'],
  ['src/domain/deep/a.ts', '../b.ts'],
  ['src/data/a.ts', '../domain/b.ts'],
  ['src/data/a.ts', '@tanstack/react-query'],
  ['src/data/deep/a.ts', '../../domain/b.ts'],
  ['src/state/a.ts', '../data/b.ts'],
  ['src/state/a.ts', '../domain/b.ts'],
  ['src/ui/a.tsx', '../domain/b.ts'],
  ['src/ui/a.tsx', './data/b.ts'],
  ['src/drawing/a.ts', '../data/b.ts'],
  ['src/export/a.ts', '../drawing/b.ts'],
  ['src/export/deep/a.ts', '../../state/b.ts'],
  ['src/features/x/a.tsx', '../../export/b.ts'],
  ['src/features/x/a.tsx', '../../ui/b.tsx'],
  ['src/features/x/a.tsx', '../../state/b.ts'],
  ['src/features/x/a.tsx', './deep/b.tsx'],
  ['src/features/x/deep/a.tsx', '../b.tsx'],
  ['src/features/x/deep/a.tsx', '../../../data/b.ts'],
  ['src/app/a.tsx', '../features/x/b.tsx'],
  ['src/cli/a.ts', '../data/b.ts'],
  ['src/cli/a.ts', 'node:fs'],
  ['src/main.tsx', '../mocks/browser.ts'],
  ['src/main.tsx', './app/b.tsx'],
  ['mocks/a.ts', '../src/domain/b.ts'],
  ['mocks/a.ts', '../src/data/b.ts'],
  ['src/data/a.test.ts', '../../mocks/node.ts'],
];

/** How a file can name another one; each way must be refused. */
const FORMS = {
  static: (from: string) => `import { x } from '${from}';\nexport const y = x;\n`,
  dynamic: (from: string) => `export const load = () => import('${from}');\n`,
  type: (from: string) => `import type { X } from '${from}';\nexport type Y = X;\n`,
  'export from': (from: string) => `export { x } from '${from}';\n`,
};

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string | { readonly file: string } };
}

let project = '';
let fired: readonly string[] = [];
const files = new Map<string, string>();

/** A file of its own for each case, in the folder that the case speaks of; main.tsx keeps its name. */
function place(file: string, imported: string, form: keyof typeof FORMS): string {
  const key = `${file} ${imported} ${form}`;
  const known = files.get(key);
  if (known) return known;
  const isNamed = file === 'src/main.tsx';
  const path = isNamed
    ? file
    : file.replace(/a(\.test)?\.tsx?$|other\.ts$/, (end) => `case-${files.size}-${end}`);
  files.set(key, path);
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), FORMS[form](imported), { flag: isNamed ? 'a' : 'w' });
  return path;
}

/** Lints the folder with the project's own configuration and returns the files in which a rule fired. */
function lint(rule: string): readonly string[] {
  const run = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', `--only=${rule}`, '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: project, encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: readonly Diagnostic[] };
  return diagnostics
    .filter(({ category }) => category === `lint/${rule}`)
    .map(({ location }) => (typeof location.path === 'string' ? location.path : location.path.file));
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'stance-atlas-walls-'));
  for (const file of ['biome.json', '.gitignore']) cpSync(join(root, file), join(project, file));
  for (const [file, imported] of REFUSED)
    for (const form of Object.keys(FORMS) as Array<keyof typeof FORMS>) place(file, imported, form);
  for (const [file, imported] of ALLOWED) place(file, imported, 'static');
  fired = lint('style/noRestrictedImports');
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

test.each(REFUSED)('%s may not import %s', (file, imported) => {
  for (const form of Object.keys(FORMS) as Array<keyof typeof FORMS>)
    expect(fired, form).toContain(place(file, imported, form));
});

test.each(ALLOWED)('%s may import %s', (file, imported) => {
  expect(fired).not.toContain(place(file, imported, 'static'));
});

test('a barrel inside src is refused', () => {
  mkdirSync(join(project, 'src/ui'), { recursive: true });
  writeFileSync(
    join(project, 'src/ui/index.ts'),
    "export * from './badge.tsx';\nexport * from './chip.tsx';\n",
  );
  expect(lint('performance/noBarrelFile')).toContain('src/ui/index.ts');
});
