/** Reads a browser's trace: the processor time of each step, by thread and by kind of work. */

export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  /** `X` is a whole task with its length, `M` names a process or a thread. */
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `tdur` is the processor's, `dur` the clock's. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export const TRACE_CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'blink.user_timing',
  'v8',
  'cc',
  '__metadata',
];

export const KINDS = ['script', 'style', 'layout', 'paint', 'other', 'raster', 'compositing'] as const;
export type Kind = (typeof KINDS)[number];
/** Milliseconds of processor time of one step; the first five are of the page's main thread. */
export type StepWork = Readonly<Record<Kind, number>>;

/** Kinds of the main thread's work; what is nested in another kind counts for itself only. */
const MAIN_KINDS: Readonly<Record<string, Kind>> = {
  FunctionCall: 'script',
  'v8.callFunction': 'script',
  RunMicrotasks: 'script',
  EventDispatch: 'script',
  TimerFire: 'script',
  FireAnimationFrame: 'script',
  EvaluateScript: 'script',
  MinorGC: 'script',
  MajorGC: 'script',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
};
const TASKS: ReadonlySet<string> = new Set(['ThreadControllerImpl::RunTask', 'ThreadPool_RunTask']);
const RASTER = 'RasterTask';

const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
const lengthOf = ({ tdur, dur }: TraceEvent) => (tdur ?? dur ?? 0) / 1000;

/** Time of each event less that of the events of a kind within it. `events` are of one thread, in order. */
function ownTimes(events: readonly TraceEvent[]): readonly (readonly [TraceEvent, number])[] {
  const own = new Map<TraceEvent, number>();
  const stack: TraceEvent[] = [];
  for (const event of events) {
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (!top || top.ts + (top.dur ?? 0) > event.ts) break;
      stack.pop();
    }
    const parent = stack.at(-1);
    own.set(event, lengthOf(event));
    if (parent) own.set(parent, (own.get(parent) ?? 0) - lengthOf(event));
    stack.push(event);
  }
  return [...own];
}

/** The index of the last boundary at or before a time; −1 before the first. */
function stepAt(marks: readonly number[], ts: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] ?? 0) <= ts) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The work of each step, from its mark to the next one. `compositing` is everything of the page's process outside its
 * main thread that is no raster, and of the GPU process. Times on threads that the browser does not trace are missing.
 */
export function stepWork(events: readonly TraceEvent[], mark: string): readonly StepWork[] {
  const first = events.find((e) => e.name === mark && e.cat.includes('blink.user_timing'));
  if (!first) return [];
  const main = thread(first);
  const marks = events
    .filter((e) => e.name === mark && thread(e) === main)
    .map((e) => e.ts)
    .sort((a, b) => a - b);
  const gpu = events.find(
    (e) => e.ph === 'M' && e.name === 'process_name' && e.args?.name === 'GPU Process',
  )?.pid;
  const work = Array.from({ length: Math.max(marks.length - 1, 0) }, () =>
    Object.fromEntries(KINDS.map((kind) => [kind, 0])),
  ) as Record<Kind, number>[];
  const add = (event: TraceEvent, kind: Kind, time: number) => {
    const step = work[stepAt(marks, event.ts)];
    if (step) step[kind] += time;
  };
  const whole = events.filter((e) => e.ph === 'X').sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const isMainKind = (e: TraceEvent) => Object.hasOwn(MAIN_KINDS, e.name) || TASKS.has(e.name);
  for (const [event, time] of ownTimes(whole.filter((e) => thread(e) === main && isMainKind(e))))
    add(event, MAIN_KINDS[event.name] ?? 'other', time);
  for (const event of whole) {
    if (thread(event) === main || (event.pid !== first.pid && event.pid !== gpu)) continue;
    if (TASKS.has(event.name)) add(event, 'compositing', lengthOf(event));
    if (event.name !== RASTER) continue;
    add(event, 'raster', lengthOf(event));
    add(event, 'compositing', -lengthOf(event));
  }
  return work;
}

/** Everything of a step together. */
export function totalWork(step: StepWork): number {
  return KINDS.reduce((sum, kind) => sum + step[kind], 0);
}
