/** Play and pause: moves the date by itself until the end, the reader, or another page stops it. */
import { useEffect, useRef, useState } from 'react';
import type { IsoDay } from '../../domain/partial-date.ts';
import { useAddressStore } from '../../state/use-view.ts';
import { type Speed, startOfPlay } from './play-steps.ts';
import { glide, stepThrough } from './player.ts';
import type { Span } from './slider-steps.ts';

export interface PlayInput {
  readonly day: IsoDay;
  readonly from: IsoDay | null;
  readonly span: Span;
  readonly stops: readonly IsoDay[];
  /** Shows a day, replacing the address. */
  readonly setDay: (day: IsoDay) => void;
}

export interface Playing {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  toggle(): void;
  setSpeed(speed: Speed): void;
}

const REDUCED = '(prefers-reduced-motion: reduce)';

/** Whether the date moves by itself, and what starts and stops it. Nothing runs on after the control is gone. */
export function usePlay(input: PlayInput): Playing {
  const store = useAddressStore();
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const newest = useRef({ ...input, speed });
  newest.current = { ...input, speed };
  useEffect(() => {
    if (!isPlaying) return;
    const { day, from, span, stops } = newest.current;
    // Whoever else sets the time puts another object there: slider, typed date, Back, a link.
    let ours = store.getSnapshot().view.time;
    const drive = matchMedia(REDUCED).matches ? stepThrough : glide;
    const stop = drive(window, {
      start: startOfPlay(day, from, span),
      span,
      stops,
      speed: () => newest.current.speed,
      isOurs: () => store.getSnapshot().view.time === ours,
      onDay: (next) => {
        newest.current.setDay(next);
        ours = store.getSnapshot().view.time;
      },
      onEnd: () => setPlaying(false),
    });
    const onVisibility = () => document.hidden && setPlaying(false);
    // What a dialog hands on is the day on which it was asked for.
    const onClick = ({ target }: MouseEvent) =>
      target instanceof Element && target.closest('[aria-haspopup="dialog"]') && setPlaying(false);
    document.addEventListener('visibilitychange', onVisibility);
    document.addEventListener('click', onClick);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', onVisibility);
      document.removeEventListener('click', onClick);
    };
  }, [isPlaying, store]);
  return { isPlaying, speed, setSpeed, toggle: () => setPlaying((was) => !was) };
}
