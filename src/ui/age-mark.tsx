/** The mark of an old stance that rests on words alone (rule 7): a clock, the same on the map and in every list. */
import './evidence-marks.css';

/** The clock around the origin; `r` is its radius in the user units of the drawing. */
export function AgeClock({ r }: { r: number }) {
  return (
    <g className="age-clock">
      <circle r={r} />
      <path d={`M0 ${-r * 0.62}V0L${r * 0.5} ${r * 0.3}`} />
    </g>
  );
}

/** The clock as a small picture in a line of text; the words beside it carry the meaning. */
export function AgeMark() {
  return (
    <svg className="age-mark" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
      <AgeClock r={6} />
    </svg>
  );
}
