/** The e2e test that refuses noise and foreign requests, and expectations in the words of the domain. */
import { readFileSync } from 'node:fs';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { Jurisdiction } from '../../src/domain/jurisdiction.ts';

/** What a watched context must not do; a test that provokes a failure names what it expects first. */
export interface Noise {
  /** Lets console messages, page errors and requests whose description matches pass. */
  allow(...patterns: readonly RegExp[]): void;
  /** Also watches a context that the test opened itself. */
  watch(context: BrowserContext): void;
}

/** What Playwright itself says where a test lets no service worker work. */
const BY_PLAYWRIGHT = /Service Worker registration blocked by Playwright/;

function listen(context: BrowserContext, ownOrigin: string, report: (what: string) => void): void {
  context.on('console', (message) => {
    if (['warning', 'error'].includes(message.type()))
      report(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => report(`page error: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== ownOrigin) report(`foreign request: ${request.url()}`);
  });
}

/**
 * Playwright's test with `noise` always on: a console warning or error (a breach of the security policy is one), an
 * uncaught error or a request to another origin fails the test.
 */
export const test = base.extend<{ noise: Noise }>({
  noise: [
    async ({ context, baseURL }, use) => {
      const allowed: RegExp[] = [BY_PLAYWRIGHT];
      const reports: string[] = [];
      const watch = (watched: BrowserContext) =>
        listen(watched, new URL(baseURL ?? '').origin, (what) => reports.push(what));
      watch(context);
      await use({ allow: (...patterns) => void allowed.push(...patterns), watch });
      const unexpected = reports.filter((what) => !allowed.some((pattern) => pattern.test(what)));
      expect(unexpected, 'console noise, page errors and foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function jurisdictions(): readonly Jurisdiction[] {
  return JSON.parse(readFileSync(new URL('../../public/data/jurisdictions.json', import.meta.url), 'utf8'));
}

/** The English name for a code of the data package; any other text is taken as a name already. */
export function nameOf(codeOrName: string): string {
  return jurisdictions().find((j) => j.code === codeOrName)?.name ?? codeOrName;
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The jurisdiction's button on the map (the EU's chip likewise), whatever its stance. */
export function mapButton(page: Page, codeOrName: string) {
  return page.getByRole('button', { name: new RegExp(`^${literally(nameOf(codeOrName))}: `) });
}

/** Waits for a map that answers: the still of the start page has places too. */
export async function expectMap(page: Page): Promise<void> {
  await expect(page.locator('.place [role="button"]').first()).toBeAttached();
  // Until the app is drawn whole, its picture stands above it, whose parts have the same names and cannot be used.
  await expect(page.locator('#still')).toHaveCount(0);
}

/** On the map: `expectStance(page, 'GB', 'Limited use')`; the label may carry details, but not more label. */
export async function expectStance(page: Page, codeOrName: string, label: string): Promise<void> {
  const name = new RegExp(`^${literally(`${nameOf(codeOrName)}: ${label}`)}(,|$)`);
  await expect(mapButton(page, codeOrName)).toHaveAccessibleName(name);
}

/** The whole query string, as it is written: `expectAddress(page, '?view=table')`, `''` for the bare address. */
export async function expectAddress(page: Page, search: string): Promise<void> {
  await expect.poll(() => new URL(page.url()).search, { message: 'address' }).toBe(search);
}

/** The sentence of the headline, with plain spaces. */
export async function headlineOf(page: Page): Promise<string> {
  return ((await page.locator('#headline').textContent()) ?? '').replaceAll('\u00a0', ' ');
}

/** The sentence above the map: the element with id `headline`. */
export async function expectHeadline(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.locator('#headline')).toContainText(text);
}

/** Holds requests back until the function that it gives is called. */
export async function holdBack(page: Page, url: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(url, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

/** Waits until the page has drawn so many frames. */
export async function frames(page: Page, count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await page.evaluate(() => new Promise(requestAnimationFrame));
}

declare global {
  interface Window {
    shifts: number;
  }
}

/**
 * Adds up how far things move that the reader did not move: from the start, or once what `shown` selects has been drawn
 * at the top of the window, for to come there it moves.
 */
export const watchShifts = (page: Page, shown = '') =>
  page.addInitScript((selector) => {
    window.shifts = 0;
    let since = selector ? Number.POSITIVE_INFINITY : 0;
    const look = () => {
      const top = document.querySelector(selector)?.getBoundingClientRect().top;
      if (top !== undefined && top >= -1 && top < 100) since = performance.now();
      else requestAnimationFrame(look);
    };
    if (selector) requestAnimationFrame(look);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, startTime } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        };
        if (!hadRecentInput && startTime >= since) window.shifts += value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }, shown);
