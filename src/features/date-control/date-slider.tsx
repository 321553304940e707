/** One slider over the days of the record. */
import { type KeyboardEvent, useRef } from 'react';
import { addDays, daysBetween, type IsoDay, longDate } from '../../domain/partial-date.ts';
import { dayAfterKey, type Span } from './slider-steps.ts';
import './date-slider.css';

export interface DateSliderProps {
  readonly name: string;
  /** Before the slider begins, the thumb stands at its start. */
  readonly day: IsoDay;
  readonly span: Span;
  /** Days of decisions, for the arrow keys. */
  readonly stops: readonly IsoDay[];
  readonly onDay: (day: IsoDay) => void;
}

/** A native range input: dragging steps a day, keys as `dayAfterKey` says. */
export function DateSlider({ name, day, span, stops, onDay }: DateSliderProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = dayAfterKey(event.key, event.shiftKey, day, stops, span);
    if (!next) return;
    event.preventDefault();
    onDay(next);
  };
  /** The day before a touch: a thumb that turns out to scroll the page has set none. */
  const touched = useRef<IsoDay | null>(null);
  return (
    <input
      className="date-slider"
      type="range"
      aria-label={name}
      aria-valuetext={longDate(day)}
      aria-description="Arrow keys go to the next decision, with Shift a day; Page Up and Page Down a year."
      min={0}
      max={daysBetween(span.start, span.end)}
      step={1}
      value={Math.max(daysBetween(span.start, day), 0)}
      onChange={(event) => onDay(addDays(span.start, Number(event.target.value)))}
      onKeyDown={onKeyDown}
      onPointerDown={({ pointerType }) => {
        touched.current = pointerType === 'touch' ? day : null;
      }}
      onPointerCancel={() => touched.current && onDay(touched.current)}
    />
  );
}
