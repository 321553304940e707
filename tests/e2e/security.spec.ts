/** The security policy as the page lives under it: what it refuses, what the app never does, and what the build lists. */
import type { Page } from '@playwright/test';
import { commonHeaders, siteFrom } from '../../src/cli/hosting.ts';
import { expect, test } from './fixtures.ts';

declare global {
  interface Window {
    breaches: string[];
    didRun?: boolean;
  }
}

const HTML = 'require-trusted-types-for';

/** What is tried in the page, and the directive that refuses it. */
const REFUSED: ReadonlyArray<readonly [what: string, directive: string, attempt: () => unknown]> = [
  ['markup as text', HTML, () => Object.assign(document.createElement('p'), { innerHTML: '<b>' })],
  ['markup beside an element', HTML, () => document.body.insertAdjacentHTML('beforeend', '<b>')],
  ['a written document', HTML, () => document.write('<b>')],
  ['a parsed document', HTML, () => new DOMParser().parseFromString('<b>', 'text/html')],
  ['a frame of markup', HTML, () => Object.assign(document.createElement('iframe'), { srcdoc: '<b>' })],
  ['the address of a script', HTML, () => Object.assign(document.createElement('script'), { src: '/a.js' })],
  ['a worker that was not checked', HTML, () => new Worker('/assets/a.js')],
  ['a service worker that was not checked', HTML, () => navigator.serviceWorker.register('/sw.js')],
  [
    'another policy for text that becomes code',
    'trusted-types',
    () =>
      (window as unknown as { trustedTypes: { createPolicy(name: string): void } }).trustedTypes.createPolicy(
        'any',
      ),
  ],
  // What a driver calls directly may run text as code; what the page calls itself may not.
  // biome-ignore lint/security/noGlobalEval: that it is refused is what the test is about.
  ['text run as code', HTML, () => setTimeout(() => eval('window.didRun = true'))],
  ['a function made from text', HTML, () => setTimeout(() => new Function('window.didRun = true')())],
  ['text run later', HTML, () => setTimeout('window.didRun = true' as unknown as () => void)],
  [
    'a script of markup',
    'script-src-elem',
    () => import('data:text/javascript,window.didRun=true' as string),
  ],
  ['a style of markup', 'style-src-attr', () => document.body.setAttribute('style', 'color: red')],
  ['a fetch from elsewhere', 'connect-src', () => fetch('https://elsewhere.example/')],
  ['a beacon', 'connect-src', () => navigator.sendBeacon('https://elsewhere.example/', 'seen')],
  [
    'a picture from elsewhere',
    'img-src',
    () => Object.assign(new Image(), { src: 'https://elsewhere.example/a.png' }),
  ],
  [
    'a frame',
    'frame-src',
    () => document.body.append(Object.assign(document.createElement('iframe'), { src: '/' })),
  ],
  [
    'a form',
    'form-action',
    () => {
      const form = Object.assign(document.createElement('form'), { action: '/' });
      document.body.append(form);
      form.submit();
    },
  ],
  [
    'another base',
    'base-uri',
    () => document.head.append(Object.assign(document.createElement('base'), { href: '/a/' })),
  ],
];

async function noteBreaches(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.breaches = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.breaches.push(event.effectiveDirective),
    );
  });
}

test.describe('what the policy refuses', () => {
  // Where a test blocks service workers, asking for one never reaches the browser.
  test.use({ serviceWorkers: 'allow' });

  test('text never becomes markup or code, and nothing comes from elsewhere', async ({ page, noise }) => {
    // The picture is announced as a request, and refused before it leaves.
    noise.allow(/Content Security Policy|Trusted ?Type|TrustedHTML|TrustedScript|request: \S+elsewhere/i);
    await page.goto('/?view=method');
    await expect(page.locator('.method')).toBeVisible();
    await noteBreaches(page);
    for (const [what, directive, attempt] of REFUSED) {
      await page.evaluate(() => void window.breaches.splice(0));
      // Some attempts throw, others fail in silence: the breach that the browser reports is what counts.
      await page.evaluate(attempt).catch(() => undefined);
      await expect.poll(() => page.evaluate(() => window.breaches), what).toContain(directive);
    }
    expect(await page.evaluate(() => window.didRun)).toBeUndefined();
  });
});

test('every answer carries the policy, and so does the page itself', async ({ page }) => {
  const expected = commonHeaders(siteFrom('/', undefined));
  const answers = await Promise.all(
    ['/', '/sw.js', '/data/datapackage.json', '/nothing.json'].map((path) => page.request.get(path)),
  );
  expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200, 404]);
  for (const answer of answers)
    for (const [name, value] of Object.entries(expected))
      expect(answer.headers()[name.toLowerCase()], `${name} of ${answer.url()}`).toBe(value);
  await page.goto('/?view=method');
  const own = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(own).toHaveAttribute('content', expected['Content-Security-Policy'] ?? '');
});

/** All that the app keeps on the device besides its own files; the Method view names each. */
const KEPT = ['stance-atlas:deck', 'stance-atlas:last-visit', 'stance-atlas:single-key-shortcuts'];

test('no cookie is ever set, and the device keeps only what the Method view names', async ({
  context,
  page,
}) => {
  const setCookies: string[] = [];
  page.on('response', (answer) => {
    if (answer.headers()['set-cookie']) setCookies.push(answer.url());
  });
  await page.goto('/?country=GB');
  await expect(page.locator('.dossier .quote').first()).toBeAttached();
  for (const [view, seen] of [
    ['Table', 'table caption'],
    ['Timeline', '.chart__areas svg'],
    ['Quotes', '.quote'],
    ['Sources', '.source'],
    ['Method', '.method'],
  ] as const) {
    await page.getByRole('link', { name: view, exact: true }).click();
    await expect(page.locator(seen).first(), view).toBeAttached();
  }
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: 'Picture' }).click();
  await expect(page.getByRole('button', { name: 'Download PNG' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Deck', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Add this view' }).click();
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toContain('stance-atlas:deck');
  const kept = await page.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
  }));
  expect(kept).toMatchObject({ cookies: '', session: [], databases: [] });
  expect(kept.local.filter((key) => !KEPT.includes(key))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(setCookies).toEqual([]);
});

test('licences and bill of materials are linked, and name all that is served, the worker’s parts too', async ({
  page,
}) => {
  await page.goto('/?view=method');
  const open = async (name: string) =>
    page.request.get((await page.getByRole('link', { name, exact: true }).getAttribute('href')) ?? '');
  const licences = await (await open('Licences of the parts')).text();
  const bill = (await (await open('Bill of materials')).json()) as { components: { name: string }[] };
  const worker = await (await page.request.get('/sw.js')).text();
  const parts = [...worker.matchAll(/workbox:([a-z-]+):\d/g)].map(([, part]) => `workbox-${part}`);
  expect(parts.length).toBeGreaterThan(2);
  const named = new Set(bill.components.map(({ name }) => name));
  for (const part of new Set(parts)) {
    expect(named, part).toContain(part);
    expect(licences, part).toContain(`${part} `);
  }
  // Not every visitor keeps them.
  expect(worker).toContain('url:"index.html"');
  expect(worker).not.toMatch(/url:"(?:licences|sbom|hosting)/);
});
