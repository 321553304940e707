import { expect, test } from 'vitest';
import { keepLetterKeys, LETTER_KEYS_KEY, readLetterKeys } from './letter-keys.ts';

test('single-key shortcuts are on until they are turned off, and stay off', () => {
  const kept = new Map<string, string>();
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  expect(readLetterKeys(storage)).toBe(true);
  keepLetterKeys(storage, false);
  expect([readLetterKeys(storage), kept.has(LETTER_KEYS_KEY)]).toEqual([false, true]);
  keepLetterKeys(storage, true);
  expect([readLetterKeys(storage), kept.size]).toEqual([true, 0]);
});

test('a device that refuses storage has them on', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  keepLetterKeys(refuse, false);
  expect(readLetterKeys(refuse)).toBe(true);
});
