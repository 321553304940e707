/** The history: every decision up to the day with its evidence, and, folded, what came after it. */
import type { Decision } from '../../domain/decision.ts';
import type { Piece } from '../../domain/dossier.ts';
import type { Code } from '../../domain/jurisdiction.ts';
import { type IsoDay, longDate } from '../../domain/partial-date.ts';
import { counted } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { DecisionCard, HistoryLine } from './decision-card.tsx';
import { DossierQuotes } from './evidence-list.tsx';
import type { DossierModel } from './use-dossier.ts';

export function DossierHistory({ model, code, day }: { model: DossierModel; code: Code; day: IsoDay }) {
  const { view } = useAtlasView();
  const { history, laterDecisions, earlier, later } = model.view;
  if (history.length + laterDecisions.length + later.length === 0) return null;
  const runIds = new Set(model.run.map((d) => d.id));
  const isQuoteLater = later.some((p) => p.evidence.id === view.quote);
  return (
    <section>
      <h3>History</h3>
      <ol className="history">
        {history.map((decision) =>
          runIds.has(decision.id) ? (
            <li key={decision.id} className="history__line">
              <HistoryLine decision={decision} />
            </li>
          ) : (
            <Past key={decision.id} decision={decision} pieces={earlier} code={code} day={day} />
          ),
        )}
      </ol>
      {laterDecisions.length + later.length > 0 && (
        <details className="history__later" open={isQuoteLater}>
          <summary>
            After {longDate(day)}: {laterWords(laterDecisions.length, later.length)}
          </summary>
          {isQuoteLater && (
            <p className="dossier__note" role="status">
              The quote in the address is later than {longDate(day)}. It is shown here; the date of the view
              stays.
            </p>
          )}
          {laterDecisions.map((decision) => (
            <DecisionCard key={decision.id} decision={decision} day={day} />
          ))}
          {later.length > 0 && <DossierQuotes pieces={later} code={code} />}
        </details>
      )}
    </section>
  );
}

function laterWords(decisions: number, pieces: number): string {
  return [
    decisions > 0 ? counted(decisions, 'decision') : '',
    pieces > 0 ? `${counted(pieces, 'piece')} of evidence` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

interface PastProps {
  readonly decision: Decision;
  readonly pieces: readonly Piece[];
  readonly code: Code;
  readonly day: IsoDay;
}

function Past({ decision, pieces, code, day }: PastProps) {
  const { view } = useAtlasView();
  const own = pieces.filter((p) => p.evidence.relations.some((r) => r.decision === decision.id));
  return (
    <li>
      <details open={own.some((p) => p.evidence.id === view.quote)}>
        <summary className="history__line">
          <HistoryLine decision={decision} />
        </summary>
        <DecisionCard decision={decision} day={day} />
        {own.length > 0 && <DossierQuotes pieces={own} code={code} />}
      </details>
    </li>
  );
}
