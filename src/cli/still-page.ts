/**
 * The part of the build that writes a picture of the start page into the page itself, so that the map is seen before the
 * app's script has come. It is drawn from the data beside the build: where the data is elsewhere, there is none.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Loader } from '../data/loader.ts';
import type { Site } from './hosting.ts';

const DRAWS = 'src/app/still/still-page.tsx';
const SHOWS = 'src/still.ts';

type StillModule = { stillPage(loader: Loader): Promise<string> };

/** Settings of this page only: neither the app's plugins nor its files. */
const ALONE = { configFile: false, mode: 'production', publicDir: false, logLevel: 'warn' } as const;

/** Names by which every loader knows modules. */
const NAMES = { entryFileNames: 'still-page.mjs', chunkFileNames: '[name]-[hash].mjs' };

/** Reads the files of the build from the disk. */
function diskLoader(publicFolder: string): Loader {
  const read = async (path: string): Promise<unknown> =>
    JSON.parse(readFileSync(join(publicFolder, path), 'utf8'));
  return { data: (path) => read(`data/${path}`), geometry: () => read('geometry/world.json') };
}

/**
 * The still as HTML. What draws it is built by itself, React with it: so it does not matter what else this process has
 * loaded, and in which mode.
 */
async function draw(base: string, publicFolder: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'stance-atlas-still-'));
  try {
    await build({
      ...ALONE,
      base,
      ssr: { noExternal: true },
      logLevel: 'error',
      build: { ssr: DRAWS, outDir, rolldownOptions: { output: NAMES } },
    });
    const { stillPage } = (await import(pathToFileURL(join(outDir, 'still-page.mjs')).href)) as StillModule;
    return await stillPage(diskLoader(publicFolder));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** The script that shows it: a small one of its own, which runs before the page is seen. */
async function buildScript(base: string): Promise<string> {
  const lib = { entry: SHOWS, formats: ['iife' as const], name: 'still', fileName: 'still' };
  const built = await build({ ...ALONE, base, build: { lib, write: false, minify: true } });
  const [{ output }] = built as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return output[0].code;
}

/**
 * Puts the still into the page, and in the place of the app's script the one that shows the still and gets the app:
 * asked for with CORS, without which it could import nothing in a frame that has no origin.
 */
export function withStill(html: string, still: string, script: string): string {
  const entry = /\s*<script type="module"[^>]*\ssrc="([^"]+)"[^>]*><\/script>/;
  const app = entry.exec(html)?.[1];
  if (!app) throw new Error('index.html has no script of the app');
  const shows = `<script async crossorigin src="${script}" data-app="${app}" fetchpriority="high"></script>`;
  return html
    .replace(entry, '')
    .replace('<head>', (head) => `${head}\n    ${shows}`)
    .replace('<div id="root">', (root) => `${still}\n${root}`);
}

/** Writes the still into the page, and its script beside it. */
export function stillPage({ base, dataBase }: Site): Plugin | null {
  if (dataBase !== `${base}data/`) return null;
  let publicFolder = '';
  let still = '';
  let script = '';
  return {
    name: 'stance-atlas:still-page',
    apply: 'build',
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    async buildStart() {
      const [markup, source] = await Promise.all([draw(base, publicFolder), buildScript(base)]);
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      const fileName = `assets/still-${hash}.js`;
      this.emitFile({ type: 'asset', fileName, source });
      [still, script] = [markup, base + fileName];
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type === 'asset') page.source = withStill(String(page.source), still, script);
      },
    },
  };
}
