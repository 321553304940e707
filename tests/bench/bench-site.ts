/** The production build with a data package of any size in it, served as a host would: compressed, with its headers. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type PreviewServer, preview } from 'vite';
import { DEFAULT_DATA_DIR } from '../../src/cli/package-files.ts';
import { makePackageIn } from './make-package.ts';
import type { Size } from './options.ts';

export interface BenchSite {
  readonly url: string;
  /** Builds the app with a package of another size; a finished build gets the package beside it, as a host's data might change. */
  setSize(size: Size): Promise<void>;
  /** Bytes that the server has sent so far, to whomever: compressed, headers included. */
  sent(): number;
  close(): Promise<void>;
}

/** Follows what a server sends. */
function countSent(server: PreviewServer): () => number {
  const sockets = new Set<Socket>();
  let closed = 0;
  server.httpServer.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      closed += socket.bytesWritten;
    });
  });
  return () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, closed);
}

/** Serves builds, or copies of a finished one, from a folder of their own. Nothing is there before a size is set. */
export async function serveSite(dist: string | null, seed: number): Promise<BenchSite> {
  const folder = mkdtempSync(join(tmpdir(), 'stance-atlas-bench-'));
  const [outDir, publicDir] = [join(folder, 'dist'), join(folder, 'public')];
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const writeData = (data: string, size: Size) => {
    rmSync(data, { recursive: true, force: true });
    if (size === 'real') cpSync(DEFAULT_DATA_DIR, data, { recursive: true });
    else makePackageIn(data, { quotes: size, seed });
  };
  try {
    cpSync('public', publicDir, { recursive: true });
    if (dist !== null) cpSync(dist, outDir, { recursive: true });
    else mkdirSync(outDir);
    const server = await preview({
      build: { outDir },
      preview: { port: 4510, strictPort: false },
      logLevel: 'error',
    });
    const url = server.resolvedUrls?.local[0];
    if (!url) throw new Error('The build could not be served');
    return {
      url,
      async setSize(size) {
        if (dist !== null) {
          writeData(join(outDir, 'data'), size);
          return;
        }
        writeData(join(publicDir, 'data'), size);
        await build({ publicDir, build: { outDir, emptyOutDir: true }, logLevel: 'error' });
      },
      sent: countSent(server),
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
