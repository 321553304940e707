/** The table: the equal of the map, sortable, one row per jurisdiction, its header the jurisdiction's name. */
import {
  type ColumnDef,
  createSortedRowModel,
  type OnChangeFn,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { memo, useMemo, useState } from 'react';
import { backingInShort } from '../../domain/backing.ts';
import { longDate } from '../../domain/partial-date.ts';
import { INHERITED_WORDS } from '../../domain/place-label.ts';
import { stanceWords } from '../../domain/stance-at.ts';
import { capitalise, counted } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { RuleLink } from '../../state/rule-link.tsx';
import { useView } from '../../state/use-view.ts';
import { rowsOf, type TableRow } from '../../state/view-rows.ts';
import { AgeMark } from '../../ui/age-mark.tsx';
import { DisputedBadge } from '../../ui/disputed-badge.tsx';
import { LiveWords, useSaid } from '../../ui/live-words.tsx';
import { StanceLabel } from '../../ui/stance-swatch.tsx';
import { Empty } from '../../ui/status.tsx';
import { VanishingButton } from '../../ui/vanishing-button.tsx';
import './table-view.css';

/** The order in which rows come: by the scale; in a range what changed comes first, which no column says. */
const BY_STANCE: SortingState = [{ id: 'stance', desc: false }];
const AS_COMPUTED: SortingState = [];

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
type Column = ColumnDef<typeof features, TableRow>;

type TextKey = 'name' | 'since' | 'scope' | 'changed';
type NumberKey = 'rank' | 'pieces';
interface Sortable {
  readonly original: TableRow;
}

/** What a place has nothing of stands last, whichever way the others are sorted: most places have no record. */
const nothingLast = (valueIn: (row: TableRow) => string | number | undefined) => ({
  accessorFn: valueIn,
  sortUndefined: 'last' as const,
});
const byText = (key: TextKey) => ({
  ...nothingLast((row) => row[key] || undefined),
  sortFn: (a: Sortable, b: Sortable) => a.original[key].localeCompare(b.original[key], 'en'),
});
const byNumber = (key: NumberKey) => ({
  ...nothingLast((row) => (row.position ? row[key] : undefined)),
  sortFn: (a: Sortable, b: Sortable) => a.original[key] - b.original[key],
});

function columnsFor(isRange: boolean): Column[] {
  const range: Column[] = [
    {
      id: 'before',
      header: 'Before',
      enableSorting: false,
    },
  ];
  const changed: Column[] = [{ id: 'changed', header: 'Change', ...byText('changed') }];
  return [
    { id: 'name', header: 'Jurisdiction', ...byText('name') },
    ...(isRange ? range : []),
    {
      id: 'stance',
      header: 'Stance',
      ...byNumber('rank'),
    },
    ...(isRange ? changed : []),
    {
      id: 'since',
      header: 'Since',
      ...byText('since'),
    },
    { id: 'scope', header: 'Concerns', ...byText('scope') },
    {
      id: 'pieces',
      header: 'Evidence',
      ...byNumber('pieces'),
    },
  ];
}

/** What ascending and descending come to, column by column; elsewhere from A to Z. */
const DIRECTIONS: Readonly<Record<string, readonly [ascending: string, descending: string]>> = {
  stance: ['the most closed first', 'the most open first'],
  since: ['the oldest first', 'the newest first'],
  pieces: ['the least first', 'the most first'],
};

/** "Sorted by Since, the newest first." */
function orderInWords([first]: SortingState, columns: readonly Column[]): string {
  if (!first) return 'Not sorted by a column.';
  const { header } = columns.find(({ id }) => id === first.id) ?? {};
  const [ascending, descending] = DIRECTIONS[first.id] ?? ['A to Z', 'Z to A'];
  return `Sorted by ${header}, ${first.desc ? descending : ascending}.`;
}

export function TableView() {
  const atlasView = useAtlasView();
  const { time, view } = atlasView;
  const { go } = useView();
  const data = useMemo(() => rowsOf(atlasView), [atlasView]);
  const columns = useMemo(() => columnsFor(time.from !== null), [time.from]);
  const [asked, setAsked] = useState<SortingState | null>(null);
  const sorting = asked ?? (time.from ? AS_COMPUTED : BY_STANCE);
  const [said, say] = useSaid();
  const onSortingChange: OnChangeFn<SortingState> = (next) => {
    const order = typeof next === 'function' ? next(sorting) : next;
    setAsked(order);
    say(orderInWords(order, columns));
  };
  const table = useTable({
    ...{ features, columns, data, state: { sorting }, onSortingChange },
    // Only a range has an order of its own to return to: that of what changed.
    enableSortingRemoval: time.from !== null,
  });
  if (data.length === 0)
    return (
      <Empty>
        <p>No jurisdiction passes the filters on {longDate(time.day)}.</p>
        <VanishingButton onClick={() => go({ stance: [], group: [], region: 'world' })}>
          Show all places
        </VanishingButton>
      </Empty>
    );
  return (
    <div className="table-view">
      <h2 className="visually-hidden">Table of stances</h2>
      <LiveWords said={said} className="visually-hidden" />
      <table>
        <caption>
          {counted(data.length, 'jurisdiction')} on {longDate(time.day)}
          {time.from ? `, compared with ${longDate(time.from)}` : ''}.
          {!view.present && <span className="screen-only"> Column headings sort.</span>}
        </caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted();
                const title = String(header.column.columnDef.header);
                return (
                  <th
                    key={header.id}
                    scope="col"
                    aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
                    data-column={header.id}
                  >
                    {header.column.getCanSort() ? (
                      <button type="button" onClick={header.column.getToggleSortingHandler()}>
                        {title}
                        <span aria-hidden="true">
                          {sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}
                        </span>
                      </button>
                    ) : (
                      title
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map(({ original }) => (
            <Row key={original.code} row={original} isRange={time.from !== null} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One row; drawn again only when something in it changed, so that a step of the date costs what it changes. */
const Row = memo(
  function Row({ row, isRange }: { row: TableRow; isRange: boolean }) {
    return (
      <tr data-code={row.code} className={row.isOpen ? 'table-view__open' : undefined}>
        <th scope="row">
          <Name row={row} />
        </th>
        {isRange && (
          <td data-column="before">
            <Before row={row} />
          </td>
        )}
        <td data-column="stance">
          <StanceCell row={row} />
        </td>
        {isRange && <td data-column="changed">{row.changed}</td>}
        <td data-column="since">{row.position ? longDate(row.position.since) : ''}</td>
        <td data-column="scope">{row.scope}</td>
        <td data-column="pieces">
          {row.backing && (
            <>
              {backingInShort(row.backing)}{' '}
              {row.backing.disputed > 0 && (
                <RuleLink rule="Evidence strength" className="badge-link">
                  <DisputedBadge count={row.backing.disputed} />
                </RuleLink>
              )}
            </>
          )}
        </td>
      </tr>
    );
  },
  (a, b) =>
    a.isRange === b.isRange &&
    a.row.code === b.row.code &&
    a.row.position === b.row.position &&
    a.row.before === b.row.before &&
    a.row.changed === b.row.changed &&
    a.row.age === b.row.age &&
    a.row.unreadMark === b.row.unreadMark &&
    a.row.isOpen === b.row.isOpen,
);

function Name({ row }: { row: TableRow }) {
  const patch = { country: [row.code], quote: null };
  return (
    <AddressLink to={patch} aria-current={row.isOpen ? 'true' : undefined}>
      {row.name}
    </AddressLink>
  );
}

function StanceCell({ row }: { row: TableRow }) {
  const { position, age } = row;
  return (
    <>
      <StanceLabel stance={position?.stance ?? 'no-record'} isInherited={position?.isInherited === true}>
        {row.stance}
        {position?.isInherited ? `, ${INHERITED_WORDS}` : ''}
      </StanceLabel>
      {age && (
        <span className="table-view__age">
          {row.isAged && <AgeMark />}
          {row.isAged ? <RuleLink rule="Age">{capitalise(age)}</RuleLink> : capitalise(age)}
        </span>
      )}
      {row.unreadMark && <span className="table-view__age">{row.unreadMark}</span>}
    </>
  );
}

function Before({ row: { before } }: { row: TableRow }) {
  return (
    <StanceLabel stance={before?.stance ?? 'no-record'} isInherited={before?.isInherited === true}>
      {stanceWords(before)}
      {before?.isInherited ? `, ${INHERITED_WORDS}` : ''}
    </StanceLabel>
  );
}
