/** The production build with a data package of any size beside it, served as a host would: compressed, with its headers. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { DEFAULT_DATA_DIR } from '../../src/cli/package-files.ts';
import { makePackageIn } from './make-package.ts';
import type { Size } from './options.ts';

export interface BenchSite {
  readonly url: string;
  /** Puts a package of another size beside the app. */
  setSize(size: Size): void;
  close(): Promise<void>;
}

/** Builds the app, or copies a finished build, into a folder of its own and serves it. */
export async function serveSite(dist: string | null, seed: number): Promise<BenchSite> {
  const outDir = mkdtempSync(join(tmpdir(), 'stance-atlas-bench-'));
  const remove = () => rmSync(outDir, { recursive: true, force: true });
  try {
    if (dist === null) await build({ build: { outDir, emptyOutDir: true }, logLevel: 'error' });
    else cpSync(dist, outDir, { recursive: true });
    const server = await preview({
      build: { outDir },
      preview: { port: 4510, strictPort: false },
      logLevel: 'error',
    });
    const url = server.resolvedUrls?.local[0];
    if (!url) throw new Error('The build could not be served');
    const data = join(outDir, 'data');
    return {
      url,
      setSize(size) {
        rmSync(data, { recursive: true, force: true });
        if (size === 'real') cpSync(DEFAULT_DATA_DIR, data, { recursive: true });
        else makePackageIn(data, { quotes: size, seed });
      },
      async close() {
        await server.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
