/** The drawn part of the chart: stacked steps in scale order. The only file that imports Recharts, so it loads by itself. */
import { memo, useSyncExternalStore } from 'react';
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { SeriesPoint } from '../../domain/series.ts';
import { STANCES, type Stance } from '../../domain/stance.ts';
import type { TimeSpan } from '../../drawing/time-axis.ts';
import { patternUrl } from '../../ui/stance-patterns.tsx';

const FIGURES = ['own', 'inherited'] as const;
type Figure = (typeof FIGURES)[number];
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
/** In rem, the same as --axis-x and --axis-y in the style sheet, so that the layer above lies exactly on the plot. */
const AXIS_WIDTH = 2;
const AXIS_HEIGHT = 1.75;
const TICK = { fill: 'var(--ink-2)', fontSize: '0.75rem' };

const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

function yearStarts({ start, end }: TimeSpan): number[] {
  const [first, last] = [Number(start.slice(0, 4)) + 1, Number(end.slice(0, 4))];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => timeOf(`${first + i}-01-01`));
}

/** Bands that are empty all the time are not drawn: a line of no height would only thicken its neighbour's. */
function bandsOf(series: readonly SeriesPoint[]): ReadonlyArray<readonly [Stance, Figure]> {
  return STANCES.flatMap((stance) => FIGURES.map((figure) => [stance, figure] as const)).filter(
    ([stance, figure]) => series.some((point) => point.byStance[stance][figure] > 0),
  );
}

export interface StanceAreasProps {
  readonly series: readonly SeriesPoint[];
  readonly span: TimeSpan;
}

const remNow = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** A rem in CSS pixels: presented, it grows with the screen. */
function useRem(): number {
  return useSyncExternalStore((listener) => {
    window.addEventListener('resize', listener);
    return () => window.removeEventListener('resize', listener);
  }, remNow);
}

/** Decorative for assistive technology: the layer above it tells every count. Does not depend on the view's date. */
export const StanceAreas = memo(function StanceAreas({ series, span }: StanceAreasProps) {
  const rem = useRem();
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 320, height: 320 }}>
      <AreaChart data={[...series]} margin={NO_MARGIN} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey={(point: SeriesPoint) => timeOf(point.day)}
          type="number"
          domain={[timeOf(span.start), timeOf(span.end)]}
          ticks={yearStarts(span)}
          tickFormatter={(time: number) => String(new Date(time).getUTCFullYear())}
          height={AXIS_HEIGHT * rem}
          tick={TICK}
          minTickGap={12}
          stroke="var(--line-strong)"
        />
        <YAxis
          width={AXIS_WIDTH * rem}
          allowDecimals={false}
          // Else the topmost figure is moved down, away from its line.
          interval={0}
          tick={TICK}
          tickLine={false}
          stroke="var(--line-strong)"
        />
        {bandsOf(series).map(([stance, figure]) => (
          <Area
            key={`${stance} ${figure}`}
            type="stepAfter"
            stackId="governments"
            dataKey={(point: SeriesPoint) => point.byStance[stance][figure]}
            fill={patternUrl('swatch', stance)}
            fillOpacity={figure === 'own' ? 1 : 0.5}
            stroke="var(--border-map)"
            strokeWidth={0.75}
            strokeDasharray={figure === 'own' ? '' : '3 2'}
            isAnimationActive={false}
            activeDot={false}
          />
        ))}
      </AreaChart>
    </ResponsiveContainer>
  );
});
