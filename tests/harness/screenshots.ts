/** Takes the README's picture from the production build: public/screenshot.png. */
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from './find-browser.ts';
import { serveBuild } from './serve-build.ts';

const VIEW = '?country=GB';
const TARGET = 'public/screenshot.png';

const served = await serveBuild();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() });
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(served.url + VIEW, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: /^United Kingdom: / }).waitFor({ state: 'attached' });
  await page.getByRole('figure').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: TARGET });
  process.stdout.write(`${TARGET} taken of ${VIEW}\n`);
} finally {
  await browser.close();
  await served.close();
}
