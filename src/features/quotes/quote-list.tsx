/** The found pieces. A long list draws what is near the window only; a short one is whole, so that find-in-page works. */
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { memo, useMemo, useRef, useState } from 'react';
import { evidenceQuery } from '../../data/queries.ts';
import { searchClient } from '../../data/search-client.ts';
import { type Found, HEAD } from '../../data/search-messages.ts';
import { useLoader } from '../../data/use-data.ts';
import { fileCodeOf } from '../../domain/evidence.ts';
import { counted } from '../../domain/words.ts';
import { useFocusSurvivor } from '../../ui/focus-survivor.ts';
import { usePrinting } from '../../ui/printing.ts';
import { ListedQuote } from './listed-quote.tsx';

const WHOLE_UP_TO = 200;

/** Drawn anew when something else was found, or the view it stands in moved. */
export const QuoteList = memo(function QuoteList({ found }: { found: Found }) {
  const isPrinting = usePrinting();
  if (!isPrinting && found.shown.length > WHOLE_UP_TO) return <LongQuoteList found={found} />;
  return <WholeQuoteList found={found} />;
});

/** The focus goes on to the same piece in the list that comes instead, where it is drawn there; else to the headline. */
function pieceInOtherList(list: Element): () => HTMLElement | null {
  const id = document.activeElement?.closest('[data-evidence]')?.getAttribute('data-evidence') ?? '';
  const link = `.quotes__list [data-evidence="${CSS.escape(id)}"] .quote__actions a`;
  return () =>
    [...document.querySelectorAll<HTMLElement>(link)].find((found) => !list.contains(found)) ??
    document.querySelector<HTMLElement>('#headline');
}

/** How many of the pieces cannot be printed, for their files are not here: printing from the browser's menu cannot wait. */
function useUnread(ids: readonly string[]): number {
  const client = useQueryClient();
  const loader = useLoader();
  if (!usePrinting()) return 0;
  const statusOf = (code: string) =>
    client.getQueryState(evidenceQuery(loader, code).queryKey)?.status ?? 'pending';
  // What failed says so in its row.
  return ids.filter((id) => statusOf(fileCodeOf(id) ?? '') === 'pending').length;
}

function WholeQuoteList({ found }: { found: Found }) {
  const list = useRef<HTMLUListElement>(null);
  useFocusSurvivor(list, pieceInOtherList);
  const left = found.shown.length - found.head.length;
  const unread = useUnread(found.head);
  return (
    <>
      {unread > 0 && (
        <p className="quotes__limit">
          {counted(unread, 'piece')} had not been fetched when this page was printed, and{' '}
          {unread === 1 ? 'is' : 'are'} left out. Printed with Ctrl P, or ⌘ P, it waits for all.
        </p>
      )}
      <ul className="quotes__list" ref={list}>
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
}

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
  useFocusSurvivor(scroller, pieceInOtherList);
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
