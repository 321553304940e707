/** The map's library comes without the projections that it could name. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { lighterMaps } from './lighter-maps.ts';

// Within the project, where packages are found.
const folder = mkdtempSync('node_modules/.lighter-maps-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function bundled(plugins: readonly ReturnType<typeof lighterMaps>[]): Promise<string> {
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, "export { ComposableMap } from 'react-simple-maps/core';");
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

test('what it calls is there, what it does not is not: less than half as heavy', async () => {
  const [whole, light] = [await bundled([]), await bundled([lighterMaps()])];
  expect(whole).toContain('Mercator');
  expect(light).not.toContain('Mercator');
  expect(light.length).toBeGreaterThan(1000);
  expect(light.length).toBeLessThan(whole.length / 2);
  // Called after all, a part that was left out says so.
  expect(light).toContain('is left out, see src/cli/lighter-maps.ts');
});
