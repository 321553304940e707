/** One decision: when, what kind, by whom, how far it reaches, until when, and how sure the coding is. */
import type { ReactNode } from 'react';
import { DECISION_KIND_LABELS, type Decision, SCOPE_LABELS } from '../../domain/decision.ts';
import { lastDay, longDate } from '../../domain/partial-date.ts';
import { decisionLabel } from '../../domain/stance-at.ts';
import { capitalise, joinWords } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { InstrumentName } from '../../ui/source-title.tsx';
import { StanceLabel } from '../../ui/stance-swatch.tsx';

export function DecisionCard({ decision, day }: { decision: Decision; day: string }) {
  return (
    <article className="decision">
      <p className="decision__when">
        <time dateTime={decision.date.replace('~', '')}>{capitalise(longDate(decision.date))}</time>
        <span> · {DECISION_KIND_LABELS[decision.kind]}</span>
      </p>
      <h4 className="decision__title">{decision.title}</h4>
      <p>{decision.summary}</p>
      <dl className="facts">
        <Fact name="Decided by" value={decision.decidedBy ?? 'not recorded'} />
        <Fact
          name="Concerns"
          value={capitalise(joinWords(decision.scope.map((s) => SCOPE_LABELS[s])) || 'not recorded')}
        />
        {decision.instrument && <Fact name="Instrument" value={<InstrumentName decision={decision} />} />}
        {decision.deadlines.map((d) => (
          <Fact
            key={d.date + d.what}
            name={lastDay(d.date) < day ? 'Deadline, past' : 'Deadline'}
            value={`${longDate(d.date)}: ${d.what}`}
          />
        ))}
        <Fact name="Confidence" value={capitalise(decision.confidence)} />
      </dl>
      {decision.notes && <p className="decision__note">Curator’s note: {decision.notes}</p>}
    </article>
  );
}

/** A line of a definition list. */
export function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** A decision as one line of the history. */
export function HistoryLine({ decision }: { decision: Decision }) {
  const { atlas } = useAtlasView();
  return (
    <>
      <time dateTime={decision.date.replace('~', '')}>{capitalise(longDate(decision.date))}</time>
      <StanceLabel stance={decision.stance} isInherited={false}>
        {decisionLabel(atlas, decision)}
      </StanceLabel>
      <span className="history__title">{decision.title}</span>
    </>
  );
}
