/** The engines that could carry the search, over the same generated quotes in the same browser: why it is MiniSearch. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { browserFlags, findBrowser } from '../../harness/find-browser.ts';
import { median, quantile } from '../statistics.ts';
import { markdownTable, plainTable, type Table } from '../table.ts';
import { type Weight, writeIndexes } from './indexes.ts';
import type { Answered } from './page.ts';

const ENGINES = ['minisearch', 'pagefind'] as const;
type Engine = (typeof ENGINES)[number];

/** As they are typed: letters, the beginning of a word, words that nearly every piece has, and rare ones. */
const QUERIES = ['h', 'hu', 'huawei', 'sec', 'security risk', 'network op', 'the', 'ban', 'germany'].map(
  (q) => q.split(' '),
);
/** A search that has not ended by then is counted as having taken so long. */
const LIMIT_MS = 20_000;

export interface EngineFigures {
  readonly engine: Engine;
  readonly quotes: number;
  readonly weight: Weight;
  /** Bytes fetched, as sent, until the first query was answered, and in all. */
  readonly firstBytes: number;
  readonly allBytes: number;
  /** Median and 95th percentile, in milliseconds, of answers once everything is loaded. */
  readonly first: readonly [number, number];
  readonly whole: readonly [number, number];
}

async function open(page: Page, engine: Engine, url: string, codes: readonly string[]): Promise<void> {
  await page.goto(url);
  await page.evaluate(
    async ([name, all]) => {
      const base = new URL(`${name}/`, location.href).href;
      window.ask = name === 'pagefind' ? await window.openPagefind(base) : window.openMiniSearch(base, all);
    },
    [engine, [...codes]] as const,
  );
}

/** One query; what does not end in time leaves the page busy, so it is opened afresh. */
async function ask(page: Page, words: readonly string[], reopen: () => Promise<void>): Promise<Answered> {
  const late: Answered = { first: LIMIT_MS, whole: LIMIT_MS, found: Number.NaN };
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Answered>((resolve) => {
    timer = setTimeout(resolve, LIMIT_MS, late);
  });
  const answered = page.evaluate((some) => window.ask(some), [...words]).catch(() => late);
  const outcome = await Promise.race([answered, timeout]);
  clearTimeout(timer);
  if (outcome === late) await reopen();
  return outcome;
}

const spread = (values: readonly number[]): readonly [number, number] => [
  median(values),
  quantile(values, 0.95),
];

async function measureEngine(
  browser: Browser,
  engine: Engine,
  { url, codes, repeats }: { url: string; codes: readonly string[]; repeats: number },
) {
  let page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await open(page, engine, url, codes);
  const reopen = async () => {
    await page.close();
    page = await browser.newPage();
    await open(page, engine, url, codes);
  };
  await ask(page, ['huawei'], reopen);
  const firstBytes = bytes;
  for (const query of QUERIES) await ask(page, query, reopen);
  const allBytes = bytes;
  const answers: Answered[] = [];
  for (let n = 0; n < repeats; n++) for (const query of QUERIES) answers.push(await ask(page, query, reopen));
  await page.close();
  return {
    firstBytes,
    allBytes,
    first: spread(answers.map((answer) => answer.first)),
    whole: spread(answers.map((answer) => answer.whole)),
  };
}

function tableOf(rows: readonly EngineFigures[]): Table {
  const kB = (bytes: number) => `${Math.round(bytes / 1000)}`;
  const ms = ([middle, high]: readonly [number, number]) =>
    `${middle.toFixed(1)} / ${high >= LIMIT_MS ? `over ${LIMIT_MS}` : high.toFixed(1)}`;
  return {
    title:
      'Search engines over the same generated quotes (times: median / p95 in ms, in the page, all loaded)',
    head: [
      ...['engine', 'quotes', 'files', 'index, kB gzip', 'build, s', 'kB to the first answer'],
      ...['kB in all', 'first answer', 'whole answer', ''],
    ],
    lines: rows.map(({ engine, quotes, weight, ...figures }) => [
      engine,
      String(quotes),
      String(weight.files),
      kB(weight.gzip),
      (weight.buildMs / 1000).toFixed(1),
      kB(figures.firstBytes),
      kB(figures.allBytes),
      ms(figures.first),
      ms(figures.whole),
      '',
    ]),
  };
}

/** Builds both indexes for each size and asks both engines the same. Run from the repository's root. */
export async function measureSearch(options: {
  readonly sizes: readonly number[];
  readonly seed: number;
  readonly quick: boolean;
}): Promise<{ markdown: string; text: string; rows: readonly EngineFigures[] }> {
  const rows: EngineFigures[] = [];
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() });
  try {
    for (const quotes of options.sizes) rows.push(...(await measureSize(browser, quotes, options)));
  } finally {
    await browser.close();
  }
  const table = tableOf(rows);
  return { markdown: markdownTable(table), text: plainTable(table), rows };
}

async function measureSize(
  browser: Browser,
  quotes: number,
  { seed, quick }: { readonly seed: number; readonly quick: boolean },
): Promise<readonly EngineFigures[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'stance-atlas-search-'));
  const root = 'tests/bench/search';
  const base = {
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'import.meta.env.VITE_DATA_URL': '""' },
  } as const;
  try {
    await build({ ...base, build: { outDir, emptyOutDir: true, target: 'esnext' } });
    const { codes, ...weights } = await writeIndexes(outDir, quotes, seed);
    const server = await preview({ ...base, build: { outDir }, preview: { port: 4540, strictPort: false } });
    try {
      const at = { url: server.resolvedUrls?.local[0] ?? '', codes, repeats: quick ? 1 : 3 };
      const rows: EngineFigures[] = [];
      for (const engine of ENGINES)
        rows.push({ engine, quotes, weight: weights[engine], ...(await measureEngine(browser, engine, at)) });
      return rows;
    } finally {
      await server.close();
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
