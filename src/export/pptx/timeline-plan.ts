/** The timeline as a native stacked chart: how many governments held each stance at the end of each year. */
import { addYears, type IsoDay, shortDate } from '../../domain/partial-date.ts';
import { pointOn, type SeriesPoint } from '../../domain/series.ts';
import { STANCES } from '../../domain/stance.ts';
import type { ViewFacts } from '../facts.ts';
import { legendParts } from './legend-plan.ts';
import { type ChartPart, FOOTER_TOP, MARGIN, type Part, SLIDE } from './slide-plan.ts';
import { fillColour } from './stance-fills.ts';

const LEGEND_WIDTH = 2.85;

export interface Column {
  readonly label: string;
  readonly point: SeriesPoint;
}

/** The end of each year of the record, the view's own day or days, and the day that the data speaks for. */
export function columnsOf({ series, day, from }: ViewFacts): readonly Column[] {
  const [first, last] = [series[0]?.day ?? day, series.at(-1)?.day ?? day];
  const yearEnds: IsoDay[] = [];
  for (let end = `${first.slice(0, 4)}-12-31`; end < last; end = addYears(end, 1)) yearEnds.push(end);
  const days = [...new Set([...yearEnds, ...(from ? [from] : []), day, last])].sort();
  return days.flatMap((at) => {
    const point = pointOn(series, at);
    if (!point) return [];
    const isYearEnd = at.endsWith('-12-31') && at !== day && at !== from;
    return [{ label: isYearEnd ? at.slice(0, 4) : shortDate(at), point }];
  });
}

function chartPart(facts: ViewFacts, top: number): ChartPart {
  const columns = columnsOf(facts);
  const figures = STANCES.flatMap((stance) =>
    (['own', 'inherited'] as const).map((figure) => {
      const label = facts.legend.find((l) => l.stance === stance)?.label ?? stance;
      return {
        name: figure === 'own' ? label : `${label}, by the EU’s position`,
        colour: fillColour(stance, figure === 'own' ? 'full' : 'inherited'),
        values: columns.map(({ point }) => point.byStance[stance][figure]),
      };
    }),
  );
  const labels = columns.map(({ label }) => label);
  return {
    kind: 'chart',
    name: 'Governments by stance over time',
    alt: `Stacked columns: how many governments held each stance at the end of each year, ${labels[0]} to ${labels.at(-1)}, and on ${facts.dateWords}`,
    box: { x: MARGIN, y: top, w: SLIDE.width - 2 * MARGIN - LEGEND_WIDTH - 0.2, h: FOOTER_TOP - 0.1 - top },
    labels,
    series: figures.filter(({ values }) => values.some((n) => n > 0)),
  };
}

/** Chart and legend; the legend's figures are those of the view's date. */
export function timelineParts(facts: ViewFacts, top: number): readonly Part[] {
  const chart = chartPart(facts, top);
  const x = chart.box.x + chart.box.w + 0.2;
  return [chart, ...legendParts(facts, { x, y: top, w: LEGEND_WIDTH, h: chart.box.h })];
}
