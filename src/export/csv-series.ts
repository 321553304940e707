/** CSV of the timeline: a row for each day on which the counts can change, with the last day on which they hold. */
import { addDays, type IsoDay } from '../domain/partial-date.ts';
import { pointOn, type SeriesPoint } from '../domain/series.ts';
import { STANCES } from '../domain/stance.ts';
import type { Column } from './csv-write.ts';
import type { ViewFacts } from './facts.ts';

export interface SeriesStep extends SeriesPoint {
  /** The last day on which these counts hold; the data's last day for the last step. */
  readonly until: IsoDay;
  /** Whether they are the counts of the view's day. */
  readonly isInForce: boolean;
}

/** The steps of the timeline with how long each lasts. */
export function seriesSteps({ series, day, atlasView }: ViewFacts): readonly SeriesStep[] {
  const inForce = pointOn(series, day);
  return series.map((point, i) => {
    const next = series[i + 1];
    const until = next ? addDays(next.day, -1) : atlasView.atlas.asOf;
    return { ...point, until, isInForce: point === inForce };
  });
}

/** Counts by stance: governments by decisions of their own, and members by the EU's position. */
export const seriesColumns: readonly Column<SeriesStep>[] = [
  ['date', ({ day }) => day],
  ['until', ({ until }) => until],
  ['in_force_on_view_date', ({ isInForce }) => isInForce],
  ...STANCES.flatMap((stance): readonly Column<SeriesStep>[] => {
    const name = stance.replaceAll('-', '_');
    return [
      [`${name}_own`, ({ byStance }) => byStance[stance].own],
      [`${name}_inherited`, ({ byStance }) => byStance[stance].inherited],
    ];
  }),
];
