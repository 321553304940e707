/** Deadlines ahead of the view's date, the nearest first; past ones folded, and called past, never done. */
import { useMemo } from 'react';
import { deadlinesOn, type SetDeadline } from '../../domain/deadlines.ts';
import { longDate } from '../../domain/partial-date.ts';
import { capitalise, counted } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';

/** Of the jurisdictions that pass every filter, by decisions up to the view's date. */
export function DeadlineList() {
  const { atlas, chosen, time } = useAtlasView();
  const { ahead, past } = useMemo(() => deadlinesOn(atlas, chosen, time.day), [atlas, chosen, time.day]);
  return (
    <section aria-labelledby="timeline-deadlines" className="timeline__part">
      <h2 id="timeline-deadlines">Deadlines ahead of {longDate(time.day)}</h2>
      <p className="label">
        {ahead.length === 0
          ? 'None is recorded for the jurisdictions shown.'
          : `${counted(ahead.length, 'deadline')} set by decisions up to this date, the nearest first.`}
      </p>
      <Deadlines list={ahead} />
      {past.length > 0 && (
        <details className="timeline__fold">
          <summary>{counted(past.length, 'deadline')} past, the latest first</summary>
          <p className="label">Past says only that the date has gone by, not that it was met.</p>
          <Deadlines list={past} isPast />
        </details>
      )}
    </section>
  );
}

function Deadlines({ list, isPast = false }: { list: readonly SetDeadline[]; isPast?: boolean }) {
  const { atlas } = useAtlasView();
  return (
    <ol className="timeline__rows">
      {list.map(({ date, what, decision, isSuperseded }) => (
        <li key={`${decision.id} ${date} ${what}`} className="timeline__row timeline__row--deadline">
          <span>
            <time dateTime={date.replace('~', '')}>{capitalise(longDate(date))}</time>
            {isPast && <span className="label">, past</span>}
          </span>
          <AddressLink to={{ country: [decision.jurisdiction], quote: null }}>
            {atlas.jurisdictions.get(decision.jurisdiction)?.name ?? decision.jurisdiction}
          </AddressLink>
          <span className="timeline__what">
            {what}{' '}
            <span className="label">
              set {longDate(decision.date)}: {decision.title}
              {isSuperseded && '; the stance has changed since'}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
