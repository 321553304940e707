/** How the still is put into the page; that it is the same as the app is held in tests/e2e/still.spec.ts. */
import { expect, test } from 'vitest';
import { stillPage, withStill } from './still-page.ts';

const PAGE = `<!doctype html><html><head><title>A</title>
    <script type="module" crossorigin src="/here/assets/index-1.js"></script>
  </head><body><div id="root"></div></body></html>`;

test('the script that shows it comes first, and gets the app in place of the page', () => {
  const page = withStill(PAGE, '<p>still $& $1</p>', '/here/assets/still-1.js');
  expect(page).not.toContain('<script type="module"');
  const order = [
    '<script async crossorigin src="/here/assets/still-1.js"',
    '<title>',
    '<p>still $& $1</p>',
    '<div id="root">',
  ];
  const places = order.map((part) => page.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
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
