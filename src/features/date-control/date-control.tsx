/** The date of the view: play, slider with the decisions under it, typed date, the latest day, and ways into a range. */
import { type CSSProperties, useEffect, useMemo } from 'react';
import { earliestDate } from '../../domain/atlas.ts';
import { addDays, earlier, type IsoDay, later } from '../../domain/partial-date.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { daySelection } from '../../state/resolve-time.ts';
import { useView } from '../../state/use-view.ts';
import { courseOf } from './course.ts';
import { DateSlider } from './date-slider.tsx';
import { GoToDate } from './go-to-date.tsx';
import { PlayControls } from './play-controls.tsx';
import { RangeButtons } from './range-buttons.tsx';
import type { Span } from './slider-steps.ts';
import { placeOf } from './ticks.ts';
import { TrackMarks } from './track-marks.tsx';
import { usePlay } from './use-play.ts';
import './date-control.css';

/** Where the bar between the two thumbs of a range begins and ends. */
function rangeStyle(from: IsoDay, to: IsoDay, span: Span): CSSProperties {
  return { '--from': placeOf(from, span), '--to': placeOf(to, span) } as CSSProperties;
}

/**
 * Moving the shown day, or the day where a range begins; all replace the address. A day that was typed is shown also where
 * it ends the range, for it was meant; one that is slid to stays within it.
 */
function useMoves() {
  const { atlas, time } = useAtlasView();
  const { go } = useView();
  const setDay = (day: IsoDay) => {
    const at = earlier(day, atlas.asOf);
    const from = time.from && time.from < at ? time.from : null;
    go({ time: from ? { kind: 'range', from, to: at } : daySelection(at, atlas) }, 'replace');
  };
  // A range keeps at least a day: neither of its sliders must vanish under the hand that moves one.
  const slideDay = (day: IsoDay) => setDay(time.from ? later(day, addDays(time.from, 1)) : day);
  const setFrom = (from: IsoDay) =>
    go({ time: { kind: 'range', from: earlier(from, addDays(time.day, -1)), to: time.day } }, 'replace');
  const setRange = (from: IsoDay, to: IsoDay) => go({ time: { kind: 'range', from, to } }, 'replace');
  return { setDay, slideDay, setFrom, setRange };
}

/** `onPlaying` is told when the date begins to move by itself, and when it stops. */
export function DateControl({ onPlaying }: { onPlaying: (isPlaying: boolean) => void }) {
  const { atlas, time } = useAtlasView();
  const { days, stops, span } = useMemo(() => courseOf(atlas), [atlas]);
  const { setDay, slideDay, setFrom, setRange } = useMoves();
  const playing = usePlay({ day: time.day, from: time.from, span, stops, setDay: slideDay });
  useEffect(() => {
    onPlaying(playing.isPlaying);
    return () => onPlaying(false);
  }, [playing.isPlaying, onPlaying]);
  const sliderOf = (name: string, day: IsoDay, onDay: (day: IsoDay) => void) => (
    <DateSlider name={name} day={day} span={span} stops={stops} onDay={onDay} />
  );
  return (
    <section className="date-control" aria-label="Date of the view">
      <PlayControls {...playing} />
      <div className="date-control__track">
        <div
          className={time.from ? 'date-sliders date-sliders--range' : 'date-sliders'}
          style={rangeStyle(time.from ?? time.day, time.day, span)}
        >
          {time.from && sliderOf('From', time.from, setFrom)}
          {sliderOf('Date', time.day, slideDay)}
        </div>
        <TrackMarks days={days} span={span} />
      </div>
      <div className="date-control__day">
        <GoToDate
          day={time.day}
          from={time.from}
          first={earliestDate(atlas)}
          limit={atlas.asOf}
          onDay={setDay}
          onRange={setRange}
        />
        <LatestButton />
      </div>
      <RangeButtons />
    </section>
  );
}

function LatestButton() {
  const { atlas, time } = useAtlasView();
  const { go } = useView();
  const isLatest = time.day === atlas.asOf && !time.from;
  return (
    <button
      type="button"
      className="button"
      aria-disabled={isLatest}
      onClick={() => !isLatest && go({ time: daySelection(atlas.asOf, atlas) })}
    >
      Latest
    </button>
  );
}
