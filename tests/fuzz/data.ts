/** The built app over a package with one file gone wrong: what can be read is shown, what cannot is listed. */

import type { Browser, Page } from '@playwright/test';
import { SOURCES_FILE } from '../../src/data/read-sources.ts';
import { unparted } from '../../src/domain/words.ts';
import { atlasViewOf } from '../../src/state/atlas-view.ts';
import { parse } from '../../src/state/codec.ts';
import { headingOf } from '../../src/state/view-state.ts';
import { FIRST_FILES, GEOMETRY, INDEX_FILES, type PackageRead, readExchanged } from './data-package.ts';
import { type Mutation, mutation } from './mutations.ts';
import { countFaults, labelFaults, type PackageSight, packageSight, readerFaults } from './package-sight.ts';
import { Report } from './report.ts';
import { seeded } from './seeded.ts';
import { type WatchedPage, watchedPage } from './watched-page.ts';

/** A case that takes longer has hung. */
const LIMIT_MS = 20_000;

const FIRST_VIEWS = [
  '',
  '',
  '?view=table',
  '?view=timeline',
  '?country=GB',
  '?time=2019-02-01..2020-02-12',
  '?view=quotes',
  '?view=sources&time=latest',
];

/** A view for which the app loads the file. */
function viewFor(path: string, seed: number, place: number): string {
  const draw = seeded(seed, 'data view', place);
  const code = /^evidence\/(..)\.json$/.exec(path)?.[1]?.toUpperCase();
  if (code)
    return draw.pick([
      `?country=${code}`,
      `?country=${code}`,
      `?view=table&country=${code}`,
      `?country=${code}&time=latest`,
      '?view=quotes',
      '?view=sources',
    ]);
  if (path === SOURCES_FILE) return '?view=sources';
  if (INDEX_FILES.includes(path)) return draw.pick(['?view=quotes&q=back_door', '?view=quotes&q=huawei']);
  if (path === 'decisions.json') return draw.pick(['?country=GB', '?view=quotes', '?country=FR']);
  return path === GEOMETRY ? draw.pick(['', '', '?country=GB']) : draw.pick(FIRST_VIEWS);
}

/** Only the map reads the shapes. */
const isMap = (search: string) => !search.includes('view=');

/** What the page must say, given what the app's readers made of the file. */
function saidFaults(read: PackageRead, { path }: Mutation, search: string, sight: PackageSight) {
  const isFirst = (FIRST_FILES as readonly string[]).includes(path);
  if (isFirst && !read.atlas)
    return sight.alerts.some((a) => a.includes(path)) ? [] : [`no word of ${path}: ${sight.alerts.join()}`];
  const faults: string[] = [];
  // The lists of quotes and of sources read a file when a piece of it comes near the window.
  const isRead = !/view=(?:quotes|sources)/.test(search) || isFirst || INDEX_FILES.includes(path);
  if (isRead && read.errors.length > 0 && !sight.alerts.some((a) => a.includes(path)))
    faults.push(`no word of ${path}: ${JSON.stringify(sight.alerts)}`);
  if (read.atlas) {
    const { headline: sentence, view } = atlasViewOf(read.atlas, parse(search).view);
    const headline = unparted(headingOf(view.view, sentence));
    if (headline !== sight.headline)
      faults.push(`headline “${sight.headline.slice(0, 200)}” where “${headline.slice(0, 200)}” should be`);
  }
  const lost = isMap(search) ? read.lostShapes.length : 0;
  const length = read.setAside.length + lost;
  if (isRead ? length !== sight.setAside : sight.setAside > length)
    faults.push(`${sight.setAside} records are said to be left out, ${length} are`);
  const files = new Set([...read.setAside.map(({ file }) => file), ...(lost > 0 ? [GEOMETRY] : [])]);
  const stray = sight.listed.find((line) => ![...files].some((file) => line.startsWith(file)));
  if (stray !== undefined) faults.push(`listed without its file: ${stray.slice(0, 200)}`);
  return faults;
}

/** What the page says once it says what it must, or once the time is over. */
async function settledSight(
  page: Page,
  isDone: (sight: PackageSight) => boolean,
  started: number,
): Promise<PackageSight> {
  let sight = await packageSight(page);
  while (!isDone(sight) && Date.now() - started < LIMIT_MS / 2) {
    await page.waitForTimeout(100);
    sight = await packageSight(page);
  }
  return sight;
}

/** A failure can be retried once the file is sound again. */
async function retryFaults(
  page: Page,
  sight: PackageSight,
  baseline: PackageSight,
): Promise<readonly string[]> {
  if (sight.alerts.length === 0) return [];
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await page.evaluate(() => window.fuzzed.look(location.search, false, 0));
  // The failure stays in the page while the retry runs.
  const after = await settledSight(page, ({ alerts }) => alerts.length === 0, Date.now());
  return [
    ...after.alerts.map((alert) => `still failing after a retry: ${alert}`),
    after.headline === '' || (baseline.search === '' && after.headline !== baseline.headline)
      ? `headline after a retry: ${after.headline}`
      : '',
  ].filter(Boolean);
}

interface Stage {
  readonly watched: WatchedPage;
  readonly url: string;
  readonly baseline: PackageSight;
  /** What the next loads find in place of a file. */
  exchange(mutation: Mutation | null): void;
}

/** Places that may differ: those that were touched, and those whose shape is lost. */
const lostOr = (touched: Mutation['touched'], { lostShapes }: PackageRead) =>
  touched && new Set([...touched, ...lostShapes]);

async function tryOne(stage: Stage, found: Mutation, search: string): Promise<readonly string[]> {
  const { watched, url, baseline } = stage;
  const { page } = watched;
  const read = await readExchanged(found.path, found.body);
  stage.exchange(found);
  const started = Date.now();
  await page.goto(new URL(search || '?', url).href);
  const { wrong } = await page.evaluate((given) => window.fuzzed.look(given, false, 0), search);
  const sight = await settledSight(page, (now) => saidFaults(read, found, search, now).length === 0, started);
  const took = Date.now() - started;
  stage.exchange(null);
  return [
    ...wrong,
    ...readerFaults(found, read),
    sight.headline.trim() === '' ? 'no headline: the page is blank' : '',
    ...saidFaults(read, found, search, sight),
    // A place without a shape is counted, and listed as left out of the map.
    ...(read.lostShapes.length > 0 ? [] : countFaults(sight)),
    ...(read.atlas && !(found.path === GEOMETRY && read.errors.length > 0)
      ? labelFaults(sight, baseline, lostOr(found.touched, read))
      : []),
    ...(await retryFaults(page, sight, { ...baseline, search })),
    took < LIMIT_MS ? '' : `took ${took} ms`,
  ].filter(Boolean);
}

async function stageOf(watched: WatchedPage, url: string): Promise<Stage> {
  const { page } = watched;
  let current: Mutation | null = null;
  await page.route(
    ({ pathname }) => current !== null && pathname.endsWith(`/${current.path}`),
    async (route) => {
      if (!current) return route.continue();
      const contentType = current.kind === 'web page in place of it' ? 'text/html' : 'application/json';
      return route.fulfill({ status: 200, contentType, body: Buffer.from(current.body) });
    },
  );
  await page.goto(url);
  await page.evaluate(() => window.fuzzed.look('', false, 0));
  const baseline = await packageSight(page);
  return {
    ...{ watched, url, baseline },
    exchange: (next) => {
      current = next;
    },
  };
}

export interface DataRun {
  readonly browser: Browser;
  readonly url: string;
  readonly seed: number;
  readonly places: readonly number[];
}

/** Runs the cases of these numbers; the report says which failed. */
export async function fuzzData({ browser, url, seed, places }: DataRun): Promise<Report> {
  const report = new Report('data', seed);
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB', timezoneId: 'UTC' });
  let stage = await stageOf(await watchedPage(context, url), url);
  for (const [done, place] of places.entries()) {
    const found = mutation(seed, place);
    const search = viewFor(found.path, seed, place);
    report.tried(found.kind);
    let faults: readonly string[];
    try {
      faults = await tryOne(stage, found, search);
    } catch (error) {
      faults = [`the page did not answer: ${String(error).slice(0, 300)}`];
    }
    const { page } = stage.watched;
    faults = [...faults, ...stage.watched.noise()];
    const input = `${found.path} at ${search || 'the bare address'}`;
    report.failed(place, `${found.kind}`, faults, input);
    // A page that failed may be stuck, and an old one is large: the next case gets a fresh one.
    if (faults.length > 0 || done % 50 === 49) {
      await page.close();
      stage = await stageOf(await watchedPage(context, url), url);
    }
    if (done % 100 === 99 || done === places.length - 1)
      process.stdout.write(`  ${done + 1} of ${places.length} mutations\n`);
  }
  await context.close();
  return report;
}
