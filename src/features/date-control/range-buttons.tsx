/** The ways into a range and back: the year before the shown day, and what is new since the last visit. */
import { useState } from 'react';
import { addYears } from '../../domain/partial-date.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { daySelection } from '../../state/resolve-time.ts';
import { useView } from '../../state/use-view.ts';
import { LiveWords, useSaid } from '../../ui/live-words.tsx';
import { lastVisit, visitWords } from './last-visit.ts';

export function RangeButtons() {
  const { atlas, time } = useAtlasView();
  const { go } = useView();
  const [seen] = useState(() => lastVisit(atlas.asOf));
  const [said, say] = useSaid();
  const isRange = time.from !== null;
  const toggle = () =>
    go({
      time: isRange
        ? daySelection(time.day, atlas)
        : { kind: 'range', from: addYears(time.day, -1), to: time.day },
    });
  const sinceLastVisit = () => {
    const words = visitWords(seen, atlas.asOf);
    say(words ?? '');
    if (seen !== null && words === null) go({ time: { kind: 'range', from: seen, to: atlas.asOf } });
  };
  return (
    <div className="range-buttons">
      <button type="button" className="button button--small" onClick={toggle}>
        {isRange ? 'Back to one date' : 'What changed in a year'}
      </button>
      <button type="button" className="button button--small" onClick={sinceLastVisit} onBlur={() => say('')}>
        Since my last visit
      </button>
      <LiveWords as="span" said={said} className="range-buttons__said" />
    </div>
  );
}
