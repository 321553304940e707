/** Serves the production build in this process, compressed and with its headers, for reports and pictures. */
import { preview } from 'vite';

export interface Served {
  /** Address of the app, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves `dist/` on a free local port. Throws when there is no build. */
export async function serveBuild(): Promise<Served> {
  const server = await preview({ preview: { port: 4400, strictPort: false }, logLevel: 'error' });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The build could not be served. Is there a dist/? Run "npm run build".');
  return { url, close: () => server.close() };
}
