import { expect, test } from 'vitest';
import { foreignTag } from './language.ts';

test.each([
  ['is', 'is'],
  ['pt-BR', 'pt-BR'],
  ['enm', 'enm'],
  ['en', undefined],
  ['en-GB', undefined],
  [undefined, undefined],
])('words in %s are marked %s', (language, tag) => {
  expect(foreignTag(language)).toBe(tag);
});
