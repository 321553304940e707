/** The typed date: says what it did not understand, and keeps it for mending. */
import { type FormEvent, useId, useState } from 'react';
import {
  earlier,
  type IsoDay,
  lastDay,
  longDate,
  type PartialDate,
  whenInWords,
} from '../../domain/partial-date.ts';
import { LiveWords, useSaid } from '../../ui/live-words.tsx';
import { readTypedDay, readTypedRange } from './typed-date.ts';

export interface GoToDateProps {
  readonly day: IsoDay;
  /** Where the shown range begins; null for a single day. One day typed before it ends the range, which is said. */
  readonly from: IsoDay | null;
  /** When the record begins, as precisely as it is known; before it nothing is recorded, which is said. */
  readonly first: PartialDate;
  /** The last day that the data speaks for; a later one is said to be so, and becomes it. */
  readonly limit: IsoDay;
  readonly onDay: (day: IsoDay) => void;
  readonly onRange: (from: IsoDay, to: IsoDay) => void;
}

interface Draft {
  /** The day with which the words go; null as long as the reader is in the field. */
  readonly day: IsoDay | null;
  readonly text: string;
  readonly isTyped: boolean;
}

/** What is said of a day that lies outside the record. */
function boundsInWords(day: IsoDay, first: PartialDate, limit: IsoDay): string {
  if (day > limit) return `The data speaks up to ${longDate(limit)}, so that day is shown`;
  return day < lastDay(first) ? `The record begins ${whenInWords(first)}` : '';
}

/** What is said of one day that ends the shown range. */
const rangeEndInWords = (day: IsoDay, from: IsoDay | null): string =>
  from !== null && day <= from ? `${longDate(day)} is shown alone: the range began on ${longDate(from)}` : '';

export function GoToDate({ day, from, first, limit, onDay, onRange }: GoToDateProps) {
  // What is being typed, while the day stays the same; a moved date has its own words, at no second drawing. A day that
  // moves by itself leaves the field alone as long as the reader is in it.
  const [draft, setDraft] = useState<Draft | null>(null);
  const isKept = draft !== null && (draft.day ?? day) === day;
  const text = isKept ? draft.text : longDate(day);
  const [error, setError] = useSaid();
  if (draft && !isKept) {
    setDraft(null);
    if (error.startsWith('Not')) setError('');
  }
  const errorId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const days = { earliest: lastDay(first), latest: limit };
    const range = readTypedRange(text, days);
    const typed = range?.to ?? readTypedDay(text, days);
    if (!typed)
      return setError(
        'Not read as a date: try 30 April 2019, 2019-04-30, or two as in 1 May 2019 to 30 April 2020',
      );
    const taken = earlier(typed, limit);
    const ended = range ? '' : rangeEndInWords(taken, from);
    setError([boundsInWords(typed, first, limit), ended].filter(Boolean).join('. '));
    setDraft(null);
    if (range && range.from < taken) onRange(range.from, taken);
    else onDay(taken);
  };
  return (
    <form className="go-to-date" onSubmit={submit}>
      <span className="go-to-date__field">
        <input
          className="field"
          type="text"
          aria-label="Go to date"
          aria-invalid={error.startsWith('Not')}
          aria-describedby={error ? errorId : undefined}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setDraft({ day: null, text: event.target.value, isTyped: true });
            setError('');
          }}
          onBlur={() => {
            setDraft(draft?.isTyped ? { ...draft, day } : null);
            if (!error.startsWith('Not')) setError('');
          }}
          onFocus={(event) => {
            setDraft({ day: null, text, isTyped: isKept && draft.isTyped });
            event.target.select();
          }}
        />
      </span>
      <button type="submit" className="button">
        Go
      </button>
      <LiveWords as="span" id={errorId} said={error} className="go-to-date__error" />
    </form>
  );
}
