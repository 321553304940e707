/** The cells of the comparison, one component a fact. Every cell says something, an absence included. */
import { disputeInWords, publishersInWords } from '../../domain/backing.ts';
import { CONFIDENCE_MEANINGS, newestInWords, reachInWords } from '../../domain/backing-words.ts';
import { isMoved } from '../../domain/changes.ts';
import { isPast } from '../../domain/deadlines.ts';
import type { Decision } from '../../domain/decision.ts';
import { EVIDENCE_KINDS } from '../../domain/evidence.ts';
import { longDate } from '../../domain/partial-date.ts';
import { changeInWords, changeTold, INHERITED_WORDS } from '../../domain/place-label.ts';
import { stanceWords } from '../../domain/stance-at.ts';
import { capitalise, counted, grouped } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { RuleLink } from '../../state/rule-link.tsx';
import { AgeMark } from '../../ui/age-mark.tsx';
import { DisputedBadge } from '../../ui/disputed-badge.tsx';
import { InstrumentName } from '../../ui/source-title.tsx';
import { StanceLabel } from '../../ui/stance-swatch.tsx';
import { VanishingButton } from '../../ui/vanishing-button.tsx';
import type { Compared } from './compared.ts';

interface CellProps {
  readonly compared: Compared;
}

const Nothing = ({ children = '–' }: { children?: string }) => (
  <span className="comparison__nothing">{children}</span>
);

export function StanceCell({ compared: { position, backing, age, change, unread } }: CellProps) {
  return (
    <>
      <strong>
        <StanceLabel stance={position?.stance ?? 'no-record'} isInherited={position?.isInherited === true}>
          {stanceWords(position)}
        </StanceLabel>
      </strong>
      {change && isMoved(change) && (
        <p>
          {capitalise(changeInWords(change))}: {changeTold(change)}
        </p>
      )}
      {unread && <p>{unread}</p>}
      {position?.isInherited && <p>{capitalise(INHERITED_WORDS)}</p>}
      {age?.startsWith('last evidence') && (
        <p>
          <AgeMark />
          <RuleLink rule="Age">{capitalise(age)}</RuleLink>
        </p>
      )}
      {backing && backing.disputed > 0 && (
        <p>
          <RuleLink rule="Evidence strength" className="badge-link">
            <DisputedBadge count={backing.disputed} />
          </RuleLink>
        </p>
      )}
    </>
  );
}

export function SinceCell({ compared: { position, age } }: CellProps) {
  if (!position) return <Nothing />;
  return (
    <>
      {capitalise(longDate(position.since))}
      {age && !age.startsWith('last evidence') && <p className="label">{capitalise(age)}</p>}
    </>
  );
}

export function ScopeCell({ compared: { position } }: CellProps) {
  return position ? reachInWords(position) || <Nothing>Not recorded</Nothing> : <Nothing />;
}

/** More decisions than this are folded. */
const SHOWN = 2;

export function InstrumentsCell({ compared: { position, run, hasFailed, retry } }: CellProps) {
  if (!position) return <Nothing />;
  if (!run && hasFailed)
    return (
      <>
        Could not be loaded. <VanishingButton onClick={retry}>Try again</VanishingButton>
      </>
    );
  if (!run) return <Nothing>Loading …</Nothing>;
  const older = run.slice(SHOWN);
  return (
    <>
      <DecisionLines decisions={run.slice(0, SHOWN)} />
      {older.length > 0 && (
        <details>
          <summary>{counted(older.length, 'earlier decision')}</summary>
          <DecisionLines decisions={older} />
        </details>
      )}
    </>
  );
}

function DecisionLines({ decisions }: { decisions: readonly Decision[] }) {
  return (
    <ul>
      {decisions.map((d) => (
        <li key={d.id}>
          <span className="label">{capitalise(longDate(d.date))}</span>
          <p>{d.title}</p>
          <p className="label">
            {d.instrument ? <InstrumentName decision={d} /> : 'Instrument not recorded'}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function DeadlinesCell({ compared: { deadlines, day } }: CellProps) {
  if (deadlines.length === 0) return <Nothing>None recorded</Nothing>;
  return (
    <ul>
      {deadlines.map((d) => (
        <li key={`${d.decision.id} ${d.date} ${d.what}`}>
          <span className="label">
            {capitalise(longDate(d.date))}
            {isPast(d, day) ? ', past' : ''}
          </span>
          <p>{d.what}</p>
          <p className="label">
            Set {longDate(d.decision.date)}
            {d.isSuperseded && '; the stance has changed since'}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function KindsCell({ compared: { position } }: CellProps) {
  if (!position) return <Nothing />;
  const kinds = { statement: 'statement', excerpt: 'excerpt', summary: 'summary' } as const;
  const many = { statement: 'statements', excerpt: 'excerpts', summary: 'summaries' } as const;
  return (
    <ul className="comparison__figures">
      {EVIDENCE_KINDS.map((kind) => (
        <li key={kind}>{counted(position.pieces[kind], kinds[kind], many[kind])}</li>
      ))}
    </ul>
  );
}

export function StrengthCell({ compared: { backing, position } }: CellProps) {
  const { time } = useAtlasView();
  if (!backing || !position) return <Nothing />;
  return (
    <>
      <p>{publishersInWords(backing) || 'No piece'}</p>
      <p>{grouped(backing.verbatim)} verbatim</p>
      <p className="label">{newestInWords(position, time.day)}</p>
      {backing.disputed > 0 && <p className="label">{capitalise(disputeInWords(backing.disputed))}</p>}
    </>
  );
}

export function ConfidenceCell({ compared: { backing } }: CellProps) {
  if (!backing) return <Nothing />;
  return (
    <>
      <RuleLink rule="Confidence">{capitalise(backing.confidence)}</RuleLink>
      <p className="label">{capitalise(CONFIDENCE_MEANINGS[backing.confidence])}.</p>
    </>
  );
}
