import { expect, test } from 'vitest';
import { stepWork, type TraceEvent, totalWork } from './trace.ts';

const PAGE = 1;
const GPU = 2;
const MAIN = 10;

const named = (pid: number, name: string): TraceEvent => ({
  ...{ name: 'process_name', cat: '__metadata', ph: 'M', pid, tid: 0, ts: 0 },
  args: { name },
});
const mark = (ms: number): TraceEvent => ({
  ...{ name: 'step', cat: 'blink.user_timing', ph: 'I', pid: PAGE, tid: MAIN, ts: ms * 1000 },
});
const task = (name: string, start: number, length: number, pid = PAGE, tid = MAIN): TraceEvent => ({
  ...{ name, cat: 'toplevel', ph: 'X', pid, tid, ts: start * 1000 },
  ...{ dur: length * 1000, tdur: length * 1000 },
});
const RUN = 'ThreadControllerImpl::RunTask';

test('what is nested in another kind of work counts for itself only', () => {
  const [step] = stepWork(
    [mark(0), task(RUN, 1, 10), task('FunctionCall', 2, 6), task('Layout', 3, 2), mark(20)],
    'step',
  );
  expect(step).toEqual({ script: 4, style: 0, layout: 2, paint: 0, other: 4, raster: 0, compositing: 0 });
});

test('raster is told apart from the rest of the other threads, and the GPU process belongs to the step', () => {
  const [step] = stepWork(
    [
      named(GPU, 'GPU Process'),
      mark(0),
      task('ThreadPool_RunTask', 1, 5, PAGE, 11),
      task('RasterTask', 2, 3, PAGE, 11),
      task(RUN, 3, 4, GPU, 20),
      task(RUN, 3, 100, 3, 30),
      mark(20),
    ],
    'step',
  );
  expect(step).toMatchObject({ raster: 3, compositing: 6 });
  expect(step && totalWork(step)).toBe(9);
});

test('work belongs to the step in which it begins; before the first mark and after the last it is left out', () => {
  const steps = stepWork(
    [task(RUN, 0, 1), mark(5), task(RUN, 6, 1), mark(10), task(RUN, 10, 2), mark(20), task(RUN, 21, 9)],
    'step',
  );
  expect(steps.map(totalWork)).toEqual([1, 2]);
});

test('a trace without marks has no steps', () => {
  expect(stepWork([task(RUN, 0, 1)], 'step')).toEqual([]);
});
