/** The built page: its security policy, its preloads and the headers file, with the data here or elsewhere. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterEach, describe, expect, test, vi } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

const built = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** Builds in memory, once for each environment; gives the content of each emitted text file by name. */
function buildWith(environment: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const key = JSON.stringify(environment);
  const files = built.get(key) ?? buildNow(environment);
  built.set(key, files);
  return files;
}

async function buildNow(environment: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  // Vitest sets NODE_ENV to "test", and Vite would build for development.
  const all = { NODE_ENV: 'production', ...environment };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  const result = await build({ root, logLevel: 'silent', build: { write: false } });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  return new Map(
    outputs.map((one) => [one.fileName, one.type === 'chunk' ? one.code : one.source.toString()]),
  );
}

const policyOf = (html: string) =>
  /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/
    .exec(html)?.[1]
    ?.replaceAll('&#39;', "'");

const preloadsOf = (html: string) =>
  [...html.matchAll(/<link rel="preload"[^>]*href="([^"]*)"/g)].map(([, href]) => href ?? '');

afterEach(() => vi.unstubAllEnvs());

describe('the built page', () => {
  test('begins with a policy that allows this origin only, the same as in _headers', async () => {
    const files = await buildWith({ VITE_DATA_URL: '' });
    const policy = policyOf(files.get('index.html') ?? '');
    expect(policy).toMatch(/^default-src 'none'; .*connect-src 'self';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("worker-src 'self'; manifest-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types stance-atlas");
    expect(files.get('_headers')).toContain(`Content-Security-Policy: ${policy}\n`);
    expect(files.get('_headers')).toContain('/sw.js\n  Cache-Control: no-cache\n');
    expect(files.get('404.html')).toContain(`content="${policy}"`);
  });

  test('says of itself that it tells no other site where the reader comes from', async () => {
    const files = await buildWith({ VITE_DATA_URL: '' });
    for (const page of ['index.html', '404.html'])
      expect(files.get(page)).toContain('<meta name="referrer" content="no-referrer">');
  });

  test('comes with the files for hosts, and a page of status 404 that finds home and its styles', async () => {
    const files = await buildWith({ VITE_DATA_URL: '', BASE_PATH: '/here/' });
    expect([...files.keys()].filter((name) => name.startsWith('hosting/'))).toHaveLength(8);
    const page = files.get('404.html') ?? '';
    expect(page).toContain('href="/here/"');
    const styles = [...page.matchAll(/rel="stylesheet" href="\/here\/([^"]+)"/g)].map(
      ([, file]) => file ?? '',
    );
    expect(styles).toHaveLength(1);
    expect(files.get(styles[0] ?? '')).toContain('.not-found');
  });

  test('comes with the licences and the bill of materials of what is in it, and no trace of the machine', async () => {
    const files = await buildWith({ VITE_DATA_URL: '' });
    const licences = files.get('licences.txt') ?? '';
    const bill = files.get('sbom.cdx.json') ?? '';
    const { components } = JSON.parse(bill) as { components: { purl: string; scope: string }[] };
    const inBuild = components.filter(({ scope }) => scope === 'required').map(({ purl }) => purl);
    for (const name of [
      'react-dom',
      'valibot',
      'recharts',
      'minisearch',
      'pako',
      'vite',
      'source-serif',
      'workbox-core',
    ]) {
      expect(licences, name).toMatch(new RegExp(`^${name} \\d`, 'm'));
      expect(
        inBuild.some((purl) => purl.startsWith(`pkg:npm/${name}@`)),
        name,
      ).toBe(true);
    }
    for (const text of [licences, bill]) {
      expect(text).not.toContain(root);
      expect(text).not.toMatch(/registry\.|file:\/\/|node_modules|[A-Z]:\\/);
    }
    expect(licences).toContain('SIL OPEN FONT LICENSE');
    expect(licences).toContain('Natural Earth');
  });

  test('preloads two fonts and the first data, all of which exist', async () => {
    const files = await buildWith({ VITE_DATA_URL: '' });
    const preloads = preloadsOf(files.get('index.html') ?? '');
    expect(preloads.filter((href) => href.endsWith('.woff2'))).toHaveLength(2);
    expect(preloads.filter((href) => href.endsWith('.json'))).toHaveLength(5);
    for (const href of preloads)
      expect(files.has(href.slice(1)) || existsSync(`${root}public${href}`), href).toBe(true);
  });

  test('may fetch from the place that VITE_DATA_URL names, and preloads the data from there', async () => {
    const files = await buildWith({ VITE_DATA_URL: 'https://data.example.org/atlas', BASE_PATH: '/here/' });
    const html = files.get('index.html') ?? '';
    expect(policyOf(html)).toContain("connect-src 'self' https://data.example.org;");
    expect(preloadsOf(html)).toContain('https://data.example.org/atlas/derived/overview.json');
    expect(preloadsOf(html)).toContain('/here/geometry/world.json');
    expect(files.get('_headers')).toContain(
      '/here/assets/*\n  Cache-Control: public, max-age=31536000, immutable',
    );
  });

  test('hands out links to the folder that VITE_PUBLIC_URL names, with the slash that it left out', async () => {
    const files = await buildWith({ VITE_DATA_URL: '', VITE_PUBLIC_URL: 'https://atlas.example/here' });
    const scripts = [...files].filter(([name]) => name.endsWith('.js')).map(([, text]) => text);
    const named = scripts.flatMap((text) => text.match(/https:\/\/atlas\.example[^`"']*/g) ?? []);
    expect([...new Set(named)]).toEqual(['https://atlas.example/here/']);
  });

  test('has no page and no script of the mocks', async () => {
    const files = await buildWith({ VITE_DATA_URL: '' });
    expect([...files.keys()].filter((name) => /mock|switcher/i.test(name))).toEqual([]);
    // The mocks' own script would be called browser-….js, as is the library that unpacks decks: its text tells.
    for (const [name, text] of files)
      for (const trace of ['mockServiceWorker', '[MSW]', 'msw/passthrough', 'Scenario: error'])
        expect(text.includes(trace), `${name} holds ${trace}`).toBe(false);
  });
});
