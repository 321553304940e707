/** Opening the map with a cold cache: what is transferred and how long it takes until the map can be used. */
import type { Browser, CDPSession } from '@playwright/test';
import { type BareBrowser, callOf } from './bare-browser.ts';
import { A_PLACE, LIMIT_MS, newPage, openMap, VIEWPORT } from './bench-browser.ts';
import type { BenchSite } from './bench-site.ts';
import { installProbe } from './page-probe.ts';

export interface Transfer {
  /** Bytes of all answers asked for until the map can be used, as transferred: compressed, headers included. */
  readonly bytes: number;
  readonly requests: number;
}

interface Request {
  /** Seconds on the browser's clock. */
  readonly at: number;
  bytes: number;
}

/** Follows the network from now on. */
async function follow(session: CDPSession): Promise<ReadonlyMap<string, Request>> {
  const requests = new Map<string, Request>();
  session.on('Network.requestWillBeSent', ({ requestId, timestamp }) => {
    if (!requests.has(requestId)) requests.set(requestId, { at: timestamp, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return requests;
}

/** What one load in a fresh profile transfers. */
export async function measureTransfer(browser: Browser, url: string): Promise<Transfer> {
  const opened = await newPage(browser, 1);
  try {
    const requests = await follow(opened.session);
    const usable = await openMap(opened, url);
    await opened.page.waitForLoadState('networkidle');
    const start = Math.min(...[...requests.values()].map(({ at }) => at));
    const needed = [...requests.values()].filter(({ at }) => (at - start) * 1000 <= usable);
    return { bytes: needed.reduce((sum, { bytes }) => sum + bytes, 0), requests: needed.length };
  } finally {
    await opened.close();
  }
}

/** Bytes of a whole first visit: what the service worker fetches after the first view, to keep it, is counted too. */
export async function measureVisit(browser: Browser, site: BenchSite): Promise<number> {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'allow' });
  const before = site.sent();
  try {
    const page = await context.newPage();
    await page.goto(site.url);
    // Ready once all that it lists is kept.
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.waitForLoadState('networkidle');
    return site.sent() - before;
  } finally {
    await context.close();
  }
}

/** Milliseconds from the start of a navigation with nothing cached until a place is drawn and answers a click. */
export async function timeLoad(browser: BareBrowser, url: string, rate: number): Promise<number> {
  const page = await browser.newPage({ rate, viewport: VIEWPORT, before: callOf(installProbe, LIMIT_MS) });
  await page.goto(url);
  const usable = await page.evaluate<number>(`window.bench.usable(${JSON.stringify(A_PLACE)})`);
  await page.close();
  return usable;
}
