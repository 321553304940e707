import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aView, someView } from '../../tests/harness/views.ts';
import { parse, serialise } from './codec.ts';
import { PARAMETER_NAMES } from './parameters.ts';
import { DEFAULT_VIEW, type ViewState } from './view-state.ts';

const CANONICAL = [
  'view',
  'time',
  'stance',
  'group',
  'region',
  'country',
  'quote',
  'q',
  'party',
  'kind',
  'basis',
  'theme',
  'present',
  'embed',
  'deck',
  'step',
];

const namesIn = (search: string) =>
  search
    .slice(1)
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('=')[0] ?? '');

/** Text that is made to look like an address, sound and broken. */
const someAddress = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom(...CANONICAL, '__proto__', 'constructor', 'utm_source', 'Q', ''),
          fc.string(),
        ),
        fc.oneof(
          fc.constantFrom(
            'ban',
            'ban~limited',
            'UK',
            'gb~de',
            'latest',
            '2020-02-12..2019-01-01',
            '%',
            '%ff',
            '+',
            '..',
          ),
          fc.string({ unit: 'binary' }),
          fc.string({ unit: 'grapheme' }).map((s) => encodeURIComponent(s)),
        ),
      ),
    )
    .map((pairs) => `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`),
);

describe('the laws of the codec', () => {
  test('any normalised view survives being written and read', () => {
    fc.assert(
      fc.property(someView, (view) => {
        expect(parse(serialise(view))).toEqual({ view, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('two views that differ are written differently', () => {
    fc.assert(
      fc.property(someView, someView, (a, b) => {
        expect(serialise(a) === serialise(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  test('what is read from any text is written in one form only', () => {
    fc.assert(
      fc.property(someAddress, (text) => {
        const once = serialise(parse(text).view);
        expect(serialise(parse(once).view)).toBe(once);
        expect(parse(once).problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('an address holds no character that chats and slide programs mangle', () => {
    fc.assert(
      fc.property(someView, (view) => {
        const address = serialise(view);
        expect(address).toMatch(/^$|^\?[A-Za-z0-9_.~%=&-]+$/);
        expect(address).not.toMatch(/%26|%2F|%7E|%20|\+|#|\.$/i);
        expect(address.replace(/%[89A-F][0-9A-F]/g, '')).not.toContain('%');
      }),
      { numRuns: 500 },
    );
  });

  test('parameters stand in canonical order, each once, and defaults are not written', () => {
    expect(PARAMETER_NAMES).toEqual(CANONICAL);
    fc.assert(
      fc.property(someView, (view) => {
        const isChanged = (name: keyof ViewState) =>
          JSON.stringify(view[name]) !== JSON.stringify(DEFAULT_VIEW[name]);
        expect(namesIn(serialise(view))).toEqual(PARAMETER_NAMES.filter(isChanged));
      }),
    );
  });

  test('the default view is the bare address', () => {
    expect(serialise(DEFAULT_VIEW)).toBe('');
    for (const bare of ['', '?', '?&', '&&'])
      expect(parse(bare)).toEqual({ view: DEFAULT_VIEW, problems: [] });
  });
});

describe('reading never fails', () => {
  test('whatever the text', () => {
    fc.assert(
      fc.property(someAddress, (text) => {
        expect(Object.keys(parse(text).view)).toEqual(CANONICAL);
      }),
      { numRuns: 500 },
    );
  });

  test.each([['?q=\ud800'], ['?q=%ED%A0%80'], ['?\udc00=\ud800'], ['?q=%'], ['?%=1'], ['?country=\ud83d']])(
    '%j',
    (text) => {
      const { view } = parse(text);
      expect(() => serialise(view)).not.toThrow();
      expect(view).toEqual(DEFAULT_VIEW);
    },
  );

  test('a search that is cut inside a character can be written', () => {
    const { view } = parse(`?q=${'a'.repeat(199)}${encodeURIComponent('𝒳')}`);
    expect(() => serialise(view)).not.toThrow();
  });

  test('names of the language are unknown parameters and change nothing', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const { view, problems } = parse(`?${names.map((n) => `${n}=x`).join('&')}`);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(problems.map((p) => p.parameter)).toEqual(names.map((n) => n.toLowerCase()));
    expect(Object.getPrototypeOf(view)).toBe(Object.prototype);
  });

  test('a megabyte is cut off, with a notice; what came before it is read', () => {
    const { view, problems } = parse(`?view=table&q=${'x'.repeat(1_000_000)}`);
    expect(view).toMatchObject({ view: 'table', q: 'x'.repeat(200) });
    expect(problems).toEqual([
      { parameter: 'address', message: 'it is too long and was cut off' },
      { parameter: 'q', message: 'only its first 200 characters are looked for' },
    ]);
  });

  test('what comes after the cut is not read', () => {
    expect(parse(`?q=${'x'.repeat(9_000)}&view=table`).view.view).toBe('map');
    expect(parse(`?q=${'x'.repeat(5_000)}&view=table`).view.view).toBe('table');
  });

  test('a notice repeats no more than a few words of what was wrong', () => {
    const { problems } = parse(`?${'k'.repeat(500)}=1&time=${'t'.repeat(500)}&stance=${'s'.repeat(500)}`);
    expect(problems).toHaveLength(3);
    for (const { parameter, message } of problems) {
      expect(parameter.length).toBeLessThan(60);
      expect(message.length).toBeLessThan(250);
    }
  });
});

describe('writing', () => {
  test.each<[Partial<ViewState>, string]>([
    [{ view: 'table' }, '?view=table'],
    [{ time: { kind: 'day', at: '2020-02-12' } }, '?time=2020-02-12'],
    [{ time: { kind: 'range', from: '2019-02-01', to: '2020-02-12' } }, '?time=2019-02-01..2020-02-12'],
    [{ time: { kind: 'range', from: 'earliest', to: 'latest' } }, '?time=earliest..latest'],
    [{ stance: ['ban', 'limited'] }, '?stance=ban~limited'],
    [{ group: ['eu', 'five-eyes', 'nato'] }, '?group=eu~five-eyes~nato'],
    [{ country: ['GB', 'DE', 'US'] }, '?country=GB~DE~US'],
    [{ quote: 'gb-2019-04-29-slug' }, '?quote=gb-2019-04-29-slug'],
    [{ q: 'back door' }, '?q=back_door'],
    [{ q: 'Fadilpašić' }, '?q=Fadilpa%C5%A1i%C4%87'],
    [{ q: 'v1.2-b' }, '?q=v1.2-b'],
    [{ party: ['us-government', 'vendor'] }, '?party=us-government~vendor'],
    [{ kind: ['statement', 'summary'], party: ['vendor'] }, '?party=vendor&kind=statement~summary'],
    [{ basis: 'own', theme: 'dark', region: 'north-america' }, '?region=north-america&basis=own&theme=dark'],
  ])('%j is %s', (patch, address) => {
    expect(serialise(aView(patch))).toBe(address);
  });
});

describe('reading forgives form', () => {
  test.each<[string, Partial<ViewState>]>([
    ['?country=UK', { country: ['GB'] }],
    ['?country=uk~gb~de', { country: ['GB', 'DE'] }],
    ['?country=gb~de~us', { country: ['GB', 'DE', 'US'] }],
    ['?country=GB%7EDE', { country: ['GB', 'DE'] }],
    ['?country=GB~~DE~', { country: ['GB', 'DE'] }],
    ['country=GB', { country: ['GB'] }],
    ['?COUNTRY=GB', { country: ['GB'] }],
    ['?stance=LIMITED~Ban', { stance: ['ban', 'limited'] }],
    ['?stance=ban~ban', { stance: ['ban'] }],
    ['?stance=ban%7elimited', { stance: ['ban', 'limited'] }],
    ['?view=Table', { view: 'table' }],
    ['?view=+table+', { view: 'table' }],
    ['?view=map&basis=effective&region=world&theme=system', {}],
    ['?group=nato~eu', { group: ['eu', 'nato'] }],
    ['?party=vendor~us-government', { party: ['us-government', 'vendor'] }],
    ['?kind=Summary~excerpt', { kind: ['excerpt', 'summary'] }],
    ['?q=back+door', { q: 'back door' }],
    ['?q=back%20door', { q: 'back door' }],
    ['?q=back_door', { q: 'back door' }],
    ['?q=C%26A', { q: 'C A' }],
    ['?q=e%CC%81tat', { q: 'état' }],
    ['?q', {}],
    ['?quote=GB-2019-04-29-slug', { quote: 'gb-2019-04-29-slug' }],
    ['?time=LATEST', { time: { kind: 'day', at: 'latest' } }],
    ['?time=earliest..latest', { time: { kind: 'range', from: 'earliest', to: 'latest' } }],
    ['?time=2020-02-12..2020-02-12', { time: { kind: 'day', at: '2020-02-12' } }],
    ['?time=2019-02-01%2E%2E2020-02-12', { time: { kind: 'range', from: '2019-02-01', to: '2020-02-12' } }],
    ['?time=&stance=', {}],
  ])('%s', (address, patch) => {
    expect(parse(address)).toEqual({ view: aView(patch), problems: [] });
  });

  test.each([
    ['2020-02-12..2019-02-01', '2019-02-01', '2020-02-12'],
    ['latest..2019-02-01', '2019-02-01', 'latest'],
    ['2019-02-01..earliest', 'earliest', '2019-02-01'],
    ['latest..earliest', 'earliest', 'latest'],
  ])('a reversed range %s is swapped, with a notice', (written, from, to) => {
    const { view, problems } = parse(`?time=${written}`);
    expect(view.time).toEqual({ kind: 'range', from, to });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ parameter: 'time', message: expect.stringContaining('swapped') });
  });
});

describe('what is wrong is reported and falls back to its default', () => {
  test.each<[string, string, Partial<ViewState>]>([
    ['?time=garbage', 'time', {}],
    ['?time=2020-02-30', 'time', {}],
    ['?time=2020-02', 'time', {}],
    ['?time=2019-02-01..', 'time', {}],
    ['?time=..2019-02-01', 'time', {}],
    ['?time=2019-02-01..2019-03-01..2019-04-01', 'time', {}],
    ['?time=2019-02-01...2019-03-01', 'time', {}],
    ['?view=globe', 'view', {}],
    ['?region=antarctica', 'region', {}],
    ['?basis=maybe', 'basis', {}],
    ['?theme=sepia', 'theme', {}],
    ['?stance=ban~nonsense', 'stance', { stance: ['ban'] }],
    ['?stance=no-record', 'stance', {}],
    ['?group=g7~eu', 'group', { group: ['eu'] }],
    ['?kind=poem~excerpt', 'kind', { kind: ['excerpt'] }],
    ['?party=friends', 'party', {}],
    ['?country=GBR~DE', 'country', { country: ['DE'] }],
    ['?country=GB~DE~US~FR~IT~JP', 'country', { country: ['GB', 'DE', 'US', 'FR'] }],
    ['?quote=../secrets', 'quote', {}],
    [`?quote=gb-${'x'.repeat(300)}`, 'quote', {}],
    ['?colour=red', 'colour', {}],
    ['?view=table&view=quotes', 'view', { view: 'table' }],
    ['?view=table&VIEW=quotes', 'view', { view: 'table' }],
  ])('%s', (address, parameter, patch) => {
    const { view, problems } = parse(address);
    expect(view).toEqual(aView(patch));
    expect(problems.map((p) => p.parameter)).toEqual([parameter]);
    expect(problems[0]?.message).not.toBe('');
  });

  test('four countries may be open, and a fifth that repeats one of them is no fifth', () => {
    expect(parse('?country=GB~DE~US~FR~UK').problems).toEqual([]);
  });

  test('one problem does not hide another, nor what is right', () => {
    const { view, problems } = parse('?time=garbage&stance=ban&colour=red&q=%');
    expect(view).toEqual(aView({ stance: ['ban'] }));
    expect(problems.map((p) => p.parameter).sort()).toEqual(['colour', 'q=%', 'time']);
  });
});

describe('what belongs to others', () => {
  test.each([
    '?utm_source=chat&utm_medium=x&fbclid=1&gclid=2&msclkid=3',
    '?UTM_Source=chat',
    '?utm_source=a&utm_source=b',
    '?utm_campaign=100%',
    '?gclid=%E9',
  ])('tracking goes in silence: %s', (address) => {
    expect(parse(address)).toEqual({ view: DEFAULT_VIEW, problems: [] });
  });

  test('names that only look like tracking are reported', () => {
    expect(parse('?xutm_source=1&gclidx=2').problems.map((p) => p.parameter)).toEqual([
      'xutm_source',
      'gclidx',
    ]);
  });

  test('a name that the caller knows is passed over, and is unknown otherwise', () => {
    expect(parse('?scenario=slow', ['scenario']).problems).toEqual([]);
    expect(parse('?scenario=slow').problems.map((p) => p.parameter)).toEqual(['scenario']);
  });
});

test('a value without a name is told as one', () => {
  for (const search of ['?=', '?=1', '?view=table&=x'])
    expect(parse(search).problems).toContainEqual({
      parameter: 'address',
      message: 'it holds a value without a name',
    });
});

test('what a notice repeats of the address reaches no further than its quotation marks', () => {
  const [problem] = parse('?theme=\u202egnp').problems;
  expect(problem?.message).toContain('“\u202egnp\u202c”');
  expect(parse('?a\u202eb=1').problems[0]?.parameter).toBe('a\u202eb\u202c');
});

test.each([
  ['?q=%F0%9F%87%AC%F0%9F%87%A7', 'q', /holds no word/, ''],
  ['?q=%26%26', 'q', /holds no word/, ''],
  [`?q=${'a'.repeat(300)}`, 'q', /first 200 characters/, 'a'.repeat(200)],
])('a search that cannot be made as written is told: %s', (address, parameter, message, q) => {
  const { view, problems } = parse(address);
  expect(view.q).toBe(q);
  expect(problems).toEqual([{ parameter, message: expect.stringMatching(message) }]);
});

test('a step without a deck is none, and told; of a deck that is damaged the deck is told', () => {
  expect(parse('?view=table&step=7')).toEqual({
    view: { ...DEFAULT_VIEW, view: 'table' },
    problems: [{ parameter: 'step', message: 'it counts the views of a deck, and there is none' }],
  });
  expect(parse('?deck=x&step=7').problems.map((p) => p.parameter)).toEqual(['deck']);
  expect(parse('?deck=1.abc&step=7').view.step).toBe(7);
});
