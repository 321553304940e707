import { expect, test } from 'vitest';
import { exchangeVisit, LAST_VISIT_KEY, visitWords } from './last-visit.ts';

function aStore(seen: string | null) {
  const kept = new Map(seen === null ? [] : [[LAST_VISIT_KEY, seen]]);
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test.each([
  [null, null],
  ['2020-02-12', '2020-02-12'],
  ['2020-12-31', '2020-12-31'],
  ['nonsense', null],
  ['', null],
])('after a visit that saw %j, %j was seen', (kept, seen) => {
  const store = aStore(kept);
  expect(exchangeVisit(() => store, '2020-12-31')).toBe(seen);
  expect(store.kept.get(LAST_VISIT_KEY)).toBe('2020-12-31');
});

test('works where storage is refused, wherever it is refused', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  expect(exchangeVisit(refuse, '2020-12-31')).toBeNull();
  expect(exchangeVisit(() => ({ getItem: refuse, setItem: refuse }), '2020-12-31')).toBeNull();
  expect(exchangeVisit(() => ({ getItem: () => null, setItem: refuse }), '2020-12-31')).toBeNull();
});

test.each<[string | null, string | null]>([
  ['2020-02-12', null],
  ['2020-12-31', 'The data speaks for the same day as at your last visit'],
  ['2021-06-01', 'The data speaks for the same day as at your last visit'],
  [null, 'No earlier visit is known on this device'],
])('having seen %j, the button says %j', (seen, words) => {
  expect(visitWords(seen, '2020-12-31')).toBe(words);
});
