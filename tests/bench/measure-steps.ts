/** Moving the date: what one press of the slider's key costs, and how evenly frames come while the record plays. */
import type { Page } from '@playwright/test';
import type { Timed } from './page-probe.ts';

const dateSlider = (page: Page) => page.getByRole('slider', { name: 'Date', exact: true });

/** Times one press of a key in the page itself. */
async function timedPress(page: Page, key: string): Promise<Timed> {
  const timed = page.evaluate(() => window.bench.event('keydown'));
  // Answered after the listeners above are there.
  await page.evaluate(() => 0);
  await page.keyboard.press(key);
  return timed;
}

/** From decision to decision, spread over the whole record: at most `most` presses, one timed after a jump each. */
export async function measureSteps(page: Page, most: number): Promise<readonly Timed[]> {
  const slider = dateSlider(page);
  await slider.press('Home');
  const length = Number(await slider.getAttribute('max')) - Number(await slider.inputValue());
  // As many steps in a row at ten places of the record: the map is emptier at its start than at its end.
  const places = 10;
  const steps: Timed[] = [];
  for (let place = 0; place < places; place += 1) {
    await slider.press('Home');
    const years = Math.floor((place * length) / places / 365);
    for (let year = 0; year < years; year += 1) await slider.press('PageUp');
    // The jump is drawn before a step is timed, or its frame would be the step's.
    await page.evaluate(() => window.bench.frame());
    for (let n = 0; n < most / places; n += 1) steps.push(await timedPress(page, 'ArrowRight'));
  }
  return steps;
}

/** The times between frames while the record plays at 4×. */
export async function measurePlaying(page: Page, length: number): Promise<readonly number[]> {
  await dateSlider(page).press('Home');
  await page.getByRole('combobox', { name: 'Speed of playing' }).selectOption('4×');
  await page.getByRole('button', { name: 'Play' }).click();
  const gaps = await page.evaluate((ms) => window.bench.gaps(ms), length);
  await page.getByRole('button', { name: 'Pause' }).click();
  return gaps;
}
