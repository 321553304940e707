import fc from 'fast-check';
import { deflateSync, zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { someView } from '../../tests/harness/views.ts';
import { parse, serialise } from './codec.ts';
import { type Deck, type DeckStep, MAX_DECK_TEXT, MAX_STEPS, oneLine, SAFE_LINK } from './deck.ts';
import { decodeDeck, encodeDeck } from './deck-codec.ts';
import { stepView } from './step-view.ts';
import { DEFAULT_VIEW } from './view-state.ts';

const someStep = fc.record({
  view: someView.map(stepView),
  caption: fc.string({ unit: 'binary', maxLength: 120 }).map((text) => oneLine(text)),
  notes: fc.string(),
});
const someDeck: fc.Arbitrary<Deck> = fc.record({
  title: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => oneLine(text)),
  steps: fc.array(someStep, { minLength: 1, maxLength: 4 }),
});

const stepOf = (search: string, caption: string, notes = ''): DeckStep => ({
  view: stepView(parse(search).view),
  caption,
  notes,
});

const TALK: readonly DeckStep[] = [
  stepOf(
    '?time=2018-08-22',
    'August 2018: Australia is the first to shut Huawei out, without naming it at all',
  ),
  stepOf(
    '?time=2019-05-16&country=US',
    'May 2019: Washington puts the company on its Entity List, and chips follow',
  ),
  stepOf(
    '?time=2019-02-01..2020-02-12&region=europe',
    'Twelve months in Europe: who tightened, who waited, and who kept the door open',
  ),
  stepOf(
    '?time=2020-02-12&group=eu&stance=no-outright-ban',
    'The toolbox of January 2020 names no vendor, and leaves each member free to act',
  ),
  stepOf(
    '?time=2020-01-28&country=GB',
    'London says yes, up to thirty-five per cent, and never in the core of the net',
  ),
  stepOf(
    '?view=quotes&time=2020-02-12&country=GB&q=core',
    'What ministers, engineers and the company said about core and edge at the time',
  ),
  stepOf(
    '?time=2020-07-14&country=GB',
    'Six months later the same government bans new purchases after 31 December 2020',
  ),
  stepOf(
    '?view=timeline&time=2026-11-22',
    'The whole record at one glance: the closed half grows, year after year, since 2018',
  ),
  stepOf(
    '?view=table&time=2023-06-15&group=nato&stance=ban~de-facto-ban',
    'NATO members in June 2023: the list of those that decided, and those that did not',
  ),
  stepOf(
    '?time=2024-07-11&country=DE~FR~IT&region=europe',
    'Three large members, three different laws: Germany, France and Italy side by side',
  ),
];

async function reasonOf(text: string): Promise<string> {
  const result = await decodeDeck(text);
  return 'problem' in result ? result.problem : 'no problem';
}

const base64Url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const packed = (json: unknown) =>
  `1.${base64Url(zlibSync(new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json))))}`;

describe('the text of a deck', () => {
  test('opens again as the deck that it was, without its notes', async () => {
    await fc.assert(
      fc.asyncProperty(someDeck, async (deck) => {
        const result = await decodeDeck(await encodeDeck(deck));
        // What an address cannot hold is bounded; what it can comes back.
        if ('problem' in result) expect((await encodeDeck(deck)).length).toBeGreaterThan(MAX_DECK_TEXT);
        else expect(result.deck).toEqual({ ...deck, steps: deck.steps.map((s) => ({ ...s, notes: '' })) });
      }),
    );
  });

  test('holds no note', async () => {
    const noted = TALK.map((step) => ({ ...step, notes: 'do not say this aloud' }));
    expect(await encodeDeck({ title: '', steps: noted })).toBe(await encodeDeck({ title: '', steps: TALK }));
  });

  test('has only characters that every program leaves alone', async () => {
    expect(await encodeDeck({ title: 'Ünïcode “…” 华为', steps: TALK })).toMatch(/^1\.[A-Za-z0-9_-]+$/);
  });

  test('ten views with captions of about 80 characters make a link of at most 2,000 characters', async () => {
    const lengths = TALK.map((s) => s.caption.length);
    expect([
      TALK.length,
      Math.min(...lengths) >= 72,
      new Set(TALK.map((s) => serialise(s.view))).size,
    ]).toEqual([10, true, 10]);
    const text = await encodeDeck({ title: 'Huawei in 5G: six years in ten views', steps: TALK });
    const link = `https://stance-atlas.example.org/${serialise({ ...DEFAULT_VIEW, deck: text })}`;
    expect(link.length).toBeLessThanOrEqual(SAFE_LINK);
  });

  test('passes through the address', async () => {
    const text = await encodeDeck({ title: 'Talk', steps: TALK });
    const { view, problems } = parse(`?deck=${text}&step=3`);
    expect([view.deck, view.step, problems]).toEqual([text, 3, []]);
  });
});

describe('a deck that cannot be read says why', () => {
  test('whatever text it is, reading never throws', async () => {
    const someText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((s) => `1.${s}`),
      fc.uint8Array().map((bytes) => `1.${base64Url(bytes)}`),
      fc.uint8Array().map((bytes) => `1.${base64Url(zlibSync(bytes))}`),
      fc.jsonValue().map(packed),
      fc.jsonValue().map((steps) => packed({ steps })),
      fc.array(fc.jsonValue()).map((steps) => packed({ steps: [steps] })),
    );
    await fc.assert(
      fc.asyncProperty(someText, async (text) => {
        const result = await decodeDeck(text);
        expect('problem' in result ? typeof result.problem : result.deck.steps.length > 0).toBeTruthy();
      }),
    );
  });

  test('cut off anywhere, or with one letter changed, it is called damaged', async () => {
    const text = await encodeDeck({ title: 'Talk', steps: TALK.slice(0, 3) });
    for (let at = 2; at < text.length; at += 7) {
      expect(await reasonOf(text.slice(0, at)), `cut at ${at}`).not.toBe('no problem');
      const other = text[at] === 'A' ? 'B' : 'A';
      const changed = `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
      // The window size in the first byte is no content, and the last letter may hold unused bits.
      if (at > 4) expect(await reasonOf(changed), `changed at ${at}`).toMatch(/damaged|unpacks/);
    }
  });

  test('a bomb is refused, and soon', async () => {
    const bomb = `1.${base64Url(zlibSync(new Uint8Array(4_000_000), { level: 9 }))}`;
    expect(bomb.length).toBeLessThan(MAX_DECK_TEXT);
    expect(await reasonOf(bomb)).toContain('unpacks to more');
    expect(await reasonOf(`1.${'A'.repeat(5_000_000)}`)).toContain('too long');
  });

  test.each([
    ['', 'damaged'],
    ['1.', 'damaged'],
    ['1', 'damaged'],
    ['x.abc', 'damaged'],
    ['2.abc', 'newer version'],
    ['1.abc.def', 'damaged'],
    [packed('{'), 'damaged'],
    [packed({ steps: [] }), 'no views'],
    [packed({ steps: [['time=2020-02-12', 'Yes'], 'no'] }), 'damaged'],
    [packed({ steps: Array.from({ length: MAX_STEPS + 1 }, () => ['', '']) }), 'more than 100'],
    [`1.${base64Url(deflateSync(new TextEncoder().encode('{"steps":[["",""]]}')))}`, 'damaged'],
  ])('%s: %s', async (text, reason) => {
    expect(await reasonOf(text)).toContain(reason);
  });

  test('a step holds no deck, place, theme or presenter mode, whoever wrote it', async () => {
    const result = await decodeDeck(
      packed({ steps: [['view=table&deck=1.abc&step=3&present=1&embed=1&theme=dark']] }),
    );
    expect('deck' in result && serialise(result.deck.steps[0]?.view ?? DEFAULT_VIEW)).toBe('?view=table');
  });
});
