/** Libraries come without what this app never calls. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { lighterLibraries } from './lighter-libraries.ts';

// Within the project, where packages are found.
const folder = mkdtempSync('node_modules/.lighter-libraries-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function bundled(
  imported: string,
  plugins: readonly ReturnType<typeof lighterLibraries>[],
): Promise<string> {
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, `export { ${imported}';`);
  const built = (await build({
    ...{ configFile: false, logLevel: 'silent', plugins: [...plugins] },
    build: {
      write: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: { external: ['react', 'react/jsx-runtime'] },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]?.output[0].code ?? '';
}

test.each([
  ["ComposableMap } from 'react-simple-maps/core", 'Mercator', 0.5],
  ["QueryClient, QueryObserver } from '@tanstack/query-core", 'getNextPageParam', 1],
  ["QueryClient, QueryObserver } from '@tanstack/query-core", 'onMutate', 1],
])('%s: what it calls is there, what it does not is not', async (imported, never, share) => {
  const [whole, light] = [await bundled(imported, []), await bundled(imported, [lighterLibraries()])];
  expect(whole).toContain(never);
  expect(light).not.toContain(never);
  expect(light.length).toBeGreaterThan(1000);
  expect(light.length).toBeLessThan(whole.length * share);
  // Called after all, a part that was left out says so.
  expect(light).toContain('is left out, see src/cli/lighter-libraries.ts');
});
