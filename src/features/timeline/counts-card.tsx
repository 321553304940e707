/** The card of one day on the chart: exact counts of each stance. Seen only; the cursor tells the same in words. */
import { type IsoDay, longDate } from '../../domain/partial-date.ts';
import type { SeriesPoint } from '../../domain/series.ts';
import { STANCE_LABELS, STANCES } from '../../domain/stance.ts';
import { StanceLabel } from '../../ui/stance-swatch.tsx';

export interface CountsCardProps {
  readonly point: SeriesPoint | null;
  readonly day: IsoDay;
  /** The side of the plot on which it stands, away from the cursor. */
  readonly side: 'left' | 'right';
}

export function CountsCard({ point, day, side }: CountsCardProps) {
  const held = STANCES.filter((s) => point && point.byStance[s].own + point.byStance[s].inherited > 0);
  return (
    <div className={`chart__card chart__card--${side}`} aria-hidden="true">
      <strong>{longDate(day)}</strong>
      {held.length === 0 && <span>No government</span>}
      <ul>
        {point &&
          held.toReversed().map((stance) => (
            <li key={stance}>
              <StanceLabel stance={stance} isInherited={point.byStance[stance].own === 0}>
                {STANCE_LABELS[stance]}
              </StanceLabel>
              <span>
                <b>{point.byStance[stance].own}</b>
                {point.byStance[stance].inherited > 0 && ` + ${point.byStance[stance].inherited}`}
              </span>
            </li>
          ))}
      </ul>
    </div>
  );
}
