/** Every piece of evidence, searchable: words, parties and kinds choose pieces, place filters choose jurisdictions. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef } from 'react';
import { failureWords } from '../../data/errors.ts';
import { useDecisionsQuery, useEvidenceFiles } from '../../data/use-data.ts';
import { citeQuote } from '../../domain/citation.ts';
import { type Piece, placement } from '../../domain/dossier.ts';
import { evidenceDate } from '../../domain/evidence.ts';
import { matchesEvidence, queryWords } from '../../domain/evidence-filter.ts';
import { lastDay, longDate } from '../../domain/partial-date.ts';
import { counted } from '../../domain/words.ts';
import { isPlainClick } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { quoteLink } from '../../state/handed-out.ts';
import { useView } from '../../state/use-view.ts';
import { DebouncedStatus } from '../../ui/debounced-status.tsx';
import { QuoteCard } from '../../ui/quote-card.tsx';
import { Empty, Failed, Loading } from '../../ui/status.tsx';
import { VanishingButton } from '../../ui/vanishing-button.tsx';
import { CountryNote } from './country-note.tsx';
import { FoundPlaces } from './found-places.tsx';
import { KindFilter } from './kind-filter.tsx';
import { PartyFilter } from './party-filter.tsx';
import './quotes-view.css';

const KINDS = { statement: 0, excerpt: 1, summary: 2 } as const;
const dayOf = ({ evidence, source }: Piece) => {
  const date = evidenceDate(evidence, source);
  return date ? lastDay(date) : '';
};

/** Statements first, then excerpts, then summaries; the newest of each first, the undated last. */
function byKindThenDate(a: Piece, b: Piece): number {
  return KINDS[a.evidence.kind] - KINDS[b.evidence.kind] || dayOf(b).localeCompare(dayOf(a));
}

/** Pieces that the filters let through, split by whether they belong to the day. */
function useChosenPieces(pieces: readonly Piece[]) {
  const { atlas, chosen, time, view } = useAtlasView();
  const filter = useDeferredValue(view);
  return useMemo(() => {
    const effects = new Map([...atlas.timelines.values()].flat().map((d) => [d.id, lastDay(d.date)]));
    const wanted = new Set(filter.country.filter((c) => atlas.jurisdictions.has(c)));
    const matching = pieces.filter(
      (p) =>
        p.evidence.about.some((c) => chosen.has(c) && (wanted.size === 0 || wanted.has(c))) &&
        matchesEvidence(p, filter),
    );
    const upToDay = matching.filter((p) => placement(p, effects, time.day) !== 'later').sort(byKindThenDate);
    return { shown: upToDay, later: matching.length - upToDay.length };
  }, [pieces, atlas, chosen, time.day, filter]);
}

export function QuotesView() {
  const { atlas, time, view } = useAtlasView();
  const { go } = useView();
  const result = useEvidenceFiles(atlas.evidenceFiles);
  useDecisionsQuery();
  const { shown, later } = useChosenPieces(result.pieces);
  const found = [
    `${counted(shown.length, 'piece')} of evidence${view.q ? ` with “${view.q}”` : ''}`,
    later > 0 ? `${later} more belong to decisions or dates after ${longDate(time.day)}` : '',
  ]
    .filter(Boolean)
    .join('; ');
  return (
    <section className="quotes" aria-label="Quotes">
      <h2 className="visually-hidden">Quotes</h2>
      <KindFilter />
      <PartyFilter />
      <CountryNote />
      {result.error && (
        <Failed title={`${counted(result.failed, 'file')} could not be loaded`} onRetry={result.retry}>
          {failureWords(result.error)} The pieces below did arrive.
        </Failed>
      )}
      <FoundPlaces />
      <p className="quotes__count">{result.isPending ? 'Loading the evidence …' : found}</p>
      <DebouncedStatus>{result.isPending ? '' : found}</DebouncedStatus>
      {result.isPending && shown.length === 0 ? (
        <Loading what="the evidence" />
      ) : shown.length === 0 ? (
        <Empty>
          <p>No piece of evidence matches.</p>
          <VanishingButton onClick={() => go(EVERYTHING)}>Show all quotes</VanishingButton>
        </Empty>
      ) : (
        <QuoteList pieces={shown} />
      )}
    </section>
  );
}

/** Every filter of the list taken back. */
const EVERYTHING = {
  q: '',
  party: [],
  kind: [],
  stance: [],
  group: [],
  region: 'world',
  country: [],
  quote: null,
} as const;

/** Only what is near the window is in the page; the rest is height. Short lists are whole, so that find-in-page works. */
const WHOLE_UP_TO = 200;

function QuoteList({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.length <= WHOLE_UP_TO ? (
    <ul className="quotes__list">
      {pieces.map((piece) => (
        <li key={piece.evidence.id}>
          <ListedQuote piece={piece} />
        </li>
      ))}
    </ul>
  ) : (
    <LongQuoteList pieces={pieces} />
  );
}

function LongQuoteList({ pieces }: { pieces: readonly Piece[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: pieces.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 190,
    overscan: 6,
    getItemKey: (i) => pieces[i]?.evidence.id ?? i,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className="quotes__scroll" ref={scroller} tabIndex={0} aria-label="Found quotes">
      <ul className="quotes__list" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => {
          const piece = pieces[row.index];
          return (
            <li
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              aria-setsize={pieces.length}
              aria-posinset={row.index + 1}
              style={{ position: 'absolute', insetInline: 0, transform: `translateY(${row.start}px)` }}
            >
              {piece && <ListedQuote piece={piece} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ListedQuote({ piece }: { piece: Piece }) {
  const { atlas, view } = useAtlasView();
  const { go } = useView();
  const { id, about } = piece.evidence;
  const link = () => quoteLink(id, view, atlas);
  return (
    <QuoteCard
      piece={piece}
      words={queryWords(view.q)}
      citation={() => citeQuote(piece, link())}
      permalink={link()}
      onPermalink={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        go({ quote: id, country: about.slice(0, 1) });
      }}
      isCurrent={false}
    >
      <p className="quote__about">
        About {about.map((c) => atlas.jurisdictions.get(c)?.name ?? c).join(', ')}
      </p>
    </QuoteCard>
  );
}
