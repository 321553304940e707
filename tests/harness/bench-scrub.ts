/** Prints what a step of the date costs in the production build: plain and on a processor four times slower. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { browserFlags, findBrowser } from './find-browser.ts';

const SLOW = 4;
const PLAY_MS = 15_000;

/** Milliseconds of one step: the script it runs, drawing included, and until its frame has been handed over. */
interface Step {
  readonly script: number;
  readonly frame: number;
}

/** Middle and 95th percentile, worst. */
function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) =>
    (sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`;
}

/**
 * Times one press of a key on the focused slider; React draws in the event, before the microtask that follows it. What
 * runs in the page has methods, not named functions: the bundler's helper for names is not there.
 */
async function timedPress(page: Page, key: string): Promise<Step> {
  const timed = page.evaluate(
    () =>
      new Promise<Step>((resolve) => {
        const at = { start: 0, script: 0 };
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () =>
          resolve({ script: at.script - at.start, frame: performance.now() - at.start });
        const on = {
          start() {
            at.start = performance.now();
          },
          drawn() {
            at.script = performance.now();
          },
          end() {
            queueMicrotask(on.drawn);
            requestAnimationFrame(() => port2.postMessage(null));
          },
        };
        addEventListener('keydown', on.start, { capture: true, once: true });
        addEventListener('keydown', on.end, { once: true });
      }),
  );
  await page.evaluate(() => 0);
  await page.keyboard.press(key);
  return timed;
}

/** Every decision from the start of the record to its end, one press each. */
async function scrub(page: Page): Promise<readonly Step[]> {
  const slider = page.getByRole('slider', { name: 'Date', exact: true });
  await slider.press('Home');
  const steps: Step[] = [];
  while ((await slider.inputValue()) !== (await slider.getAttribute('max')))
    steps.push(await timedPress(page, 'ArrowRight'));
  return steps;
}

/** The times between frames while the whole record plays at 4×. */
async function playFrames(page: Page): Promise<readonly number[]> {
  await page.getByRole('slider', { name: 'Date', exact: true }).press('Home');
  await page.getByRole('combobox', { name: 'Speed of playing' }).selectOption('4×');
  await page.getByRole('button', { name: 'Play' }).click();
  return page.evaluate(
    (length) =>
      new Promise<number[]>((resolve) => {
        const gaps: number[] = [];
        const start = performance.now();
        let last = start;
        const on = {
          frame() {
            const now = performance.now();
            gaps.push(now - last);
            last = now;
            if (now - start < length) requestAnimationFrame(on.frame);
            else resolve(gaps);
          },
        };
        requestAnimationFrame(on.frame);
      }),
    PLAY_MS,
  );
}

async function measure(browser: Browser, url: string, rate: number): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await page.goto(url);
  await page.locator('.place').first().waitFor();
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const steps = await scrub(page);
  const gaps = await playFrames(page);
  await page.close();
  const late = gaps.filter((gap) => gap > 25).length;
  return [
    rate === 1 ? 'Plain' : `Processor ${rate} times slower`,
    `  ${steps.length} steps of the slider, script: ${spread(steps.map((s) => s.script))}`,
    `  key to the next frame: ${spread(steps.map((s) => s.frame))}`,
    `  playing at 4×, between frames: ${spread(gaps)}; ${late} of ${gaps.length} over 25 ms\n`,
  ].join('\n');
}

const outDir = mkdtempSync(join(tmpdir(), 'stance-atlas-scrub-'));
try {
  await build({ build: { outDir, emptyOutDir: true }, logLevel: 'error' });
  const server = await preview({
    build: { outDir },
    preview: { port: 4420, strictPort: false },
    logLevel: 'error',
  });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() });
  try {
    const url = server.resolvedUrls?.local[0] ?? '';
    for (const rate of [1, SLOW]) process.stdout.write(await measure(browser, url, rate));
  } finally {
    await browser.close();
    await server.close();
  }
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
