/** The tools' command line: what they do not know is told with how they are called. */
import { describe, expect, test } from 'vitest';
import * as bench from '../../tests/bench/options.ts';
import * as fuzz from '../../tests/fuzz/options.ts';
import { asked } from './command-line.ts';

const TOOLS = [
  ['bench', bench.USAGE, bench.readOptions],
  ['fuzz', fuzz.USAGE, fuzz.readOptions],
] as const;

describe.each(TOOLS)('%s', (_, usage, read: (args: string[]) => unknown) => {
  test('prints how it is called when asked', () => {
    expect(asked(usage, read, ['--help'])).toEqual({ said: usage, exitCode: 0 });
  });

  test.each([
    [['--sedd', '1'], '--sedd'],
    [['--seed'], '--seed'],
    [['--only', 'all'], 'all'],
    [['extra'], 'extra'],
  ])('says what of %j it does not know, and how it is called', (args, named) => {
    expect(asked(usage, read, args)).toEqual({
      ...{ said: expect.stringContaining(named), exitCode: 2 },
    });
    expect(asked(usage, read, args)).toHaveProperty('said', expect.stringMatching(/\nUsage: npm run .+$/));
  });

  test('knows every option that its line names', () => {
    const named = [...usage.matchAll(/--([a-z]+)/g)].map(([option]) => option);
    for (const option of named) {
      const answer = asked(usage, read, [option, ...(option === '--quick' ? [] : ['?'])]);
      expect(answer).not.toHaveProperty('said', expect.stringContaining('Unknown option'));
    }
  });
});

test('what is wrong in the tool itself is not told as a slip of who typed', () => {
  const broken = () => {
    throw new TypeError('no such property');
  };
  expect(() => asked('', broken, [])).toThrow('no such property');
});
