import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOffset, jsonFault } from './json-fault.ts';

describe('the fault of a file that is no JSON', () => {
  test.each([
    ['[\n 1,\n]', 'line 3, column 1: not expected here: ]'],
    ['{\n "a": 1\n "b": 2\n}', 'line 3, column 2: not expected here: "b": 2'],
    ['{ "a": tru }', 'line 1, column 8: not expected here: tru }'],
    ["{ 'a': 1 }", "line 1, column 3: not expected here: 'a': 1 }"],
    ['[1, 2', 'line 1, column 6: it ends too soon'],
    ['', 'line 1, column 1: it ends too soon'],
    ['[]\n[]', 'line 2, column 1: not expected here: []'],
    ['{ "a": "two\nlines" }', 'line 1, column 8: not expected here: "two'],
    ['\ufeff[]', 'it begins with a byte order mark'],
  ])('%j is told as %s', (text, words) => {
    expect(jsonFault(text)).toBe(words);
  });

  test('is found in what the engine refuses, and in nothing else', () => {
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const damaged = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '\n', '\u007f', '0', '\\', ':', '😀'),
      )
      .map(([text, at, sign]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + sign + text.slice(place + (at % 2));
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.json()), (text) => {
        expect(faultOffset(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });
});
