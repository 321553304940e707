/** Tries to break the built app with addresses, data and texts: `npm run fuzz -- --seed 1 --only addresses --case 7`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { readCommandLine } from '../../src/cli/command-line.ts';
import { browserFlags, findBrowser } from '../harness/find-browser.ts';
import { fuzzAddresses } from './addresses.ts';
import { fuzzData } from './data.ts';
import { type Options, type PartName, readOptions, USAGE } from './options.ts';
import { fuzzPoison } from './poison.ts';
import type { Report } from './report.ts';

const DEFAULT_PORT = 4530;
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

interface Run extends Options {
  readonly browser: Browser;
  readonly url: string;
}

const placesOf = ({ only }: Options, count: number) => (only === null ? upTo(count) : [only]);
const PARTS: Readonly<Record<PartName, (run: Run) => Promise<Report>>> = {
  addresses: (run) => fuzzAddresses({ ...run, places: placesOf(run, run.addresses) }),
  data: (run) => fuzzData({ ...run, places: placesOf(run, run.mutations) }),
  poison: fuzzPoison,
};

/** Builds the app, serves it with its security policy, and gives its address to the tests. */
async function withBuild(test: (url: string) => Promise<void>): Promise<void> {
  const outDir = mkdtempSync(join(tmpdir(), 'stance-atlas-fuzz-'));
  try {
    await build({ build: { outDir, emptyOutDir: true }, logLevel: 'error' });
    const port = Number(process.env.FUZZ_PORT ?? DEFAULT_PORT);
    const server = await preview({
      build: { outDir },
      preview: { port, strictPort: false },
      logLevel: 'error',
    });
    try {
      await test(server.resolvedUrls?.local[0] ?? '');
    } finally {
      await server.close();
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

const options = readCommandLine(USAGE, readOptions);
process.stdout.write(`seed ${options.seed}\n`);
const reports: Report[] = [];
await withBuild(async (url) => {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() });
  try {
    for (const part of options.parts) reports.push(await PARTS[part]({ ...options, browser, url }));
  } finally {
    await browser.close();
  }
});
const failures = reports.reduce((sum, report) => sum + report.failures, 0);
process.stdout.write(`\n${reports.map((report) => report.summary()).join('')}`);
process.stdout.write(`seed ${options.seed}: ${failures === 0 ? 'nothing broke' : `${failures} failures`}\n`);
process.exitCode = failures > 0 ? 1 : 0;
