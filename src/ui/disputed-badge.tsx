/** Says that evidence disputes a stance, wherever the stance stands, without opening anything. */
import { counted } from '../domain/words.ts';
import './evidence-marks.css';

/** Nothing where no piece disputes. */
export function DisputedBadge({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="disputed" title={`${counted(count, 'piece')} of the evidence disputes it`}>
      Disputed by {count}
    </span>
  );
}
