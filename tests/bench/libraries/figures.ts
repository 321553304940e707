/** Arithmetic of the comparison: percentiles, ratios and verdicts. */

export interface Spread {
  readonly median: number;
  readonly p95: number;
}

/** The value below which the given part (0 to 1) of the values lies, by nearest rank; NaN where there are none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(sorted.length * part) - 1, 0)] ?? Number.NaN;
}

/** Median and 95th percentile. */
export function spreadOf(values: readonly number[]): Spread {
  return { median: percentile(values, 0.5), p95: percentile(values, 0.95) };
}

/** One measure of every map; less is better. A library that could not be measured is NaN. */
export interface Measured {
  readonly ours: number;
  readonly d3: number;
  readonly echarts: number;
  readonly maplibre: number;
}

export interface Verdict {
  /** Ours by plain d3, the floor. */
  readonly toFloor: number;
  readonly better: 'echarts' | 'maplibre';
  /** Ours by the better of ECharts and MapLibre. */
  readonly toBetter: number;
  readonly isNeverSlower: boolean;
}

/** Our ratio to the floor and to the better library; a library without a figure is not the better one. */
export function verdictOn({ ours, d3, echarts, maplibre }: Measured): Verdict {
  const isMapLibre = Number.isNaN(echarts) || maplibre < echarts;
  const least = isMapLibre ? maplibre : echarts;
  return {
    toFloor: ours / d3,
    better: isMapLibre ? 'maplibre' : 'echarts',
    toBetter: ours / least,
    isNeverSlower: ours <= least,
  };
}
