/** A report says what failed and where, and never an address, a typed word, or anything that was quoted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { browserOf, type FaultFacts, faultReport, withoutPersonalText } from './fault-report.ts';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36';
const facts: FaultFacts = {
  app: 'index-Dk3x.js',
  data: '0.2.0 of 2026-11-22',
  view: 'Map',
  userAgent: CHROME,
  secrets: ['huawei ripoff', 'GB'],
};
const errorWith = (message: string, stack?: string) =>
  Object.assign(new TypeError(message), stack === undefined ? {} : { stack });

describe('a report', () => {
  test('names part, view, error, place, app, data and browser', () => {
    const stack = `TypeError: x\n at a (https://atlas.example/here/assets/table-view-B_3-x.js:1:204)\n at https://atlas.example/assets/index-Dk3x.js:9:1`;
    expect(faultReport('The table', errorWith('x is not a function', stack), facts)).toBe(
      [
        'Stance Atlas, report of a fault',
        'Part: The table (view: Map)',
        'Error: TypeError: x is not a function',
        'At: table-view-B_3-x.js:1:204, index-Dk3x.js:9:1',
        'App: index-Dk3x.js',
        'Data: 0.2.0 of 2026-11-22',
        'Browser: Chromium 149',
      ].join('\n'),
    );
  });

  test.each([null, undefined, 'text', 7, { message: 'huawei' }])('is made of %j as well', (thrown) => {
    const report = faultReport('The map', thrown, { ...facts, data: null });
    expect(report).toContain('something that is no error');
    expect(report).toContain('Data: not loaded');
  });

  test('names no file but those of the app', () => {
    const stack =
      'Error\n at file:///home/jo/atlas.html:1:2\n at chrome-extension://abcdef/content.js:3:4\n at C:\\Users\\jo\\x.js:1:1';
    expect(faultReport('The map', errorWith('x', stack), facts)).not.toMatch(/jo|home|extension|content|At:/);
  });
});

describe('what is taken out of a message', () => {
  test.each([
    [
      'Unexpected token \'<\', "<!doctype "... is not valid JSON',
      'Unexpected token [text], [text]... is not valid JSON',
    ],
    ['Failed to fetch https://x.example/?q=secret', 'Failed to fetch [address]'],
    ['Failed at /home/jo/file.js', 'Failed at [address]'],
    ['blob:https://x.example/1-2 gone', '[address] gone'],
    ['Cannot read ?q=a&b=c of it', 'Cannot read […]'],
    ['No match for Huawei Ripoffs in GB, undefined', 'No match for … …s in …, undefined'],
    ['Said “never, ever” and left', 'Said [text] and left'],
    ['An open "quote never ends', 'An open [text]'],
  ])('%s', (message, expected) => {
    expect(withoutPersonalText(message, facts.secrets)).toBe(expected);
  });

  test('no word of the search, no query and no address is left, wherever it stood', () => {
    const word = fc.stringMatching(/^[a-zäöüß一-龠]{3,12}$/);
    const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        url,
        fc.lorem(),
        fc.nat(3),
        (words, address, filler, at) => {
          const parts = filler.split(' ');
          parts.splice(at, 0, words.join(' '), address, `?q=${words.join('_')}`);
          const cleaned = withoutPersonalText(parts.join(' '), words).replaceAll(/\[(address|text|…)\]/g, '');
          for (const secret of words) expect(cleaned.toLowerCase()).not.toContain(secret.toLowerCase());
          expect(cleaned).not.toMatch(/https?:|\?/);
          expect(cleaned.length).toBeLessThanOrEqual(300);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('nothing that stands between quotation marks is left', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z]{6,20}$/),
        fc.constantFrom('""', "''", '``', '“”', '‘’'),
        (typed, [open, close]) => {
          expect(withoutPersonalText(`value ${open}${typed}${close} is wrong`, [])).not.toContain(typed);
        },
      ),
    );
  });
});

test.each([
  [CHROME, 'Chromium 149'],
  [
    'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15',
    'Safari 18',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140'],
  [`${CHROME} Edg/149.0.0.0`, 'Edge 149'],
  ['Someone’s own browser', 'not recognised'],
])('%s is told as %s', (userAgent, told) => {
  expect(browserOf(userAgent)).toBe(told);
});
