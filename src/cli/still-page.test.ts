/** How the still is put into the page; that it is the same as the app is held in tests/e2e/still.spec.ts. */
import { expect, test } from 'vitest';
import { stillPage, withStill } from './still-page.ts';

const PAGE = `<!doctype html><html><head><title>A</title>
    <script type="module" crossorigin src="/here/assets/index-1.js"></script>
  </head><body><div id="root"></div></body></html>`;

test('the script that shows it stands behind it, is fetched first, and gets the app in place of the page', () => {
  const page = withStill(PAGE, '<p>still $& $1</p>', '/here/assets/still-1.js');
  expect(page).not.toContain('type="module"');
  expect(page.indexOf('rel="preload"')).toBeLessThan(page.indexOf('<title>'));
  const order = ['<p>still $& $1</p>', '<script src="/here/assets/still-1.js"', '<div id="root">'];
  expect(order.map((part) => page.indexOf(part))).toEqual(
    order.map((part) => page.indexOf(part)).sort((a, b) => a - b),
  );
  expect(page).toContain('data-app="/here/assets/index-1.js"');
});

test('a page without a script of the app is an error of the build', () => {
  expect(() => withStill('<head></head>', '', '')).toThrow('no script of the app');
});

test('there is none where the data is served from elsewhere, for it may be other data', () => {
  expect(
    stillPage({ base: '/', dataBase: 'https://data.example/', dataOrigin: 'https://data.example' }),
  ).toBeNull();
  expect(stillPage({ base: '/a/', dataBase: '/a/data/', dataOrigin: null })).not.toBeNull();
});
