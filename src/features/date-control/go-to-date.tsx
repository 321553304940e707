/** The typed date: says what it did not understand, and keeps it for mending. */
import { type FormEvent, useEffect, useId, useState } from 'react';
import { type IsoDay, longDate } from '../../domain/partial-date.ts';
import { readTypedDate } from './typed-date.ts';

export function GoToDate({ day, onDay }: { day: IsoDay; onDay: (day: IsoDay) => void }) {
  const [text, setText] = useState(longDate(day));
  const [error, setError] = useState('');
  const errorId = useId();
  useEffect(() => {
    setText(longDate(day));
    setError('');
  }, [day]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = readTypedDate(text);
    if (typed) {
      setError('');
      onDay(typed);
      setText(longDate(typed));
    } else setError('Not a date of the calendar: try 30 April 2019 or 2019-04-30');
  };
  return (
    <form className="go-to-date" onSubmit={submit}>
      <input
        className="field"
        type="text"
        aria-label="Go to date"
        aria-invalid={error !== ''}
        aria-describedby={error ? errorId : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <button type="submit" className="button">
        Go
      </button>
      <span id={errorId} role="status" className="go-to-date__error">
        {error}
      </span>
    </form>
  );
}
