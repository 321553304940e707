/** The end of a printed view: date, filters, every source that it rests on with its address, credit and link. */
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useLoader, useSetAside } from '../../data/use-data.ts';
import { sourceImprint } from '../../domain/citation.ts';
import type { Source } from '../../domain/evidence.ts';
import {
  collectFacts,
  evidenceShown,
  scopeInWords,
  sourceLineOf,
  type ViewFacts,
} from '../../export/facts.ts';
import { type AtlasView, useAtlasView } from '../../state/atlas-view.ts';
import { handedOutLink } from '../../state/handed-out.ts';
import { LiveWords, useSaid } from '../../ui/live-words.tsx';
import { usePrinting } from '../../ui/printing.ts';
import { SourceTitle } from '../../ui/source-title.tsx';
import type { PrintAsked } from './print-key.ts';
import { usePrint } from './use-print.ts';
import './print.css';

/** Views that state stances or words; the list of sources lists itself, and the method rests on none. */
const RESTS_ON_SOURCES: ReadonlySet<string> = new Set(['map', 'table', 'timeline', 'quotes']);

export interface PrintFootProps {
  /** The key was pressed before this was here. */
  readonly asked: PrintAsked | null;
}

/** Nothing on the screen but, for listeners, that printing waits and what became of it. Listens for the print key, for it loads the sources before the page is printed. */
export function PrintFoot({ asked }: PrintFootProps) {
  const atlasView = useAtlasView();
  const { facts, load } = useFacts(atlasView);
  const [said, say] = useSaid();
  usePrint(load, asked, say);
  const isPrinting = usePrinting();
  return (
    <>
      <LiveWords said={said} className="print-said visually-hidden" />
      {isPrinting && <Foot facts={facts} />}
    </>
  );
}

function Foot({ facts }: { facts: ViewFacts | null }) {
  const atlasView = useAtlasView();
  const { atlas, view } = atlasView;
  const setAside = useSetAside();
  const [date, ...filters] = scopeInWords(atlasView);
  return (
    <section className="print-foot" aria-label="About this page">
      {RESTS_ON_SOURCES.has(view.view) && <Sources facts={facts} />}
      <div className="print-foot__facts">
        <p>
          <b>{date}</b>
          {filters.length > 0 && ` · Filters: ${filters.join('; ')}`}
        </p>
        <p>{sourceLineOf(atlasView, setAside)}</p>
        <p>{handedOutLink(view, atlas)}</p>
      </div>
    </section>
  );
}

/** The facts of the very view that is shown, once they were asked for. `load` stays the same whatever is shown. */
function useFacts(atlasView: AtlasView) {
  const client = useQueryClient();
  const loader = useLoader();
  const [last, setLast] = useState<ViewFacts | null>(null);
  const shown = useRef(atlasView);
  shown.current = atlasView;
  const load = useCallback(
    async () => setLast(await collectFacts(shown.current, client, loader)),
    [client, loader],
  );
  return { facts: last?.atlasView === atlasView ? last : null, load };
}

/** An open dossier prints its own list; a comparison and every view without one rest on these. */
function sourcesToPrint({ atlasView, dossiers, sources }: ViewFacts): readonly Source[] {
  if (atlasView.open.length === 0) return sources;
  if (atlasView.open.length === 1 || atlasView.view.quote !== null) return [];
  const compared = dossiers.flatMap(({ row, evidence }) => [
    ...row.sources,
    ...evidenceShown(evidence).map(({ source }) => source),
  ]);
  return [...new Map(compared.map((source) => [source.id, source])).values()];
}

function Sources({ facts }: { facts: ViewFacts | null }) {
  const { open } = useAtlasView();
  const isEvidenceDue = useIsFetching({ queryKey: ['evidence'] }) > 0;
  if (!facts)
    return open.length === 1 && !isEvidenceDue ? null : (
      <p>Every stance is shown with its sources at the address below.</p>
    );
  const sources = sourcesToPrint(facts);
  if (sources.length === 0) return null;
  return (
    <>
      <h2>
        Sources of what is shown <span>{sources.length}</span>
      </h2>
      <ol className="print-foot__sources">
        {sources.map((source) => (
          <li key={source.id}>
            <SourceTitle source={source} /> {sourceImprint(source)}{' '}
            <span className="print-foot__address">{source.url ?? 'address not recorded'}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
