/** The browser of the benchmark: a fresh, cold profile for every page, no service worker, the processor slowed on request. */
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { browserFlags, findBrowser } from '../harness/find-browser.ts';
import { installProbe } from './page-probe.ts';

/** Nothing is waited for longer. */
export const LIMIT_MS = 120_000;

export const VIEWPORT = { width: 1440, height: 900 } as const;

export interface BenchPage {
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

/** One that lets a page write its address as often as an hour of playing does, told in less time. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [...browserFlags(), '--disable-pushstate-throttle'],
  });
}

/** An empty page with nothing in its cache. Its main thread is slowed from now on; workers are not. */
export async function newPage(browser: Browser, rate: number): Promise<BenchPage> {
  const context = await browser.newContext({
    ...{ viewport: VIEWPORT, serviceWorkers: 'block', locale: 'en-GB' },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  await page.addInitScript(installProbe, LIMIT_MS);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return { page, session, close: () => context.close() };
}

/** A place in the middle of the map that nothing else covers. */
export const A_PLACE = 'BR';

/** Opens an address of the app and waits for the map, if it has one. */
export async function openMap({ page }: BenchPage, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate((code) => window.bench.usable(code), A_PLACE);
}
