/** Thousands of addresses in the built app: each renders, becomes canonical, tells what it ignored, and runs nothing. */
import type { Browser } from '@playwright/test';
import { parse } from '../../src/state/codec.ts';
import { type AddressCase, addressCase } from './address-cases.ts';
import { codecFaults, realAtlas, sightFaults } from './expected-sight.ts';
import { Report } from './report.ts';
import { smaller } from './smaller.ts';
import { type Sight, type WatchedPage, watchedPage } from './watched-page.ts';

/** So many are walked through before the page is asked what happened. */
const BATCH = 40;
/** Servers refuse longer request lines; those addresses are put in place before the app starts. */
const LONGEST_REQUEST = 8_000;

/** As a query: what does not begin as one would lead to another page, which servers have none of. */
const asQuery = (search: string) => (search.startsWith('?') ? search : `?${search}`);

/** A real load of an address, as when a link is opened. */
async function load({ page }: WatchedPage, url: string, search: string): Promise<Sight> {
  const address = new URL(asQuery(search), url).href;
  const isLong = address.length > LONGEST_REQUEST;
  await page.evaluate(
    (start) => (start === null ? sessionStorage.clear() : sessionStorage.setItem('fuzz-start', start)),
    isLong ? address : null,
  );
  await page.goto(isLong ? url : address);
  await page.evaluate(() => sessionStorage.clear());
  const { search: given } = new URL(address);
  return page.evaluate(([at, deck]) => window.fuzzed.look(at, deck, 0), [given, hasDeck(given)] as const);
}

/** Whether the page will read a deck: it does so after it has drawn the view. */
function hasDeck(search: string): boolean {
  return parse(search).view.deck !== null;
}

interface Numbered extends AddressCase {
  readonly place: number;
}

/** Goes through addresses as Back and Forward do. */
async function walk(
  { page }: WatchedPage,
  cases: readonly Pick<AddressCase, 'search'>[],
): Promise<readonly Sight[]> {
  // As JSON, since halves of surrogate pairs would not survive the way to the browser.
  const list = JSON.stringify(
    cases.map(({ search }) => asQuery(search)).map((query) => [query, hasDeck(query)]),
  );
  return page.evaluate((given) => window.fuzzed.walk(given), list);
}

export interface AddressRun {
  readonly browser: Browser;
  readonly url: string;
  readonly seed: number;
  readonly places: readonly number[];
}

/** Runs the cases of these numbers; the report says which failed. */
export async function fuzzAddresses({ browser, url, seed, places }: AddressRun): Promise<Report> {
  const report = new Report('addresses', seed);
  const atlas = realAtlas();
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB', timezoneId: 'UTC' });
  const watched = await watchedPage(context, url);
  await watched.page.goto(url);
  await walk(
    watched,
    WARM_UP.map((search) => ({ search })),
  );
  watched.noise();

  const check = async ({ place, search, kind }: Numbered, sight: Sight) => {
    const faults = [...codecFaults(search), ...(await sightFaults(sight, atlas)), ...watched.noise()];
    report.failed(
      place,
      kind,
      faults,
      codecFaults(search).length > 0 ? smaller(search, codecFaults) : search,
    );
  };
  for (let from = 0; from < places.length; from += BATCH) {
    const cases = places.slice(from, from + BATCH).map((place) => ({ place, ...addressCase(seed, place) }));
    for (const { kind } of cases) report.tried(kind);
    const [first] = cases;
    // The first of a batch is a real load, which also gives the page its memory back.
    if (first) await check(first, await load(watched, url, first.search));
    // A case by itself is tried in both ways.
    const rest = places.length === 1 ? cases : cases.slice(1);
    const sights = await walk(watched, rest);
    const isNoisy = watched.noise().length > 0;
    for (const [i, one] of rest.entries()) {
      const sight = isNoisy ? (await walk(watched, [one]))[0] : sights[i];
      if (sight) await check(one, sight);
    }
    progress(from + cases.length, places.length);
  }
  await context.close();
  return report;
}

/** Loads every part of the app once, so that no case waits for one. */
const WARM_UP = [
  '?view=table',
  '?view=timeline',
  '?view=quotes',
  '?view=sources',
  '?view=method',
  '?country=GB~DE',
  '?country=GB',
  '?present=1',
  '?embed=1',
  '?view=table&deck=1.A',
  '',
];

function progress(done: number, all: number): void {
  if (process.stdout.isTTY || Math.floor(done / 1000) > Math.floor((done - BATCH) / 1000) || done === all)
    process.stdout.write(`  ${done} of ${all} addresses\n`);
}
