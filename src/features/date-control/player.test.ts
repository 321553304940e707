import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Course, glide, type PlayHost, stepThrough } from './player.ts';

const SPAN = { start: '2019-01-01', end: '2020-12-31' };
const FRAME_MS = 16;

/** A window whose frames are timers. */
const host: PlayHost = {
  requestAnimationFrame: (run) =>
    Number(globalThis.setTimeout(() => run(Date.now()), FRAME_MS) as unknown as number),
  cancelAnimationFrame: (frame) => globalThis.clearTimeout(frame),
  setTimeout: (run, ms) => Number(globalThis.setTimeout(run, ms) as unknown as number),
  clearTimeout: (timer) => globalThis.clearTimeout(timer),
};

function aCourse(fields: Partial<Course> = {}) {
  const days: string[] = [];
  const onEnd = vi.fn();
  const course: Course = {
    start: '2019-01-01',
    span: SPAN,
    stops: ['2019-04-23', '2019-05-16'],
    speed: () => 1,
    isOurs: () => true,
    onDay: (day) => days.push(day),
    onEnd,
    ...fields,
  };
  return { course, days, onEnd };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each([
  ['gliding', glide],
  ['stepping', stepThrough],
])('%s', (_, play) => {
  test('comes to the end of the record, ends once, and leaves nothing behind', () => {
    const { course, days, onEnd } = aCourse();
    play(host, course);
    vi.advanceTimersByTime(70_000);
    expect([days.at(-1), onEnd.mock.calls.length, vi.getTimerCount()]).toEqual([SPAN.end, 1, 0]);
    expect(days).toEqual([...new Set(days)].sort());
  });

  test('stopped, it moves nothing more and leaves nothing behind', () => {
    const { course, days, onEnd } = aCourse();
    const stop = play(host, course);
    vi.advanceTimersByTime(100);
    const before = days.length;
    stop();
    vi.advanceTimersByTime(5000);
    expect([days.length, onEnd.mock.calls.length, vi.getTimerCount()]).toEqual([before, 0, 0]);
  });

  test('ends when the reader moves the date himself', () => {
    let isOurs = true;
    const { course, days, onEnd } = aCourse({ isOurs: () => isOurs });
    play(host, course);
    vi.advanceTimersByTime(100);
    const before = days.length;
    isOurs = false;
    vi.advanceTimersByTime(5000);
    expect([days.length, onEnd.mock.calls.length, vi.getTimerCount()]).toEqual([before, 1, 0]);
  });
});

test('stepping goes from decision to decision, one in 1.2 seconds', () => {
  const { course, days } = aCourse();
  stepThrough(host, course);
  vi.advanceTimersByTime(1100);
  expect(days).toEqual(['2019-04-23']);
  vi.advanceTimersByTime(1200);
  expect(days).toEqual(['2019-04-23', '2019-05-16']);
});

test('a speed chosen while playing counts from the next step on', () => {
  let speed: 1 | 4 = 1;
  const { course, days } = aCourse({ speed: () => speed });
  glide(host, course);
  vi.advanceTimersByTime(15_000);
  speed = 4;
  vi.advanceTimersByTime(11_500);
  expect(days.at(-1)).toBe(SPAN.end);
});
