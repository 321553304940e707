/** A labelled list of jurisdictions to set beside those that are open, and the button that adds the chosen one. */
import { type FormEvent, useState } from 'react';
import type { Code, Jurisdiction } from '../domain/jurisdiction.ts';
import './compare-with.css';

export interface CompareWithProps {
  readonly open: readonly Code[];
  readonly places: readonly Jurisdiction[];
  /** How many fit beside each other. */
  readonly most: number;
  /** Called with all the open codes, the new one last. */
  readonly onAdd: (codes: readonly Code[]) => void;
}

/** Nothing where no more can be added. Choosing changes nothing by itself: with the keyboard each key chooses. */
export function CompareWith({ open, places, most, onAdd }: CompareWithProps) {
  const [code, setCode] = useState<Code>('');
  if (open.length >= most) return null;
  const others = places
    .filter((p) => !open.includes(p.code))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const isChosen = others.some((p) => p.code === code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isChosen) return;
    setCode('');
    onAdd([...open, code]);
  };
  return (
    <form className="compare-with" onSubmit={submit}>
      <select
        className="field"
        aria-label="Compare with"
        value={isChosen ? code : ''}
        onChange={(event) => setCode(event.target.value)}
      >
        <option value="">Compare with …</option>
        {others.map((p) => (
          <option key={p.code} value={p.code}>
            {p.name}
          </option>
        ))}
      </select>
      <button type="submit" className="button" aria-disabled={!isChosen}>
        Compare
      </button>
    </form>
  );
}
