import { expect, test } from 'vitest';
import { normaliseCode } from './jurisdiction.ts';

test.each([
  ['GB', 'GB'],
  ['gb', 'GB'],
  ['UK', 'GB'],
  ['uk', 'GB'],
  ['el', 'GR'],
  [' de ', 'DE'],
  ['eu', 'EU'],
  ['xk', 'XK'],
  ['', null],
  ['G', null],
  ['GBR', null],
  ['G1', null],
  ['ГБ', null],
  ['__proto__', null],
])('%j is read as %s', (raw, code) => {
  expect(normaliseCode(raw)).toBe(code);
});
