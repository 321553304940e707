/** The found pieces. A long list draws what is near the window only; a short one is whole, so that find-in-page works. */
import { useQueries } from '@tanstack/react-query';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { memo, useMemo, useRef, useState } from 'react';
import { searchClient } from '../../data/search-client.ts';
import { type Found, HEAD } from '../../data/search-messages.ts';
import { useLoader } from '../../data/use-data.ts';
import { counted } from '../../domain/words.ts';
import { usePrinting } from '../../ui/printing.ts';
import { ListedQuote } from './listed-quote.tsx';

const WHOLE_UP_TO = 200;

/** Drawn anew when something else was found, or the view it stands in moved. */
export const QuoteList = memo(function QuoteList({ found }: { found: Found }) {
  const isPrinting = usePrinting();
  if (!isPrinting && found.shown.length > WHOLE_UP_TO) return <LongQuoteList found={found} />;
  const left = found.shown.length - found.head.length;
  return (
    <>
      <ul className="quotes__list">
        {found.head.map((id) => (
          <li key={id}>
            <ListedQuote id={id} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p className="quotes__waiting">{counted(left, 'more piece')} would not fit: narrow the search.</p>
      )}
    </>
  );
});

/** The ids at some places of the list; those beyond the first come in pages of as many, when they are scrolled to. */
function useIds(found: Found, places: readonly number[]): (place: number) => string | undefined {
  const loader = useLoader();
  const asked = [...new Set(places.map((place) => Math.floor(place / HEAD)))].filter((page) => page > 0);
  const pages = useQueries({
    queries: asked.map((page) => ({
      queryKey: ['found', serialOf(found), page],
      queryFn: async () =>
        (await searchClient(loader)).ids(found.shown.slice(page * HEAD, (page + 1) * HEAD)),
      gcTime: 60_000,
    })),
  });
  return (place) => {
    if (place < HEAD) return found.head[place];
    const at = asked.indexOf(Math.floor(place / HEAD));
    return pages[at]?.data?.[place % HEAD];
  };
}

let serials = 0;
const serialByFound = new WeakMap<Found, number>();

function serialOf(found: Found): number {
  const known = serialByFound.get(found) ?? ++serials;
  serialByFound.set(found, known);
  return known;
}

function LongQuoteList({ found }: { found: Found }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<number | null>(null);
  const count = found.shown.length;
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 190,
    overscan: 2,
    // The piece that holds the focus stays in the page, however far the list is scrolled.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return held === null || held >= count || indexes.includes(held)
        ? indexes
        : [...indexes, held].sort((a, b) => a - b);
    },
    getItemKey: (i) => found.shown[i] ?? i,
  });
  const items = rows.getVirtualItems();
  const idAt = useIds(
    found,
    useMemo(() => items.map(({ index }) => index), [items]),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className="quotes__scroll" ref={scroller} tabIndex={0} aria-label="Found quotes">
      <ul className="quotes__list" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {items.map((row) => (
          <li
            key={row.key}
            ref={rows.measureElement}
            data-index={row.index}
            onFocus={() => setHeld(row.index)}
            onBlur={() => setHeld(null)}
            aria-setsize={count}
            aria-posinset={row.index + 1}
            style={{ position: 'absolute', insetInline: 0, transform: `translateY(${row.start}px)` }}
          >
            <ListedQuote id={idAt(row.index)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
