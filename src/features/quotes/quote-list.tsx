/** The found pieces. A long list draws what is near the window only; a short one is whole, so that find-in-page works. */
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type HTMLAttributes,
  memo,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { evidenceQuery } from '../../data/evidence-queries.ts';
import { searchClient } from '../../data/search-client.ts';
import { type Found, HEAD } from '../../data/search-messages.ts';
import { useLoader } from '../../data/use-data.ts';
import { fileCodeOf } from '../../domain/evidence.ts';
import { counted } from '../../domain/words.ts';
import { useAddressStore } from '../../state/use-view.ts';
import { useFocusSurvivor } from '../../ui/focus-survivor.ts';
import { usePrinting } from '../../ui/printing.ts';
import { ListedQuote, UnnamedQuote } from './listed-quote.tsx';

const WHOLE_UP_TO = 200;
/** What a row is taken to be high until it is drawn, in CSS pixels. */
const ROW_HEIGHT = 190;

/** Drawn anew when something else was found, or the view it stands in moved. `of`: what was asked, the same object for all that is found of it. */
export const QuoteList = memo(function QuoteList({ found, of }: { found: Found; of: object }) {
  const isPrinting = usePrinting();
  if (!isPrinting && found.shown.length > WHOLE_UP_TO) return <LongQuoteList found={found} of={of} />;
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
          <Row key={id} at={id} />
        ))}
      </ul>
      {left > 0 && (
        <p className="quotes__waiting">{counted(left, 'more piece')} would not fit: narrow the search.</p>
      )}
    </>
  );
}

/** What is known of a place of the list: its id, nothing yet, or why its id did not come and how to ask again. */
type IdAt = string | undefined | { readonly error: Error; readonly retry: () => void };

/** The ids at some places of the list; those beyond the first come in pages of as many, when they are scrolled to. */
function useIds(found: Found, places: readonly number[]): (place: number) => IdAt {
  const loader = useLoader();
  const asked = [...new Set(places.map((place) => Math.floor(place / HEAD)))].filter((page) => page > 0);
  const pages = useQueries({
    queries: asked.map((page) => ({
      queryKey: ['found', serialOf(found), page],
      queryFn: async () =>
        (await searchClient(loader)).ids(found.shown.slice(page * HEAD, (page + 1) * HEAD), found.mark),
      gcTime: 60_000,
    })),
  });
  return (place) => {
    if (place < HEAD) return found.head[place];
    const at = asked.indexOf(Math.floor(place / HEAD));
    const page = pages[at];
    if (page?.error) return { error: page.error, retry: () => void page.refetch() };
    return page?.data?.[place % HEAD];
  };
}

let serials = 0;
const serialByFound = new WeakMap<Found, number>();

function serialOf(found: Found): number {
  const known = serialByFound.get(found) ?? ++serials;
  serialByFound.set(found, known);
  return known;
}

/** What was asked anew is shown from its first piece on; what is returned to, from where it was left. */
function useStart(of: object, rows: Virtualizer<HTMLDivElement, Element>): void {
  const store = useAddressStore();
  const last = useRef(of);
  useLayoutEffect(() => {
    if (last.current === of) return;
    last.current = of;
    if (store.getSnapshot().how === 'load') return;
    // Told at once: rows that are measured before it hears of the scroll would be made up for from where it was.
    rows.scrollOffset = 0;
    rows.scrollElement?.scrollTo(0, 0);
  }, [of, rows, store]);
}

/** A row of either list, which hands the focus on when it goes. */
function Row({
  place,
  at,
  ...rest
}: { place?: Ref<HTMLLIElement>; at: IdAt } & HTMLAttributes<HTMLLIElement>) {
  const row = useRef<HTMLLIElement>(null);
  useFocusSurvivor(row, pieceInOtherList);
  useImperativeHandle(place, () => row.current as HTMLLIElement, []);
  return (
    <li ref={row} {...rest}>
      {typeof at === 'object' ? <UnnamedQuote {...at} /> : <ListedQuote id={at} />}
    </li>
  );
}

function LongQuoteList({ found, of }: { found: Found; of: object }) {
  const scroller = useRef<HTMLDivElement>(null);
  useFocusSurvivor(scroller, pieceInOtherList);
  /** The number of the piece that holds the focus. */
  const [holding, setHeld] = useState<number | null>(null);
  const held = holding === null ? null : found.shown.indexOf(holding);
  const count = found.shown.length;
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 2,
    // The piece that holds the focus stays in the page, however far the list is scrolled.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return held === null || held < 0 || indexes.includes(held)
        ? indexes
        : [...indexes, held].sort((a, b) => a - b);
    },
    getItemKey: (i) => found.shown[i] ?? i,
  });
  useStart(of, rows);
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
          <Row
            key={row.key}
            place={rows.measureElement}
            at={idAt(row.index)}
            data-index={row.index}
            onFocus={() => setHeld(found.shown[row.index] ?? null)}
            onBlur={() => setHeld(null)}
            aria-setsize={count}
            aria-posinset={row.index + 1}
            style={{ position: 'absolute', insetInline: 0, transform: `translateY(${row.start}px)` }}
          />
        ))}
      </ul>
    </section>
  );
}
