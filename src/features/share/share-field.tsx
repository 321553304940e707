/** Text to take along: read-only, wrapped so that all of it is seen, and selected as a whole when it is entered. */
import { useId } from 'react';

export function ShareField({
  label,
  text,
  isCode = false,
}: {
  label: string;
  text: string;
  isCode?: boolean;
}) {
  const id = useId();
  return (
    <div className="share-field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={isCode ? 'field share-field__code' : 'field'}
        readOnly
        rows={rowsFor(text)}
        spellCheck={false}
        value={text}
        onFocus={(event) => {
          event.currentTarget.select();
          // A selection takes away the browser's own scrolling to what has the focus.
          event.currentTarget.scrollIntoView({ block: 'nearest' });
        }}
      />
    </div>
  );
}

/** Rows for browsers that do not size a field to its content; the others ignore it. */
function rowsFor(text: string): number {
  return Math.min(
    8,
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 72)), 0),
  );
}
