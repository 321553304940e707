/** Measures one map in the browser: a cold load, and a walk through the days of the record under a trace. */
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { type BareBrowser, callOf } from '../bare-browser.ts';
import { type MapTimes, STEP_MARK, type Step, walk, watchFirstMap } from './in-page.ts';
import { type StepWork, stepWork, TRACE_CATEGORIES, type TraceEvent } from './trace.ts';

const VIEWPORT = { width: 1440, height: 900 };
/** Between a step's frame and the next step, for what the frame has set off elsewhere. */
const REST_MS = 50;
/** Patience with a busy machine; a map that takes longer is broken. */
const LIMIT_MS = 180_000;

export interface Load extends MapTimes {
  /** Addresses of the scripts that had come when the map answered. */
  readonly scripts: readonly string[];
}

export interface Walk {
  readonly steps: readonly Step[];
  readonly work: readonly StepWork[];
  /** Milliseconds of processor time a step of all threads of the page's and of the GPU process, untraced ones too. */
  readonly processor: number;
}

/** Opens a page in a browser profile of its own, slowed down, and waits until its map answers. */
async function open(browser: Browser, url: string, rate: number, places: number): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.addInitScript(watchFirstMap, places);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(url, { timeout: LIMIT_MS });
  await page.evaluate((limit) => window.mapTimes(limit), LIMIT_MS);
  return page;
}

/** What the page knows once its map answers. Runs in the page. */
async function loaded(limit: number): Promise<Load> {
  const { firstMap, usableMap } = await window.mapTimes(limit);
  const scripts = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming && entry.responseEnd <= usableMap)
    .map((entry) => entry.name)
    .filter((name) => /\.js$/.test(name));
  return { firstMap, usableMap, scripts };
}

/** One load with nothing cached. */
export async function coldLoad(
  browser: BareBrowser,
  url: string,
  rate: number,
  places: number,
): Promise<Load> {
  const page = await browser.newPage({ rate, viewport: VIEWPORT, before: callOf(watchFirstMap, places) });
  await page.goto(url);
  const load = await page.evaluate<Load>(callOf(loaded, LIMIT_MS));
  await page.close();
  return load;
}

/** Bytes of scripts, as they are and compressed. */
export async function weigh(scripts: Iterable<string>): Promise<{ raw: number; gzip: number }> {
  const bodies = await Promise.all(
    [...scripts].map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())),
  );
  const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);
  return {
    raw: sum(bodies.map((body) => body.length)),
    gzip: sum(bodies.map((body) => gzipSync(body).length)),
  };
}

/** Seconds of processor time by process. */
async function processorTimes(session: CDPSession): Promise<ReadonlyMap<number, number>> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return new Map(
    processInfo.filter((p) => p.type === 'renderer' || p.type === 'GPU').map((p) => [p.id, p.cpuTime]),
  );
}

/** Gathers the trace of what happens meanwhile. */
async function traced<T>(session: CDPSession, during: () => Promise<T>): Promise<[T, readonly TraceEvent[]]> {
  const events: TraceEvent[] = [];
  const gather = ({ value }: { value: object[] }) => {
    for (const event of value) events.push(event as TraceEvent);
  };
  session.on('Tracing.dataCollected', gather);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: TRACE_CATEGORIES },
  });
  const result = await during();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', gather);
  return [result, events];
}

/** What a page still does after its first map (our app keeps its files for offline use) must not be counted. */
async function waitUntilQuiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    if (await navigator.serviceWorker.getRegistration()) await navigator.serviceWorker.ready;
  });
  await page.waitForTimeout(1500);
}

/** Steps through the record from its start. */
export async function walkThrough(
  browser: Browser,
  url: string,
  rate: number,
  places: number,
  steps: number,
): Promise<Walk> {
  const page = await open(browser, url, rate, places);
  await waitUntilQuiet(page);
  const session = await browser.newBrowserCDPSession();
  const before = await processorTimes(session);
  const [taken, events] = await traced(session, () =>
    page.evaluate(walk, { steps, rest: REST_MS, mark: STEP_MARK }),
  );
  const after = await processorTimes(session);
  await session.detach();
  await page.context().close();
  const spent = [...after].reduce((sum, [id, time]) => sum + time - (before.get(id) ?? 0), 0);
  return { steps: taken, work: stepWork(events, STEP_MARK), processor: (spent * 1000) / steps };
}
