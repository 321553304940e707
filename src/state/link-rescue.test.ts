import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { anAtlas } from '../../tests/harness/builders.ts';
import { aView, someView } from '../../tests/harness/views.ts';
import { parse, serialise } from './codec.ts';
import { publicBase } from './handed-out.ts';
import { pathOf, queryOf } from './link-rescue.ts';
import { pinned } from './resolve-time.ts';
import type { ViewState } from './view-state.ts';

const HOME = 'https://atlas.example/app/';
const ATLAS = anAtlas([]);

beforeEach(() => {
  const { origin, pathname, protocol, href } = new URL(HOME);
  vi.stubGlobal('window', { location: { origin, pathname, protocol, href } });
});
afterEach(() => vi.unstubAllGlobals());

/** A pinned link, of a view or of a talk, its base and its query apart. */
function linkOf(view: ViewState): { base: string; query: string } {
  return { base: publicBase(window.location), query: serialise(pinned(view, ATLAS)).slice(1) };
}

/** Opens a link as a browser does, which encodes what must be and takes line breaks out. */
const open = (link: string) => parse(queryOf(new URL(link)));

/** Ways on which links come to harm; `at` is any number, for those that strike somewhere. */
type Mangle = (query: string, at: number) => string;
const inside = (what: string): Mangle => {
  return (query, at) => {
    const place = at % (query.length + 1);
    return query.slice(0, place) + what + query.slice(place);
  };
};
const wrapped = (what: string): Mangle => {
  return (query, at) => query.replace(new RegExp(`.{${10 + (at % 60)}}`, 'g'), `$&${what}`);
};
const behind = (what: string): Mangle => {
  return (query) => query + what;
};

const MANGLES: Readonly<Record<string, Mangle>> = {
  'left alone': (query) => query,
  '& as %26': (query) => query.replaceAll('&', '%26'),
  '& as %2526': (query) => query.replaceAll('&', '%2526'),
  '& as &amp;': (query) => query.replaceAll('&', '&amp;'),
  '& as &amp;amp;': (query) => query.replaceAll('&', '&amp;amp;'),
  '& as &amp%3B': (query) => query.replaceAll('&', '&amp%3B'),
  '& as %26amp%3B': (query) => query.replaceAll('&', '%26amp%3B'),
  '&region taken for ®ion': (query) => query.replaceAll('&region=', '®ion='),
  '&quote taken for a quotation mark': (query) => query.replaceAll('&quote=', '"e='),
  '= as %3D': (query) => query.replaceAll('=', '%3D'),
  '= as %253D': (query) => query.replaceAll('=', '%253D'),
  '= and & encoded': (query) => query.replaceAll('=', '%3D').replaceAll('&', '%26'),
  'encoded as a whole': encodeURIComponent,
  'encoded as a whole, twice': (query) => encodeURIComponent(encodeURIComponent(query)),
  '~ as %7E': (query) => query.replaceAll('~', '%7E'),
  '~ as %7e': (query) => query.replaceAll('~', '%7e'),
  '~ as %257E': (query) => query.replaceAll('~', '%257E'),
  '% as %25': (query) => query.replaceAll('%', '%25'),
  '.. as an ellipsis': (query) => query.replaceAll('..', '…'),
  '.. as an encoded ellipsis': (query) => query.replaceAll('..', '%E2%80%A6'),
  '. as %2E': (query) => query.replaceAll('.', '%2E'),
  '. as %252E': (query) => query.replaceAll('.', '%252E'),
  'hyphens that do not break': (query) => query.replace(/-(?=\d)/g, '\u2011'),
  '_ as %5F': (query) => query.replaceAll('_', '%5F'),
  'a space inside': inside(' '),
  'a plus inside': inside('+'),
  'an encoded space inside': inside('%20'),
  'a line break inside': inside('\r\n'),
  'an encoded line break inside': inside('%0D%0A'),
  'a line break with an indent inside': inside('\n    '),
  'an encoded line break with an indent inside': inside('%0A%20%20'),
  'a space of no width inside': inside('\u200b'),
  'soft-wrapped': wrapped('\r\n'),
  'soft-wrapped, breaks as spaces': wrapped(' '),
  'soft-wrapped, spaces as +': wrapped('+'),
  'in capitals': (query) => query.toUpperCase(),
  'parameters in capitals': (query) => query.replace(/[a-z]+(?==)/g, (name) => name.toUpperCase()),
  'percent codes in small letters': (query) => query.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
  ...Object.fromEntries(
    [
      '.',
      ',',
      ';',
      ':',
      '!',
      '?',
      ')',
      '].',
      '}',
      '>',
      '%3E',
      '"',
      '%22',
      "'",
      '’',
      '”',
      '».',
      '*',
      '...',
    ].map((end) => [`${end} behind it`, behind(end)]),
  ),
  'a space behind it': behind(' '),
  'a text behind it': behind('&and so on'),
  'tracking behind it': behind('&utm_source=chat&fbclid=Iw-_x&gclid=1&msclkid=2'),
  'tracking behind it, with a question mark': behind('?utm_source=chat&utm_medium=mail'),
  'tracking before it': (query) => `utm_source=mail&${query}`,
  'tracking of somebody unknown': behind('&mc_cid=1'),
  'a fragment behind it': behind('#:~:text=stance=ban'),
  'an encoded fragment behind it': behind('%23section'),
};

/** Capitals in a search change nothing that it finds. */
const asFound = (view: ViewState) => ({ ...view, q: view.q.toLowerCase() });

describe('a mangled link opens the view, or says what was lost', () => {
  test.each(Object.entries(MANGLES))('%s', (_name, mangle) => {
    fc.assert(
      fc.property(someView, fc.nat(), (view, at) => {
        const { base, query } = linkOf(view);
        const opened = open(`${base}?${mangle(query, at)}`);
        if (opened.problems.length === 0) expect(asFound(opened.view)).toEqual(asFound(pinned(view, ATLAS)));
      }),
      { numRuns: 150 },
    );
  });

  test('a question mark as %3F, where the host shows the page for any path', () => {
    fc.assert(
      fc.property(someView, fc.constantFrom('%3F', '%3f', '%253F'), (view, mark) => {
        const { base, query } = linkOf(view);
        const link = new URL(`${base}${mark}${query}`);
        expect(open(link.href)).toEqual({ view: pinned(view, ATLAS), problems: [] });
        expect(pathOf(link)).toBe('/app/');
      }),
    );
  });

  test('scheme and host in capitals', () => {
    fc.assert(
      fc.property(someView, (view) => {
        const { base, query } = linkOf(view);
        const link = `${base.replace('https://atlas.example', 'HTTPS://ATLAS.EXAMPLE')}?${query}`;
        expect(new URL(link).href).toContain(HOME);
        expect(open(link)).toEqual({ view: pinned(view, ATLAS), problems: [] });
      }),
    );
  });

  test('a link that is cut off says so, unless what is left is a whole link itself', () => {
    fc.assert(
      fc.property(someView, fc.nat(), (some, at) => {
        // A step of two digits that is cut after a 1 is the first step; one dot of a range ends a sentence.
        const { base, query } = linkOf({ ...some, step: 1 });
        const cut = query.slice(0, at % (query.length + 1));
        const { view, problems } = open(`${base}?${cut}`);
        if (problems.length === 0 && !/[^.]\.$/.test(cut))
          expect(serialise(view)).toBe(cut === '' ? '' : `?${cut}`);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what is undone without a word', () => {
  const view = aView({
    time: { kind: 'range', from: '2019-02-01', to: '2020-02-12' },
    stance: ['ban', 'limited'],
    country: ['GB', 'DE'],
    q: 'back door',
  });
  const address = '?time=2019-02-01..2020-02-12&stance=ban~limited&country=GB~DE&q=back_door';
  const SAID = ['a text behind it', 'tracking of somebody unknown'];

  test('the address that is mangled below', () => {
    expect(serialise(view)).toBe(address);
  });

  test.each(Object.entries(MANGLES).filter(([name]) => !SAID.includes(name)))('%s', (_name, mangle) => {
    for (let at = 0; at <= address.length; at++) {
      const opened = open(`${HOME}?${mangle(address.slice(1), at)}`);
      expect(asFound(opened.view)).toEqual(view);
      expect(opened.problems).toEqual([]);
    }
  });

  test.each([
    ['?view%3Dtable%26time%3D2020-02-12', { view: 'table' }],
    ['?VIEW=TABLE&TIME=2020-02-12&COUNTRY=gb&BASIS=OWN', { view: 'table', country: ['GB'], basis: 'own' }],
    ['?time=2020-02-12&amp;group=eu%257Enato', { group: ['eu', 'nato'] }],
    ['?time=2020-02-12%C2%AEion=europe', { region: 'europe' }],
    ['?time=2020-02-12%22e=gb-2019-slug', { quote: 'gb-2019-slug' }],
    ['?time=2020-02-12&q=C%26A', { q: 'C A' }],
    ['?time=2020-02-12&q=%23huawei', { q: 'huawei' }],
    ['?time=2020-02-12&present=1).', { present: true }],
    ['?time=2020-02-12&utm_source=', {}],
  ] satisfies [string, Partial<ViewState>][])('%s', (mangled, patch) => {
    expect(parse(mangled)).toEqual({
      view: aView({ time: { kind: 'day', at: '2020-02-12' }, ...patch }),
      problems: [],
    });
  });
});

describe('what is said', () => {
  test.each([
    ['?time=2020-02-12&stance=ban~lim', 'stance', 'not one of'],
    ['?time=2020-02-12&stance=ban~', 'stance', 'cut off'],
    ['?time=2020-02-12&stance=', 'stance', 'cut off'],
    ['?time=2020-02-12&country', 'country', 'cut off'],
    ['?view=table&', 'address', 'cut off'],
    ['?time=', 'time', 'cut off'],
    ['?time=2020-02-1', 'time', 'not a date'],
    ['?time=2019-02-01..', 'time', 'not a date'],
    ['?time=2020-02-12&q=Fadilpa%C5', 'q=Fadilpa%C5', 'decoded'],
    ['?time=2020-02-12&q=back_', 'q', 'cut off'],
    ['?time=2020-02-12&q=back+door', 'q', 'space'],
    ['?PRESENT=1&DECK=1.EJYRVQ', 'deck', 'capitals'],
  ])('%s', (mangled, parameter, words) => {
    const { problems } = parse(mangled);
    expect(problems).toContainEqual({ parameter, message: expect.stringContaining(words) });
  });

  test('a deck in small letters and capitals is left as it is', () => {
    expect(parse('?deck=1.eJyrVQ').view.deck).toBe('1.eJyrVQ');
    expect(parse('?DECK=1.EJYRVQ').view.deck).toBeNull();
  });
});

describe('a handed-out link is made only of characters that programs leave alone', () => {
  const asWritten = /^[A-Za-z0-9_.~-]+$/;

  test('whatever the view', () => {
    fc.assert(
      fc.property(someView, (view) => {
        const { base, query } = linkOf(view);
        expect(base).toBe(HOME);
        for (const pair of query.split('&')) {
          const [name = '', value = '', ...more] = pair.split('=');
          expect(more).toEqual([]);
          expect(name).toMatch(/^[a-z]+$/);
          expect(value.replace(/(?:%[C-F][0-9A-F](?:%[89AB][0-9A-F])+)+/g, 'x')).toMatch(asWritten);
        }
        expect(query).toMatch(/[A-Za-z0-9~_-]$/);
        expect(query).toMatch(/(?:^|&)time=\d{4}-/);
      }),
      { numRuns: 500 },
    );
  });

  test('and what is percent-encoded are letters, digits and marks beyond ASCII', () => {
    fc.assert(
      fc.property(someView, (view) => {
        for (const run of linkOf(view).query.match(/(?:%[0-9A-F]{2})+/g) ?? [])
          expect(decodeURIComponent(run)).toMatch(/^(?:(?!\p{ASCII})[\p{L}\p{M}\p{N}])+$/u);
      }),
    );
  });
});
