/** Every decision of the chosen jurisdictions, newest first; those after the view's date apart and folded. */
import { useMemo } from 'react';
import { byEffect } from '../../domain/atlas.ts';
import { DECISION_KIND_LABELS, type DecisionOverview } from '../../domain/decision.ts';
import { inPlace, type JurisdictionFilter } from '../../domain/filter.ts';
import { lastDay, longDate } from '../../domain/partial-date.ts';
import { decisionLabel } from '../../domain/stance-at.ts';
import { capitalise, counted } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { StanceLabel } from '../../ui/stance-swatch.tsx';
import { Empty } from '../../ui/status.tsx';

/** Filtered by place (groups on the view's date) and by the decision's own stance. */
function useDecisions(filter: JurisdictionFilter) {
  const { atlas, time } = useAtlasView();
  const { day } = time;
  return useMemo(() => {
    const { stance } = filter;
    const list = [...inPlace(atlas, filter, day)]
      .flatMap((code) => atlas.timelines.get(code) ?? [])
      .filter((d) => stance.length === 0 || stance.includes(d.stance))
      .sort((a, b) => byEffect(b, a) || a.id.localeCompare(b.id));
    const isUpTo = (d: DecisionOverview) => lastDay(d.date) <= day;
    return { upTo: list.filter(isUpTo), after: list.filter((d) => !isUpTo(d)).reverse() };
  }, [atlas, filter, day]);
}

export function DecisionList({ filter }: { filter: JurisdictionFilter }) {
  const { time } = useAtlasView();
  const { upTo, after } = useDecisions(filter);
  return (
    <section aria-labelledby="timeline-decisions" className="timeline__part">
      <h2 id="timeline-decisions">Decisions up to {longDate(time.day)}</h2>
      {upTo.length === 0 ? (
        <Empty>
          <p>No decision of the record up to this date passes the filters.</p>
        </Empty>
      ) : (
        <p className="label">
          {counted(upTo.length, 'decision')}, the newest first
          {filter.stance.length > 0 && '; only those that set or confirm a chosen stance'}.
        </p>
      )}
      <Decisions list={upTo} />
      {after.length > 0 && (
        <details className="timeline__fold">
          <summary>
            After {longDate(time.day)}: {counted(after.length, 'decision')}, the earliest first
          </summary>
          <Decisions list={after} />
        </details>
      )}
    </section>
  );
}

function Decisions({ list }: { list: readonly DecisionOverview[] }) {
  const { atlas } = useAtlasView();
  return (
    <ol className="timeline__rows">
      {list.map((decision) => (
        <li key={decision.id} className="timeline__row" data-decision={decision.id}>
          <time dateTime={decision.date.replace('~', '')}>{capitalise(longDate(decision.date))}</time>
          <AddressLink to={{ country: [decision.jurisdiction], quote: null }}>
            {atlas.jurisdictions.get(decision.jurisdiction)?.name ?? decision.jurisdiction}
          </AddressLink>
          <StanceLabel stance={decision.stance} isInherited={false}>
            {decisionLabel(atlas, decision)}
          </StanceLabel>
          <span className="timeline__what">
            {decision.title} <span className="label">{DECISION_KIND_LABELS[decision.kind]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
