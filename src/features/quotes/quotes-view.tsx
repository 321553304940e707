/** Every piece of evidence, searchable: words, parties and kinds choose pieces, place filters choose jurisdictions. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { failureWords } from '../../data/errors.ts';
import { useDecisionsQuery, useEvidenceFiles } from '../../data/use-data.ts';
import { citeQuote } from '../../domain/citation.ts';
import type { Piece } from '../../domain/dossier.ts';
import { queryWords } from '../../domain/evidence-filter.ts';
import { longDate } from '../../domain/partial-date.ts';
import { counted } from '../../domain/words.ts';
import { isPlainClick } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { chosenPieces } from '../../state/chosen-pieces.ts';
import { quoteLink } from '../../state/handed-out.ts';
import { useView } from '../../state/use-view.ts';
import { DebouncedStatus } from '../../ui/debounced-status.tsx';
import { usePrinting } from '../../ui/printing.ts';
import { QuoteCard } from '../../ui/quote-card.tsx';
import { Empty, Failed, Loading } from '../../ui/status.tsx';
import { VanishingButton } from '../../ui/vanishing-button.tsx';
import { CountryNote } from './country-note.tsx';
import { FoundDecisions } from './found-decisions.tsx';
import { FoundPlaces } from './found-places.tsx';
import { KindFilter } from './kind-filter.tsx';
import { PartyFilter } from './party-filter.tsx';
import './quotes-view.css';

/** Pieces that the filters let through, split by whether they belong to the day. */
function useChosenPieces(pieces: readonly Piece[]) {
  const atlasView = useAtlasView();
  const view = useDeferredValue(atlasView.view);
  return useMemo(() => chosenPieces({ ...atlasView, view }, pieces), [pieces, atlasView, view]);
}

export function QuotesView() {
  const { atlas, time, view } = useAtlasView();
  const { go } = useView();
  const result = useEvidenceFiles(atlas.evidenceFiles);
  useDecisionsQuery();
  const { shown, later, earlier } = useChosenPieces(result.pieces);
  const found = [
    `${counted(shown.length, 'piece')} of evidence${view.q ? ` with “${view.q}”` : ''}`,
    earlier > 0 && time.from ? `${earlier} more are of dates before ${longDate(time.from)}` : '',
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
      <FoundDecisions />
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
  const isPrinting = usePrinting();
  return isPrinting || pieces.length <= WHOLE_UP_TO ? (
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
  const [held, setHeld] = useState<number | null>(null);
  const rows = useVirtualizer({
    count: pieces.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 190,
    overscan: 6,
    // The piece that holds the focus stays in the page, however far the list is scrolled.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return held === null || indexes.includes(held) ? indexes : [...indexes, held].sort((a, b) => a - b);
    },
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
              onFocus={() => setHeld(row.index)}
              onBlur={() => setHeld(null)}
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
