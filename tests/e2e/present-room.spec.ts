/** A presentation in windows that are no projector's: what is shown in it lies in the window, and nothing on another. */
import { expect, expectMap, test } from './fixtures.ts';

test('the card of the keys lies in the window, whatever its size, and its switch is seen', async ({
  page,
}) => {
  await page.goto('/?present=1');
  await expectMap(page);
  for (const [width, height] of [
    [320, 256],
    [640, 400],
    [768, 1024],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.locator('.present-keys > summary').press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('checkbox', { name: /^Single-key/ })).toBeFocused();
    for (const part of ['.present-keys__card', '.present-keys__card input']) {
      const seen = () =>
        page.locator(part).evaluate((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect();
          return left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
        });
      await expect.poll(seen, { message: `${part} at ${width} × ${height}` }).toBe(true);
    }
    await page.keyboard.press('Escape');
  }
});
