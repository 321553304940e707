/** Says that evidence disputes a stance, wherever the stance stands, without opening anything. */
import './evidence-marks.css';

/** "!" in a disc around the origin, for the map; `r` is its radius in the user units of the drawing. */
export function DisputeSign({ r }: { r: number }) {
  return (
    <g className="dispute-sign">
      <circle r={r} />
      <path d={`M0 ${-r * 0.6}V${r * 0.15}M0 ${r * 0.55}v0.01`} />
    </g>
  );
}

/** The same as a small picture in a line of text; the words beside it carry the meaning. */
export function DisputeMark() {
  return (
    <svg className="age-mark" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
      <DisputeSign r={6} />
    </svg>
  );
}

/** Nothing where no piece disputes. */
export function DisputedBadge({ count }: { count: number }) {
  if (count === 0) return null;
  return <span className="disputed">Disputed by {count}</span>;
}
