/** Puts the measurements into words: tables of figures, ratios and verdicts, in Markdown. */
import { type Contender, NAMES } from './contenders.ts';
import { type Measured, type Spread, type Verdict, verdictOn } from './figures.ts';
import { KINDS, type Kind } from './trace.ts';

export interface RateRow {
  readonly rate: number;
  /** Milliseconds; steps are those that change at least one fill. */
  readonly firstMap: Spread;
  readonly usableMap: Spread;
  readonly script: Spread;
  readonly work: Spread;
  readonly frame: Spread;
  /** Means a step; `untraced` is what of the processor's time the trace does not show. */
  readonly processor: number;
  readonly untraced: number;
  readonly kinds: Readonly<Record<Kind, number>>;
}

export interface Row {
  readonly contender: Contender;
  /** Bytes of JavaScript before the map answers. */
  readonly raw: number;
  readonly gzip: number;
  readonly rates: readonly RateRow[];
}

export interface Conditions {
  readonly loads: number;
  readonly steps: number;
  readonly changing: number;
  readonly shapes: number;
  readonly load: readonly [before: number, after: number];
}

const round = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(value < 100 ? 1 : 0));
const both = ({ median, p95 }: Spread) => `${round(median)} / ${round(p95)}`;
const kB = (bytes: number) => (bytes / 1000).toFixed(1);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

const speed = (rate: number) => (rate === 1 ? 'at full speed' : `on a processor ${rate} times slower`);

function ratesOf(rows: readonly Row[]): readonly number[] {
  return (rows[0]?.rates ?? []).map(({ rate }) => rate);
}

function atRate(row: Row, rate: number): RateRow {
  const found = row.rates.find((one) => one.rate === rate);
  if (!found) throw new Error(`${row.contender} was not measured at ${rate}×`);
  return found;
}

function figures(rows: readonly Row[], rate: number): string {
  return table(
    [
      'Map',
      'first map',
      'map answers',
      'step: script',
      'step: all work',
      'step: to the frame',
      'step: processor, mean',
    ],
    rows.map((row) => {
      const { firstMap, usableMap, script, work, frame, processor } = atRate(row, rate);
      const times = [firstMap, usableMap, script, work, frame].map(both);
      return [NAMES[row.contender], ...times, round(processor)];
    }),
  );
}

function breakdown(rows: readonly Row[], rate: number): string {
  return table(
    ['Map', ...KINDS, 'not traced'],
    rows.map((row) => {
      const { kinds, untraced } = atRate(row, rate);
      return [NAMES[row.contender], ...KINDS.map((kind) => round(kinds[kind])), round(untraced)];
    }),
  );
}

export interface Judged {
  readonly measure: string;
  readonly rate: number | null;
  readonly verdict: Verdict;
}

/** What is compared, at each rate; weight has none. */
const TIMED: readonly (readonly [string, (row: RateRow) => number])[] = [
  ['time to first map, median', (row) => row.firstMap.median],
  ['time to first map, p95', (row) => row.firstMap.p95],
  ['time until the map answers, median', (row) => row.usableMap.median],
  ['time until the map answers, p95', (row) => row.usableMap.p95],
  ['one recolouring step, script and paint, median', (row) => row.work.median],
  ['one recolouring step, script and paint, p95', (row) => row.work.p95],
  ['one recolouring step, start to frame, median', (row) => row.frame.median],
  ['one recolouring step, start to frame, p95', (row) => row.frame.p95],
  ['one recolouring step, processor time, mean', (row) => row.processor],
];

/** Every measure of one of our two maps against the libraries. */
export function judge(rows: readonly Row[], ours: 'app' | 'own-map'): readonly Judged[] {
  const measured = (figure: (row: Row) => number): Measured => {
    const of = (contender: Contender) => {
      const row = rows.find((one) => one.contender === contender);
      return row ? figure(row) : Number.NaN;
    };
    return { ours: of(ours), d3: of('d3'), echarts: of('echarts'), maplibre: of('maplibre') };
  };
  const timed = ratesOf(rows).flatMap((rate) =>
    TIMED.map(([measure, figure]) => ({
      measure,
      rate,
      verdict: verdictOn(measured((row) => figure(atRate(row, rate)))),
    })),
  );
  return [
    { measure: 'JavaScript, gzip', rate: null, verdict: verdictOn(measured((row) => row.gzip)) },
    ...timed,
  ];
}

function verdicts(rows: readonly Row[], ours: 'app' | 'own-map'): string {
  const judged = judge(rows, ours);
  const lost = judged.filter(({ verdict }) => !verdict.isNeverSlower).length;
  const lines = table(
    ['Measure', 'to plain d3', 'to the better of the two', 'which', 'never slower'],
    judged.map(({ measure, rate, verdict }) => [
      rate === null ? measure : `${measure}, ${rate}×`,
      `${verdict.toFloor.toFixed(2)}×`,
      `${verdict.toBetter.toFixed(2)}×`,
      NAMES[verdict.better],
      String(verdict.isNeverSlower),
    ]),
  );
  const sum = `${NAMES[ours]} is never slower than the better of ECharts and MapLibre: **${lost === 0}**`;
  return `${lines}\n\n${sum}${lost > 0 ? ` (${lost} of ${judged.length} measures are not)` : ''}.`;
}

function explanation({ loads, steps, changing, shapes, load }: Conditions): string {
  return [
    `All draw the same ${shapes} shapes in a box of 1382 × 412 CSS pixels and the same stances of the real record in`,
    'the same colours; production builds, served and compressed alike, in one browser without a graphics card: MapLibre’s',
    'WebGL runs on the processor (SwiftShader), which a graphics card would spare it. Plain d3 and ECharts are handed the',
    'shapes projected beforehand, as our map is, as GeoJSON; MapLibre has no Equal Earth, takes degrees and draws Mercator.',
    'The libraries’ pages are handed the stances of every day worked out; ours reads the data package, works',
    'them out itself, draws patterns, outlines, markers and signs beside the colours and names every place, and the whole',
    'app also draws headline, legend with counts, slider, page title and address.',
    'First map: navigation to the frame with every shape; the app’s is a still that its page brings. Map answers: until',
    `that which is drawn is the map itself. ${loads} loads with nothing cached, in a browser as readers have it: under a`,
    'driver’s listeners the error object that React makes when it starts has its script parsed again.',
    `Steps: ${steps} days of`,
    `decisions in order, of which the ${changing} that change a fill are counted. Script: the handler of the key. All work:`,
    'processor time of the page’s processes and of the GPU process until the next step: script, style, layout, paint,',
    'raster and compositing of each step from the trace, and the mean of what the trace does not show (mostly the threads',
    'of SwiftShader, which paint MapLibre’s map).',
    'Throttling slows the main thread only.',
    `Milliseconds, median / p95. Load of the machine: ${load.map((one) => one.toFixed(1)).join(' before, ')} after.`,
  ].join('\n');
}

/** The whole report. */
export function report(rows: readonly Row[], conditions: Conditions): string {
  const weight = table(
    ['Map', 'JavaScript, gzip, kB', 'as it is, kB'],
    rows.map((row) => [NAMES[row.contender], kB(row.gzip), kB(row.raw)]),
  );
  const timed = ratesOf(rows).flatMap((rate) => [
    `### Times ${speed(rate)}`,
    figures(rows, rate),
    `Where a step’s time goes ${speed(rate)} (means):`,
    breakdown(rows, rate),
  ]);
  return [
    '## The map beside other libraries',
    explanation(conditions),
    weight,
    ...timed,
    '### The whole app against the libraries',
    verdicts(rows, 'app'),
    '### The map alone against the libraries',
    verdicts(rows, 'own-map'),
  ].join('\n\n');
}
