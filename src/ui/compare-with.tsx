/** A labelled list of jurisdictions to set beside those that are open; choosing one adds it. */
import type { Code, Jurisdiction } from '../domain/jurisdiction.ts';

export interface CompareWithProps {
  readonly open: readonly Code[];
  readonly places: readonly Jurisdiction[];
  /** How many fit beside each other. */
  readonly most: number;
  /** Called with all the open codes, the new one last. */
  readonly onAdd: (codes: readonly Code[]) => void;
}

/** Nothing where no more can be added. */
export function CompareWith({ open, places, most, onAdd }: CompareWithProps) {
  if (open.length >= most) return null;
  const others = places
    .filter((p) => !open.includes(p.code))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <label className="compare-with">
      <span className="visually-hidden">Compare with</span>
      <select
        className="field"
        value=""
        onChange={(event) => {
          if (event.target.value) onAdd([...open, event.target.value]);
        }}
      >
        <option value="">Compare with …</option>
        {others.map((p) => (
          <option key={p.code} value={p.code}>
            {p.name}
          </option>
        ))}
      </select>
    </label>
  );
}
