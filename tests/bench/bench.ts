/** `npm run bench`: what the app costs at 100, 10,000 and 100,000 quotes; prints tables and keeps them as JSON and Markdown. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { readCommandLine } from '../../src/cli/command-line.ts';
import { benchApp, sizeWords } from './bench-app.ts';
import { launchBrowser } from './bench-browser.ts';
import { benchMemory } from './bench-memory.ts';
import { serveSite } from './bench-site.ts';
import { measureLibraries } from './libraries/measure-libraries.ts';
import { type BenchOptions, readOptions, USAGE } from './options.ts';
import { measureSearch } from './search/measure-search.ts';
import { markdownTable, plainTable, type Row, tablesOf } from './table.ts';

const KEPT_IN = 'node_modules/.cache/stance-atlas';
/** A package in which a leak of what one quote holds shows, and that is as large as one may expect. */
const MEMORY_SIZE = 10_000;

const say = (what: string) => process.stderr.write(`${what}\n`);
const load = () => loadavg()[0]?.toFixed(1) ?? '?';

interface Report {
  readonly markdown: string[];
  readonly kept: Record<string, unknown>;
}

function report({ markdown, kept }: Report, name: string, rows: readonly Row[]): void {
  const tables = tablesOf(rows);
  for (const table of tables) process.stdout.write(`${plainTable(table)}\n`);
  markdown.push(...tables.map(markdownTable));
  kept[name] = rows;
}

/** What is measured in the app itself. */
async function runApp(options: BenchOptions, into: Report): Promise<void> {
  const { parts, dist, seed } = options;
  if (!parts.includes('app') && !parts.includes('memory')) return;
  const site = await serveSite(dist, seed);
  const browser = await launchBrowser();
  try {
    into.kept.browser = `Chromium ${browser.version()}`;
    if (parts.includes('app')) report(into, 'app', await benchApp(browser, site, options, say));
    if (parts.includes('memory')) {
      say(`memory: writing ${sizeWords(MEMORY_SIZE)} quotes`);
      await site.setSize(MEMORY_SIZE);
      report(into, 'memory', await benchMemory(browser, site.url, options, say));
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

/** What the map and the search were chosen against, each measured by a module of its own. */
async function runComparisons(
  { parts, rates, sizes, seed, quick }: BenchOptions,
  into: Report,
): Promise<void> {
  const keep = (name: string, { markdown, rows }: { readonly markdown: string; readonly rows: unknown }) => {
    process.stdout.write(`${markdown}\n\n`);
    into.markdown.push(markdown);
    into.kept[name] = rows;
  };
  if (parts.includes('search')) {
    say('search engines');
    const numbers = sizes.filter((size) => size !== 'real');
    keep('search', await measureSearch({ sizes: numbers, seed, quick }));
  }
  if (parts.includes('libraries')) {
    say('map libraries');
    keep('libraries', await measureLibraries({ rates, quick }));
  }
}

const options = readCommandLine(USAGE, readOptions);
const before = load();
const made: Report = { markdown: [], kept: {} };
await runApp(options, made);
await runComparisons(options, made);

const machine = `${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), load ${before} before and ${load()} after; seed ${options.seed}${options.quick ? '; quick: few repeats' : ''}`;
process.stdout.write(`${machine}\n`);
mkdirSync(KEPT_IN, { recursive: true });
writeFileSync(join(KEPT_IN, 'bench.json'), JSON.stringify({ ...made.kept, machine, options }, null, 1));
writeFileSync(join(KEPT_IN, 'bench.md'), `${made.markdown.join('\n\n')}\n\n${machine}\n`);
