/** A load is one request for all who wait for it, whoever comes and goes; one that hangs can be asked for again. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shareLoads } from './shared-loads.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that answers when it is told to. */
function fakeServer() {
  const asked: Array<{
    file: string;
    signal: AbortSignal;
    answer: (v: unknown) => void;
    fail: (e: Error) => void;
  }> = [];
  const loads = shareLoads(
    (file, signal) =>
      new Promise((answer, fail) => {
        asked.push({ file, signal, answer, fail });
        signal.addEventListener('abort', () => fail(new Error('aborted')));
      }),
  );
  return { asked, loads };
}

test('many who ask at once make one request, and each gets its answer', async () => {
  const { asked, loads } = fakeServer();
  const all = Promise.all([loads.load('a'), loads.load('a'), loads.load('b'), loads.load('a')]);
  expect(asked.map(({ file }) => file)).toEqual(['a', 'b']);
  asked[0]?.answer(1);
  asked[1]?.answer(2);
  expect(await all).toEqual([1, 1, 2, 1]);
});

test('a failure reaches everybody, and the next to ask makes a new request', async () => {
  const { asked, loads } = fakeServer();
  const both = Promise.allSettled([loads.load('a'), loads.load('a')]);
  asked[0]?.fail(new Error('500'));
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const again = loads.load('a');
  expect(asked).toHaveLength(2);
  asked[1]?.answer('there');
  expect(await again).toBe('there');
});

test('who leaves and comes back in one task, as in strict mode, joins the same request', async () => {
  const { asked, loads } = fakeServer();
  const first = new AbortController();
  const left = loads.load('a', first.signal).catch((e: unknown) => e);
  first.abort();
  const second = loads.load('a');
  expect(await left).toMatchObject({ name: 'AbortError' });
  asked[0]?.answer('once');
  expect(await second).toBe('once');
  expect(asked).toHaveLength(1);
});

test('the request is called off when the last one leaves, not before', async () => {
  const { asked, loads } = fakeServer();
  const [one, two] = [new AbortController(), new AbortController()];
  const both = Promise.allSettled([loads.load('a', one.signal), loads.load('a', two.signal)]);
  one.abort();
  await Promise.resolve();
  expect(asked[0]?.signal.aborted).toBe(false);
  two.abort();
  await both;
  expect(asked[0]?.signal.aborted).toBe(true);
  void loads.load('a');
  expect(asked).toHaveLength(2);
});

test('a caller that has left already asks for nothing', async () => {
  const { asked, loads } = fakeServer();
  await expect(loads.load('a', AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked).toEqual([]);
});

test('what hangs is asked for again, once a try, and who waits gets the second answer', async () => {
  const { asked, loads } = fakeServer();
  const waiting = loads.load('slow');
  vi.advanceTimersByTime(9_000);
  const young = loads.load('young');
  expect(loads.restart(5_000)).toBe(1);
  expect(loads.restart(5_000)).toBe(0);
  expect(asked.map(({ file }) => file)).toEqual(['slow', 'young', 'slow']);
  expect(asked[0]?.signal.aborted).toBe(true);
  asked[2]?.answer('second');
  asked[1]?.answer('young');
  expect(await Promise.all([waiting, young])).toEqual(['second', 'young']);
});
