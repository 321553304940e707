/** The dossier's answers in order: what was decided, the words, what disputes it, the history, the sources. */
import { failureWords } from '../../data/errors.ts';
import { sourceImprint } from '../../domain/citation.ts';
import { deadlinesInForce, earlierInWords } from '../../domain/deadlines.ts';
import type { Piece } from '../../domain/dossier.ts';
import type { Source } from '../../domain/evidence.ts';
import type { Code, Jurisdiction } from '../../domain/jurisdiction.ts';
import { longDate } from '../../domain/partial-date.ts';
import { capitalise } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { SourceLink } from '../../ui/source-link.tsx';
import { SourceTitle } from '../../ui/source-title.tsx';
import { Failed, Loading } from '../../ui/status.tsx';
import { usePortion } from '../../ui/use-portion.tsx';
import { DecisionCard, Fact } from './decision-card.tsx';
import { DossierHistory } from './dossier-history.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FilterNote } from './filter-note.tsx';
import { MissingEvidence } from './missing-evidence.tsx';
import type { DossierModel } from './use-dossier.ts';

export function DossierBody({ jurisdiction, model }: { jurisdiction: Jurisdiction; model: DossierModel }) {
  const { time } = useAtlasView();
  const { run, view, result } = model;
  const { code } = jurisdiction;
  return (
    <>
      {result.error && (
        <Failed title="Some evidence could not be loaded" onRetry={result.retry}>
          {failureWords(result.error)} What is shown below did arrive.
        </Failed>
      )}
      <Decided model={model} />
      <MissingEvidence model={model} />
      {result.isPending && <Loading what="the evidence" />}
      <FilterNote key={code} model={model} />
      <EvidenceList title="What supports it" pieces={view.supports} code={code} />
      <EvidenceList title="What disputes it" pieces={view.disputes} code={code} />
      <EvidenceList title="Context" pieces={view.context} code={code} />
      <EvidenceList
        title={`What sources say about ${jurisdiction.inText}`}
        hint={run.length > 0 ? 'Not tied to the decisions above.' : 'None of it sets a stance.'}
        pieces={view.mentions}
        code={code}
      />
      <EvidenceList
        title="Undated"
        hint="Neither the text nor anything else establishes a date, so it has no place in time."
        pieces={view.undated}
        code={code}
      />
      {!result.isPending && !result.error && model.total === 0 && !model.position && (
        <p className="status">No source in the data speaks of {jurisdiction.inText}.</p>
      )}
      <DossierHistory model={model} code={code} day={time.day} />
      <SourceList
        pieces={[
          view.supports,
          view.disputes,
          view.context,
          view.earlier,
          view.mentions,
          view.undated,
        ].flat()}
      />
    </>
  );
}

function Decided({ model }: { model: DossierModel }) {
  const { time } = useAtlasView();
  const { position, run, decisions } = model;
  if (!position) return null;
  return (
    <section>
      <h3>{position.isInherited ? 'What the EU decided' : 'What was decided'}</h3>
      {decisions.isError && (
        <Failed title="The decisions could not be loaded" onRetry={() => void decisions.refetch()}>
          {failureWords(decisions.error)}
        </Failed>
      )}
      {decisions.isPending && <Loading what="the decisions" />}
      {run.map((decision) => (
        <DecisionCard key={decision.id} decision={decision} day={time.day} />
      ))}
      <StandingDeadlines holder={position.holder} />
    </section>
  );
}

/** Deadlines still ahead that decisions before the present run set: a new stance does not take them back by itself. */
function StandingDeadlines({ holder }: { holder: Code }) {
  const { atlas, time } = useAtlasView();
  const standing = deadlinesInForce(atlas, holder, time.day).filter((d) => d.isEarlier);
  if (standing.length === 0) return null;
  return (
    <section className="standing-deadlines">
      <h4>Deadlines ahead, set by earlier decisions</h4>
      <dl className="facts">
        {standing.map((d) => (
          <Fact
            key={`${d.decision.id} ${d.date} ${d.what}`}
            name={capitalise(longDate(d.date))}
            value={`${d.what}${earlierInWords(d)}`}
          />
        ))}
      </dl>
    </section>
  );
}

function SourceList({ pieces }: { pieces: readonly Piece[] }) {
  const sources = [...new Map<string, Source>(pieces.map((p) => [p.source.id, p.source])).values()];
  const { shown, more } = usePortion(sources, 'source');
  if (sources.length === 0) return null;
  return (
    <section>
      <h3>
        Sources <span className="count">{sources.length}</span>
      </h3>
      <ul className="source-list">
        {shown.map((source) => (
          <li key={source.id}>
            {source.url ? (
              <SourceLink href={source.url}>
                <SourceTitle source={source} />
              </SourceLink>
            ) : (
              <cite>
                <SourceTitle source={source} />
              </cite>
            )}
            <span className="label">
              {' '}
              {sourceImprint(source)}
              {source.url ? '' : '; address not recorded'}
            </span>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
