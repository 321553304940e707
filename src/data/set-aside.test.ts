/** What was set aside is gathered over all files that were read, and told in one sentence. */
import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { leftOutWords, setAsideIn } from './set-aside.ts';

const one = (record: string) => ({ file: 'f.json', record, field: 'stance', reason: 'Not one of the scale' });

test('is gathered from every file in the cache that set records aside', () => {
  const client = new QueryClient();
  client.setQueryData(['atlas'], { setAside: [one('a'), one('b')] });
  client.setQueryData(['geometry'], { places: [] });
  client.setQueryData(['decisions'], { records: [], setAside: [one('c')] });
  expect(setAsideIn(client.getQueryCache()).map(({ record }) => record)).toEqual(['a', 'b', 'c']);
});

test.each([
  [0, ''],
  [1, '1 record could not be read and is left out'],
  [1200, '1,200 records could not be read and are left out'],
])('%i set aside: “%s”', (length, words) => {
  expect(leftOutWords(Array.from({ length }, (_, i) => one(`${i}`)))).toBe(words);
});
