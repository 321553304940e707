import { expect, test } from 'vitest';
import { aView } from '../../tests/harness/views.ts';
import { clampStep, type Deck, isSameTalk, oneLine, patchForStep, withNotes } from './deck.ts';
import { createDraftStore, DRAFT_KEY } from './deck-draft.ts';
import { readDeckFile, writeDeckFile } from './deck-file.ts';
import { isTextHeld } from './held-texts.ts';
import { isBare, stepView } from './step-view.ts';

const DECK: Deck = {
  title: 'Talk',
  steps: [
    { view: aView({ country: ['GB'] }), caption: 'London', notes: 'Slowly.\nThen pause.' },
    { view: aView({ view: 'table' }), caption: '', notes: '' },
  ],
};

test.each([
  [1, 1],
  [2, 2],
  [3, 2],
  [999, 2],
  [0, 1],
  [Number.NaN, 1],
])('step %d of two is step %d', (step, expected) => {
  expect(clampStep(step, DECK)).toBe(expected);
});

test('a step decides what is shown, and leaves deck, theme and presenter mode alone', () => {
  const before = aView({ theme: 'dark', present: true, deck: '1.abc', q: 'words', country: ['US'] });
  expect({ ...before, ...patchForStep(DECK, 2) }).toEqual(
    aView({ theme: 'dark', present: true, deck: '1.abc', view: 'table', step: 2 }),
  );
});

test.each([
  [aView({ deck: '1.abc', step: 4, present: true, theme: 'dark' }), true],
  [aView({ deck: '1.abc', time: { kind: 'day', at: '2020-01-01' } }), false],
])('a view that names nothing but a deck is bare', (view, expected) => {
  expect(isBare(view)).toBe(expected);
});

test('what is added to a deck is the view alone', () => {
  expect(stepView(aView({ view: 'table', theme: 'dark', present: true, deck: '1.abc', step: 2 }))).toEqual(
    aView({ view: 'table' }),
  );
});

test('a caption is one line without control characters', () => {
  expect(oneLine('  a\nb\u0000c\ud800 ')).toBe('a b c');
  expect(oneLine('x'.repeat(999))).toHaveLength(200);
});

test('notes that this device has are found again by view and caption, even where the order differs', () => {
  const bare = { ...DECK, steps: DECK.steps.map((s) => ({ ...s, notes: '' })).reverse() };
  expect(withNotes(bare, DECK).steps.map((s) => s.notes)).toEqual(['', 'Slowly.\nThen pause.']);
  expect(isSameTalk(bare, DECK)).toBe(false);
  expect(isSameTalk({ ...DECK, steps: bare.steps.toReversed() }, DECK)).toBe(true);
});

test('a file opens again as the deck that it was, notes included', () => {
  expect(readDeckFile(writeDeckFile(DECK))).toEqual({ deck: DECK, lost: [] });
});

test.each([
  ['', 'not JSON'],
  ['{"format":', 'cut off'],
  ['null', 'holds no deck'],
  ['{"format":"other"}', 'not a deck of this app'],
  ['{"format":"stance-atlas-deck","version":2}', 'has version 2'],
  ['{"format":"stance-atlas-deck","version":1}', 'no list'],
  ['x'.repeat(6_000_001), 'larger'],
])('the file %j is refused with its reason', (text, reason) => {
  const result = readDeckFile(text);
  expect('problem' in result && result.problem).toContain(reason);
});

test('a file that is wrong in part is opened in part, and says what was lost', () => {
  const text = JSON.stringify({
    format: 'stance-atlas-deck',
    version: 1,
    steps: [{ view: '?time=nonsense&country=GB', caption: 5, notes: 7 }, { caption: 'no view' }, null],
  });
  const result = readDeckFile(text);
  expect('deck' in result && result.deck.steps).toEqual([
    { view: aView({ country: ['GB'] }), caption: '', notes: '' },
  ]);
  expect('lost' in result && result.lost).toEqual([
    expect.stringMatching(/^Step 1, time: “nonsense” is not a date/),
    'Step 2 names no view and was left out.',
    'Step 3 names no view and was left out.',
  ]);
});

function aStorage(text: string | null) {
  const kept = new Map(text === null ? [] : [[DRAFT_KEY, text]]);
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('the draft is kept on the device with its notes, and gone when it is emptied', () => {
  const storage = aStorage(null);
  createDraftStore(() => storage).set(DECK);
  const again = createDraftStore(() => storage);
  expect(again.getSnapshot()).toEqual(DECK);
  again.set({ title: '', steps: [] });
  expect(storage.kept.size).toBe(0);
});

test('a draft that cannot be read is none', () => {
  expect(createDraftStore(() => aStorage('{"broken')).getSnapshot().steps).toEqual([]);
});

test('where storage is refused the draft lives with the page, and says that it is not kept', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  for (const storage of [refuse, () => ({ getItem: refuse, setItem: refuse, removeItem: refuse })]) {
    const store = createDraftStore(storage);
    store.set(DECK);
    expect([store.getSnapshot(), store.isKept()]).toEqual([DECK, false]);
  }
});

test('a draft that another tab has written is seen, whether this one listens or not', () => {
  const storage = aStorage(null);
  const [here, there] = [createDraftStore(() => storage), createDraftStore(() => storage)];
  here.subscribe(() => undefined)();
  expect(here.getSnapshot().steps).toEqual([]);
  there.set(DECK);
  expect(here.getSnapshot()).toEqual(DECK);
  expect(here.getSnapshot()).toBe(here.getSnapshot());
});

test('what storage refused to keep is not given up for what another tab has written', () => {
  const storage = aStorage(null);
  const full = {
    ...storage,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  const [here, there] = [createDraftStore(() => full), createDraftStore(() => storage)];
  here.set(DECK);
  there.set({ ...DECK, title: 'Another' });
  expect([here.getSnapshot(), here.isKept()]).toEqual([DECK, false]);
});

/** A store of a page whose storage refuses to be written until it has room, and what is kept there. */
function aRefusedDraft() {
  const storage = aStorage(writeDeckFile({ ...DECK, title: 'Before' }));
  let hasRoom = false;
  const here = createDraftStore(() => ({
    ...storage,
    setItem: (key, value) => {
      if (!hasRoom) throw new DOMException('full', 'QuotaExceededError');
      storage.setItem(key, value);
    },
  }));
  here.getSnapshot();
  here.set({ ...DECK, title: 'Ours' });
  const there = createDraftStore(() => storage);
  const makeRoom = () => {
    hasRoom = true;
  };
  return { here, there, makeRoom };
}

test('once it can be kept, a refused draft is kept together with what another tab has made of the same deck', () => {
  const { here, there, makeRoom } = aRefusedDraft();
  there.set({ ...DECK, title: 'Theirs' });
  makeRoom();
  here.set({ ...DECK, title: 'Ours' }, (ours, theirs, base) => ({
    ...DECK,
    title: [ours, theirs, base].map(({ title }) => title).join(),
  }));
  expect(here.isKept()).toBe(true);
  for (const store of [here, there]) expect(store.getSnapshot().title).toBe('Ours,Theirs,Before');
});

test('a refused draft that cannot be joined to what another tab has kept overwrites nothing', () => {
  const { here, there, makeRoom } = aRefusedDraft();
  there.set({ ...DECK, title: 'Theirs' });
  makeRoom();
  here.set({ ...DECK, title: 'Ours' });
  expect([here.getSnapshot().title, here.isKept(), there.getSnapshot().title]).toEqual([
    'Ours',
    false,
    'Theirs',
  ]);
});

test('a refused draft is held in the page until it is kept or empty', () => {
  const { here, makeRoom } = aRefusedDraft();
  expect(isTextHeld()).toBe(true);
  makeRoom();
  here.set(DECK);
  expect([here.isKept(), isTextHeld()]).toEqual([true, false]);
  const refused = createDraftStore(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(refused.isKept()).toBe(false);
  refused.set(DECK);
  expect(isTextHeld()).toBe(true);
  refused.set({ title: '', steps: [] });
  expect(isTextHeld()).toBe(false);
});
