/** Whether memory grows in use: an hour of playing, and two hundred dossiers and searches, each measured after collection. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { newPage, openMap } from './bench-browser.ts';
import { DOSSIERS, openDossier } from './measure-dossiers.ts';
import { type Heap, heapReader, heldValues } from './measure-heap.ts';
import { QUERIES, typeQuery } from './measure-keystrokes.ts';
import type { BenchOptions } from './options.ts';
import { growth, summarise } from './statistics.ts';
import type { Row } from './table.ts';

interface Marks {
  readonly minutes: number;
  readonly openings: number;
  /** Memory is read after each part. */
  readonly parts: number;
}

/** A quick run opens and searches less; how long it plays is said in minutes, a multiple of the parts. */
const OPENINGS = { full: 200, quick: 16 };
const PARTS = 4;

/** Plays the record, a minute of the page's time, from its start to its end. */
async function playOnce(page: Page): Promise<void> {
  await page.getByRole('slider', { name: 'Date', exact: true }).press('Home');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await page.getByRole('button', { name: 'Play' }).waitFor();
}

interface Reading extends Heap {
  /** Megabytes of what the page's scripts hold, without compiled code and the browser's own records. */
  readonly values: number;
}

type Read = () => Promise<Reading>;

/** Made before the page starts workers, so that it knows them. */
async function readerOf(session: CDPSession): Promise<Read> {
  const read = await heapReader(session);
  return async () => ({ ...(await read()), values: await heldValues(session) });
}

/** Memory before and after each part of a long use; what is used first is used once before, so that it is not counted. */
async function follow(
  read: Read,
  { parts }: Marks,
  runPart: () => Promise<void>,
): Promise<readonly Reading[]> {
  const heaps = [await read()];
  for (let part = 0; part < parts; part += 1) {
    await runPart();
    heaps.push(await read());
  }
  return heaps;
}

async function whilePlaying(browser: Browser, url: string, marks: Marks): Promise<readonly Reading[]> {
  const opened = await newPage(browser, 1);
  try {
    const { page } = opened;
    const read = await readerOf(opened.session);
    await openMap(opened, url);
    await page.evaluate(() => window.bench.hurry());
    await playOnce(page);
    return await follow(read, marks, async () => {
      for (let n = 0; n < marks.minutes / marks.parts; n += 1) await playOnce(page);
    });
  } finally {
    await opened.close();
  }
}

async function whileOpening(browser: Browser, url: string, marks: Marks): Promise<readonly Reading[]> {
  const opened = await newPage(browser, 1);
  try {
    const read = await readerOf(opened.session);
    await openMap(opened, `${url}?time=latest`);
    const openSome = async (count: number) => {
      for (let n = 0; n < count; n += 1) {
        const place = DOSSIERS[n % DOSSIERS.length];
        if (place) await openDossier(opened.page, place);
      }
    };
    await openSome(DOSSIERS.length);
    return await follow(read, marks, () => openSome(marks.openings / marks.parts));
  } finally {
    await opened.close();
  }
}

async function whileSearching(browser: Browser, url: string, marks: Marks): Promise<readonly Reading[]> {
  const opened = await newPage(browser, 1);
  try {
    const read = await readerOf(opened.session);
    await opened.page.goto(`${url}?view=quotes`);
    await opened.page.locator('.quotes__count').waitFor();
    const searchFor = async (count: number) => {
      for (let n = 0; n < count; n += 1) await typeQuery(opened.page, QUERIES[n % QUERIES.length] ?? 'ban');
    };
    await searchFor(QUERIES.length);
    return await follow(read, marks, () => searchFor(marks.openings / marks.parts));
  } finally {
    await opened.close();
  }
}

/** Columns are the quarters of the use; growth is told against the first reading. */
function rowsOf(what: string, heaps: readonly Reading[]): readonly Row[] {
  const group = 'Memory in long use, after garbage collection, buffers and workers included';
  return heaps.flatMap((heap, n): readonly Row[] => {
    const size = n === 0 ? 'before' : n === heaps.length - 1 ? 'after' : `${n}/${heaps.length - 1}`;
    const base = { group, size, rate: null };
    return [
      { ...base, what, unit: 'MB', figures: summarise([heap.total]) },
      { ...base, what: `${what}: what scripts hold`, unit: 'MB', figures: summarise([heap.values]) },
      { ...base, what: `${what}: listeners`, unit: '', figures: summarise([heap.listeners]) },
      { ...base, what: `${what}: nodes`, unit: '', figures: summarise([heap.nodes]) },
    ];
  });
}

/** The package beside the app is the caller's choice. */
export async function benchMemory(
  browser: Browser,
  url: string,
  { minutes, quick }: Pick<BenchOptions, 'minutes' | 'quick'>,
  say: (what: string) => void,
): Promise<readonly Row[]> {
  const marks = { minutes, openings: quick ? OPENINGS.quick : OPENINGS.full, parts: PARTS };
  const uses = {
    [`playing, ${marks.minutes} minutes`]: whilePlaying,
    [`${marks.openings} dossiers`]: whileOpening,
    [`${marks.openings} searches`]: whileSearching,
  };
  const rows: Row[] = [];
  for (const [what, use] of Object.entries(uses)) {
    say(`memory: ${what}`);
    const heaps = await use(browser, url, marks);
    const [first, last] = [heaps[0]?.total ?? 0, heaps.at(-1)?.total ?? 0];
    const [held, holds] = [heaps[0]?.values ?? 0, heaps.at(-1)?.values ?? 0];
    say(`memory: ${what}: ${growth(first, last)}; what scripts hold: ${growth(held, holds)}`);
    rows.push(...rowsOf(what, heaps));
  }
  return rows;
}
