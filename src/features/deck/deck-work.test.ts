/** Slides and pages are made one at a time, whether or not the panel is open, and every end is told where it is heard. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DataError } from '../../data/errors.ts';
import { createDeckWork } from './deck-work.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MAKING = 'Making the slides …';
const MADE = 'The slides are made.';

/** Slides whose evidence comes, or fails, when it is told to; what the panel heard, and what the page did. */
function begun() {
  const heard: string[] = [];
  const outside: string[] = [];
  const work = createDeckWork((words) => outside.push(words));
  const open = () => work.follow((words) => heard.push(words));
  const close = open();
  let come = () => {};
  let fail = (_: Error) => {};
  const load = () =>
    new Promise<void>((resolve, reject) => {
      come = resolve;
      fail = reject;
    });
  const make = vi.fn(async () => undefined);
  const done = work.run('slides', load, make);
  return { work, heard, outside, open, close, make, done, come: () => come(), fail: (e: Error) => fail(e) };
}

test('an open panel hears it all, the page nothing; what is made cannot be asked for twice', async () => {
  const { work, heard, outside, make, done, come } = begun();
  await work.run('pages', async () => undefined, make);
  come();
  await done;
  expect(heard).toEqual([MAKING, 'The slides are still being made.', MADE]);
  expect(outside).toEqual([]);
  expect(make).toHaveBeenCalledTimes(1);
  await work.run('pages', async () => undefined, make);
  expect(heard.at(-1)).toBe('The pages are made.');
});

test('a panel that opens again hears what is being made, and still nothing else can be asked for', async () => {
  const { work, heard, open, close, make, done, come } = begun();
  close();
  open();
  await work.run('slides', async () => undefined, make);
  come();
  await done;
  expect(heard).toEqual([MAKING, MAKING, 'The slides are still being made.', MADE]);
  expect(make).toHaveBeenCalledTimes(1);
});

test('what ends while no panel is open is told to the page, and once to the next panel', async () => {
  const { heard, outside, open, close, done, fail } = begun();
  close();
  fail(new DataError('unreachable', 'evidence/fr.json', 'no answer'));
  await done;
  const words =
    'The slides could not be made. evidence/fr.json could not be reached. Check the connection, then try again.';
  expect(outside).toEqual([words]);
  open()();
  open();
  expect(heard).toEqual([MAKING, words]);
});

test('a long wait for what is loaded is told, and begins anew; making may take its time', async () => {
  const { work, heard, outside, close, make, done, come } = begun();
  const changed = vi.fn();
  work.subscribe(changed);
  make.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 60_000)));
  vi.advanceTimersByTime(9_999);
  expect(work.isSlow()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(work.isSlow()).toBe(true);
  expect(changed).toHaveBeenCalled();
  work.waitAgain();
  expect(work.isSlow()).toBe(false);
  expect(heard).toEqual([MAKING, MAKING]);
  close();
  vi.advanceTimersByTime(10_000);
  expect(work.isSlow()).toBe(true);
  expect(outside).toEqual(['Still waiting for the evidence of the deck.']);
  come();
  await vi.advanceTimersByTimeAsync(59_999);
  expect(work.isSlow()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await done;
  expect(outside).toEqual(['Still waiting for the evidence of the deck.', MADE]);
});
