/** Measures the app at one size and speed after another. */
import type { Browser } from '@playwright/test';
import { launchBareBrowser } from './bare-browser.ts';
import { type BenchPage, newPage, openMap } from './bench-browser.ts';
import type { BenchSite } from './bench-site.ts';
import { DOSSIERS, MOST_QUOTED, measureDossiers, openDossier } from './measure-dossiers.ts';
import { type Heap, heapReader } from './measure-heap.ts';
import { measureKeystrokes, QUERIES, typeQuery } from './measure-keystrokes.ts';
import { measureTransfer, measureVisit, timeLoad } from './measure-load.ts';
import { measurePlaying, measureSteps } from './measure-steps.ts';
import { measureTurns, VIEWS_MEASURED } from './measure-views.ts';
import type { BenchOptions, Size } from './options.ts';
import type { Timed } from './page-probe.ts';
import { summarise } from './statistics.ts';
import type { Budget, Row } from './table.ts';

/** How often each is measured: enough for a 95th percentile, or just once through. */
const REPEATS = {
  loads: 20,
  transfers: 3,
  steps: 200,
  // The record plays for 15 seconds at this speed: it is stopped well before its end.
  playing: 12_000,
  dossiers: 8,
  largest: 20,
  turns: 10,
  queries: QUERIES.length,
};
const QUICK = {
  loads: 3,
  transfers: 1,
  steps: 20,
  playing: 2000,
  dossiers: 1,
  largest: 3,
  turns: 2,
  queries: 2,
};

interface Bench {
  readonly browser: Browser;
  readonly site: BenchSite;
  readonly url: string;
  readonly size: string;
  readonly rate: number;
  readonly repeats: typeof REPEATS;
}

/** The figures of one measure as a row; bounds of other speeds are left out. */
type MakeRow = (
  group: string,
  what: string,
  unit: Row['unit'],
  values: readonly number[],
  budget?: Budget,
) => Row;

const rowOf =
  ({ size, rate }: Bench): MakeRow =>
  (group, what, unit, values, budget) => ({
    ...{ group, what, unit, size, rate, figures: summarise(values) },
    ...(budget ? { budget } : {}),
  });

const at = (rate: number, budgets: Readonly<Record<number, Budget>>) => budgets[rate];

/** Everything has evidence on the last day. */
const LATEST = '?time=latest';

async function onMap<T>({ browser, url, rate }: Bench, run: (opened: BenchPage) => Promise<T>): Promise<T> {
  const opened = await newPage(browser, rate);
  try {
    await openMap(opened, url + LATEST);
    return await run(opened);
  } finally {
    await opened.close();
  }
}

async function loadRows(bench: Bench): Promise<readonly Row[]> {
  const { browser, url, rate, repeats } = bench;
  const row = rowOf(bench);
  const group = 'A usable map, cold cache';
  const bare = await launchBareBrowser();
  const times: number[] = [];
  try {
    for (let n = 0; n < repeats.loads; n += 1) times.push(await timeLoad(bare, url, rate));
  } finally {
    await bare.close();
  }
  const time = row(group, 'time', 'ms', times);
  // What is transferred is the same at every speed.
  if (rate > 1) return [time];
  const transfers = [];
  for (let n = 0; n < repeats.transfers; n += 1) transfers.push(await measureTransfer(browser, url));
  const kB = transfers.map(({ bytes }) => bytes / 1000);
  const requests = transfers.map((transfer) => transfer.requests);
  return [
    { ...row(group, 'transferred', 'kB', kB, { of: 'growth', must: 5, aim: 0 }), rate: null },
    { ...row(group, 'requests', '', requests), rate: null },
    {
      ...row(group, 'and with all that the first visit keeps for offline use', 'kB', [
        (await measureVisit(browser, bench.site)) / 1000,
      ]),
      rate: null,
    },
    time,
  ];
}

async function stepRows(bench: Bench): Promise<readonly Row[]> {
  const { rate, repeats } = bench;
  const row = rowOf(bench);
  return onMap(bench, async ({ page }) => {
    const steps = await measureSteps(page, repeats.steps);
    const gaps = await measurePlaying(page, repeats.playing);
    const group = 'One step of the date';
    const budget = at(rate, { 1: { of: 'p95', must: 16.7 }, 4: { of: 'p95', aim: 50 } });
    return [
      row(
        group,
        'script',
        'ms',
        steps.map((step) => step.script),
      ),
      row(
        group,
        'script and repaint',
        'ms',
        steps.map((step) => step.script + step.paint),
        budget,
      ),
      row(
        group,
        'key to the next frame',
        'ms',
        steps.map((step) => step.frame),
      ),
      row(group, 'playing at 4×, between frames', 'ms', gaps),
    ];
  });
}

const frames = (times: readonly Timed[]) => times.map((time) => time.frame);

async function dossierRows(bench: Bench): Promise<readonly Row[]> {
  const { rate, repeats } = bench;
  const row = rowOf(bench);
  return onMap(bench, async ({ page }) => {
    const usual = await measureDossiers(page, DOSSIERS, repeats.dossiers);
    const largest = await measureDossiers(page, [MOST_QUOTED], repeats.largest);
    const group = 'Opening a dossier, evidence already fetched';
    const budget = at(rate, { 1: { of: 'p95', must: 100, aim: 50 } });
    return [
      row(group, 'eight places', 'ms', frames(usual), budget),
      row(group, 'the place with most quotes', 'ms', frames(largest), budget),
    ];
  });
}

async function viewRows(bench: Bench): Promise<readonly Row[]> {
  const row = rowOf(bench);
  return onMap(bench, async ({ page }) => {
    const rows: Row[] = [];
    for (const view of VIEWS_MEASURED) {
      const { first, rest } = await measureTurns(page, view, bench.repeats.turns);
      const group = 'Turning from the map to a view';
      rows.push(row(group, `${view.name}, the first time, with its fetches`, 'ms', [first.frame]));
      rows.push(row(group, `${view.name}, again`, 'ms', frames(rest)));
    }
    return rows;
  });
}

async function searchRows(bench: Bench): Promise<readonly Row[]> {
  const { browser, url, rate, repeats } = bench;
  const row = rowOf(bench);
  const opened = await newPage(browser, rate);
  try {
    const { first, rest } = await measureKeystrokes(opened.page, url, QUERIES.slice(0, repeats.queries));
    const group = 'Search, one letter';
    const budget = at(rate, { 1: { of: 'p95', must: 50, aim: 16 } });
    return [
      row(group, 'the first, with what searching needs fetched', 'ms', [first.list.frame]),
      row(group, 'letter to list drawn', 'ms', frames(rest.map(({ list }) => list)), budget),
      row(group, 'letter to all counted and drawn', 'ms', frames(rest.map(({ whole }) => whole))),
    ];
  } finally {
    await opened.close();
  }
}

async function heapRows(bench: Bench): Promise<readonly Row[]> {
  const { browser, url } = bench;
  const opened = await newPage(browser, 1);
  try {
    const read = await heapReader(opened.session);
    await openMap(opened, url + LATEST);
    const map = await read();
    await openDossier(opened.page, MOST_QUOTED);
    const dossier = await read();
    await opened.page.getByRole('link', { name: 'Quotes', exact: true }).click();
    await opened.page.locator('.quotes__count').waitFor();
    await typeQuery(opened.page, 'huawei');
    const search = await read();
    const row = (what: string, value: (heap: Heap) => number, heap: Heap): Row => ({
      ...rowOf(bench)('Memory after garbage collection, buffers and workers included', what, 'MB', [
        value(heap),
      ]),
      rate: null,
    });
    return [
      row('the map', (heap) => heap.total, map),
      row('and after the dossier with most quotes', (heap) => heap.total, dossier),
      row('and with a search', (heap) => heap.total, search),
      row('of which in workers', (heap) => heap.workers, search),
    ];
  } finally {
    await opened.close();
  }
}

const MEASURES = {
  loads: loadRows,
  steps: stepRows,
  dossiers: dossierRows,
  views: viewRows,
  search: searchRows,
};

export const sizeWords = (size: Size) => (size === 'real' ? 'this data' : size.toLocaleString('en'));

/** Every measure at every size and speed; `say` is told what comes next. */
export async function benchApp(
  browser: Browser,
  site: BenchSite,
  { sizes, rates, quick }: BenchOptions,
  say: (what: string) => void,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    say(`${sizeWords(size)}: writing the package`);
    await site.setSize(size);
    for (const rate of rates) {
      const bench = {
        ...{ browser, rate },
        site,
        url: site.url,
        size: sizeWords(size),
        repeats: quick ? QUICK : REPEATS,
      };
      for (const [what, measure] of Object.entries(MEASURES)) {
        say(`${sizeWords(size)}, ${rate}×: ${what}`);
        rows.push(...(await measure(bench)));
      }
      if (rate === 1) rows.push(...(await heapRows(bench)));
    }
  }
  return rows;
}
