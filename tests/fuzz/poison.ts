/** The built app over a package of poison: every view, every way of sharing and paper show it as text. */
import type { Browser, Download, Page } from '@playwright/test';
import { fileText } from './data-package.ts';
import { poisonedFile } from './poisoned-package.ts';
import { Report } from './report.ts';
import { type WatchedPage, watchedPage } from './watched-page.ts';

const VIEWS = [
  '',
  '?country=GB',
  '?country=DE~US~CN',
  '?country=EU&theme=dark',
  '?view=table',
  '?view=timeline',
  '?view=quotes',
  '?view=quotes&q=alert',
  '?view=sources',
  '?view=method',
  '?time=2019-02-01..2020-07-14',
  '?present=1&country=GB',
  '?embed=1&country=FR',
];

interface Step {
  readonly kind: string;
  readonly at: string;
  run(page: Page): Promise<readonly string[]>;
}

/** Words of the data that stand unisolated beside others: a mark in them would turn those around. */
function openMarks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const opened = text.match(/[\u202a\u202b\u202d\u202e\u2066-\u2068]/g)?.length ?? 0;
      const closed = text.match(/[\u202c\u2069]/g)?.length ?? 0;
      // A highlighted word cuts a text in two, within one isolated element.
      if (opened !== closed && !node.parentElement?.closest('bdi'))
        found.push(`a mark that is not closed: ${JSON.stringify(text.slice(0, 120))}`);
    }
    return found.slice(0, 5);
  });
}

const look = (at: string): Step => ({ kind: 'views', at, run: openMarks });

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What a downloaded file begins with. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  'Download CSV': /^\ufeff?[a-z_]+,/,
  'Download JSON': /^\{/,
  'Download SVG': /^<\?xml/,
  'Download PNG': /^.PNG/s,
  'Download PowerPoint': /^PK/,
};

function download(tab: string, name: string): Step {
  return {
    kind: 'downloads',
    at: '?country=GB~DE',
    async run(page) {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByRole('tab', { name: tab, exact: true }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      const bytes = await bytesOf(file);
      const head = bytes.toString(/PNG|Point/.test(name) ? 'latin1' : 'utf8', 0, 200);
      return [
        SIGNS[name]?.test(head) ? '' : `${name} gave ${JSON.stringify(head.slice(0, 60))}`,
        /^[\w.-]+$/.test(file.suggestedFilename()) ? '' : `a file named ${file.suggestedFilename()}`,
      ].filter(Boolean);
    },
  };
}

const STEPS: readonly Step[] = [
  ...VIEWS.map(look),
  download('Data', 'Download CSV'),
  download('Data', 'Download JSON'),
  download('Picture', 'Download SVG'),
  download('Picture', 'Download PNG'),
  download('PowerPoint', 'Download PowerPoint'),
  {
    kind: 'citation and code',
    at: '?view=quotes',
    async run(page) {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      for (const tab of ['Cite', 'Link']) {
        await page.getByRole('tab', { name: tab, exact: true }).click();
        await page.getByRole('tabpanel').waitFor();
      }
      return openMarks(page);
    },
  },
  {
    kind: 'paper',
    at: '?country=GB',
    run: async (page) => ((await page.pdf()).length > 10_000 ? [] : ['an empty page of paper']),
  },
];

async function tryStep({ page }: WatchedPage, url: string, { at, run }: Step): Promise<readonly string[]> {
  try {
    await page.goto(new URL(at || '?', url).href);
    const sight = await page.evaluate((given) => window.fuzzed.look(given, false, 0), at);
    const faults = await run(page);
    const after = await page.evaluate(() => window.fuzzed.wrong());
    return [
      ...(sight.headline.trim() === '' ? ['the page is blank'] : []),
      ...sight.wrong,
      ...after,
      ...faults,
    ];
  } catch (error) {
    return [`the page did not answer: ${String(error).slice(0, 300)}`];
  }
}

export interface PoisonRun {
  readonly browser: Browser;
  readonly url: string;
  readonly seed: number;
  readonly only: number | null;
}

/** Runs every step over a package whose poison stands elsewhere for every seed. */
export async function fuzzPoison({ browser, url, seed, only }: PoisonRun): Promise<Report> {
  const report = new Report('poison', seed);
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB', timezoneId: 'UTC' });
  const watched = await watchedPage(context, url);
  await watched.page.route(
    ({ pathname }) => isRecordFile(pathname),
    (route) => {
      const path = new URL(route.request().url()).pathname.replace(/^\/data\//, '');
      return route.fulfill({ json: poisonedFile(path, seed + path.length) });
    },
  );
  for (const [place, step] of STEPS.entries()) {
    if (only !== null && only !== place) continue;
    report.tried(step.kind);
    const faults = await tryStep(watched, url, step);
    report.failed(place, step.kind, [...faults, ...watched.noise()], step.at);
  }
  await context.close();
  return report;
}

/** The package's own files; what a build derives from them for searching is not read by these tests. */
function isRecordFile(pathname: string): boolean {
  if (!/^\/data\/(?!derived\/search)[\w/-]+\.json$/.test(pathname)) return false;
  try {
    return fileText(pathname.replace(/^\/data\//, '')) !== '';
  } catch {
    return false;
  }
}
