/** Prints Lighthouse's scores (mobile preset) for the production build; a gate for those that are no timings. */
import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { browserFlags, findBrowser } from './find-browser.ts';
import { serveBuild } from './serve-build.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
/** What they find does not depend on how busy the machine is. */
const GATES = ['accessibility', 'best-practices'];
const METRICS = [
  'largest-contentful-paint',
  'cumulative-layout-shift',
  'total-blocking-time',
  'mainthread-work-breakdown',
];

/** A local port that nobody uses at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function audit(url: string): Promise<Result> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...browserFlags(), `--remote-debugging-port=${port}`],
  });
  try {
    const run = await lighthouse(url, { port, logLevel: 'error', onlyCategories: CATEGORIES });
    if (!run) throw new Error('Lighthouse gave no result');
    return run.lhr;
  } finally {
    await browser.close();
  }
}

/** Audits that count towards a score and are not perfect. */
function shortfalls({ categories, audits }: Result): readonly string[] {
  const weighted = Object.values(categories).flatMap((c) => c.auditRefs.filter((ref) => ref.weight > 0));
  return weighted
    .flatMap((ref) => audits[ref.id] ?? [])
    .filter((one) => one.score !== null && one.score < 1)
    .map((one) => `  ${one.id}: ${one.displayValue ?? `score ${one.score}`}`);
}

function report(result: Result): string {
  const scores = CATEGORIES.map(
    (id) => `${id} ${Math.round((result.categories[id]?.score ?? 0) * 100)}`,
  ).join(', ');
  const metrics = METRICS.map((id) => `${id} ${result.audits[id]?.displayValue ?? '?'}`).join(', ');
  const short = shortfalls(result);
  const rest = short.length > 0 ? `Below full marks:\n${short.join('\n')}` : 'Full marks in every audit.';
  const error = result.runtimeError ? `\nIt stopped: ${result.runtimeError.message}` : '';
  // An idle desktop has about 1500 to 3000; a busy machine shows less, and its scores say little.
  const speed = `this machine's benchmark index ${Math.round(result.environment.benchmarkIndex)}`;
  return `Lighthouse ${result.lighthouseVersion}, mobile (${speed}): ${scores}\n${metrics}\n${rest}${error}\n`;
}

try {
  const served = await serveBuild();
  try {
    const result = await audit(served.url);
    process.stdout.write(report(result));
    // Null where it could not be measured.
    if (GATES.some((id) => (result.categories[id]?.score ?? 1) < 1)) process.exitCode = 1;
  } finally {
    await served.close();
  }
} catch (error) {
  process.stdout.write(`Lighthouse could not run: ${error instanceof Error ? error.message : error}\n`);
}
