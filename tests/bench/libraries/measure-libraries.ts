/** The part of the bench that puts our map beside plain d3, Apache ECharts and MapLibre GL. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../../harness/find-browser.ts';
import { type BareBrowser, launchBareBrowser } from '../bare-browser.ts';
import { buildAll, CONTENDERS, type Contender, serveAll } from './contenders.ts';
import { spreadOf } from './figures.ts';
import { coldLoad, type Load, type Walk, walkThrough, weigh } from './measure-contender.ts';
import type { Stances } from './pages/shared/world.ts';
import { realAtlas, stancesOf, writePublic } from './record.ts';
import { type RateRow, type Row, report } from './report.ts';
import { KINDS, totalWork } from './trace.ts';

export interface LibrariesOptions {
  /** Factors by which the processor is slowed down. */
  readonly rates: readonly number[];
  /** Fewer loads and steps, to see that it runs. */
  readonly quick: boolean;
}

const PORT = 4520;
/** Software WebGL, which recent versions of the browser give only when asked. */
const WEBGL = '--enable-unsafe-swiftshader';

interface Plan {
  readonly loads: number;
  readonly steps: number;
  /** Which steps change a fill. */
  readonly isChange: readonly boolean[];
  /** Places that our map draws. */
  readonly places: number;
}

function planOf(stances: Stances, places: number, quick: boolean): Plan {
  const { days } = stances;
  const steps = quick ? 40 : days.length - 1;
  const isChange = days.slice(1, steps + 1).map((day, i) => day !== days[i]);
  return { loads: quick ? 3 : 21, steps, isChange, places };
}

type Urls = Readonly<Record<Contender, string>>;
type PerContender<T> = Readonly<Record<Contender, T[]>>;

const empty = <T>() => Object.fromEntries(CONTENDERS.map((c) => [c, []])) as unknown as PerContender<T>;

/** Cold loads of all in turn, so that what else the machine does meets all alike. */
async function loadAll(
  browser: BareBrowser,
  urls: Urls,
  rate: number,
  plan: Plan,
): Promise<PerContender<Load>> {
  const loads = empty<Load>();
  for (let i = 0; i <= plan.loads; i++)
    for (const contender of CONTENDERS) {
      const load = await coldLoad(browser, urls[contender], rate, plan.places);
      // The first of each is the server's, which reads and compresses the files.
      if (i > 0) loads[contender].push(load);
    }
  return loads;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

function rateRow(rate: number, loads: readonly Load[], walk: Walk, plan: Plan): RateRow {
  const steps = walk.steps.filter((_, i) => plan.isChange[i]);
  const work = walk.work.filter((_, i) => plan.isChange[i]);
  const untraced = Math.max(walk.processor - mean(walk.work.map(totalWork)), 0);
  return {
    rate,
    firstMap: spreadOf(loads.map((load) => load.firstMap)),
    usableMap: spreadOf(loads.map((load) => load.usableMap)),
    script: spreadOf(steps.map((step) => step.script)),
    work: spreadOf(work.map((step) => totalWork(step) + untraced)),
    untraced,
    frame: spreadOf(steps.map((step) => step.frame)),
    processor: walk.processor,
    kinds: Object.fromEntries(KINDS.map((k) => [k, mean(work.map((w) => w[k]))])) as RateRow['kinds'],
  };
}

async function measureAll(urls: Urls, plan: Plan, rates: readonly number[]): Promise<readonly Row[]> {
  const perRate = empty<RateRow>();
  const scripts = new Map<Contender, Set<string>>(CONTENDERS.map((c) => [c, new Set()]));
  for (const rate of rates) {
    const bare = await launchBareBrowser([WEBGL]);
    const loads = await loadAll(bare, urls, rate, plan).finally(() => bare.close());
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: [...browserFlags(), WEBGL],
    });
    try {
      for (const contender of CONTENDERS) {
        const walk = await walkThrough(browser, urls[contender], rate, plan.places, plan.steps);
        perRate[contender].push(rateRow(rate, loads[contender], walk, plan));
        for (const load of loads[contender])
          for (const script of load.scripts) scripts.get(contender)?.add(script);
      }
    } finally {
      await browser.close();
    }
  }
  const rowOf = async (contender: Contender): Promise<Row> => ({
    contender,
    ...(await weigh(scripts.get(contender) ?? [])),
    rates: perRate[contender],
  });
  return Promise.all(CONTENDERS.map(rowOf));
}

/** Builds, serves and measures all maps in one run. The machine should do nothing else meanwhile. */
export async function measureLibraries({
  rates,
  quick,
}: LibrariesOptions): Promise<{ markdown: string; rows: unknown }> {
  const temp = mkdtempSync(join(tmpdir(), 'stance-atlas-libraries-'));
  try {
    const atlas = realAtlas();
    const stances = stancesOf(atlas);
    mkdirSync(join(temp, 'public'));
    writePublic(join(temp, 'public'), stances);
    await buildAll(temp);
    const governments = [...atlas.jurisdictions.values()].filter((j) => j.kind !== 'supranational').length;
    const plan = planOf(stances, governments, quick);
    const served = await serveAll(temp, PORT);
    const before = loadavg()[0] ?? Number.NaN;
    try {
      const rows = await measureAll(served.urls, plan, rates);
      const markdown = report(rows, {
        loads: plan.loads,
        steps: plan.steps,
        changing: plan.isChange.filter(Boolean).length,
        shapes: stances.codes.length,
        load: [before, loadavg()[0] ?? Number.NaN],
      });
      return { markdown, rows };
    } finally {
      await served.close();
    }
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}
