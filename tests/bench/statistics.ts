/** What many measurements come to: the middle, the 95th percentile, the worst, and growth from one size to the next. */

export interface Summary {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

/** The value below or at which so many parts of all lie (nearest rank). Throws RangeError where there are no values. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(Math.ceil(sorted.length * part) - 1, 0)];
  if (found === undefined) throw new RangeError('No values to sum up');
  return found;
}

/** The middle one of an odd number, halfway between the two of an even one. Throws RangeError where there are none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (quantile(sorted, 0.5) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}

/** Sums up measurements. Throws RangeError where there are none. */
export function summarise(values: readonly number[]): Summary {
  return {
    count: values.length,
    median: median(values),
    p95: quantile(values, 0.95),
    worst: quantile(values, 1),
  };
}

/** "+4.2 %" or "−1.0 %" from one figure to another; "× 3.4" where it more than doubles; a dash where it began at nothing. */
export function growth(from: number, to: number): string {
  if (from <= 0) return '–';
  const ratio = to / from;
  if (ratio > 2) return `× ${ratio.toFixed(1)}`;
  const percent = Math.abs((ratio - 1) * 100).toFixed(1);
  return `${percent === '0.0' ? '±' : ratio < 1 ? '−' : '+'}${percent} %`;
}
