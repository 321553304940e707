/** What the view's words and filters find, kept while the answer to the next words is on its way. */
import { useEffect, useMemo, useState } from 'react';
import { searchClient } from '../../data/search-client.ts';
import type { Found } from '../../data/search-messages.ts';
import { useLoader } from '../../data/use-data.ts';
import { queryWords } from '../../domain/evidence-filter.ts';
import type { ListFilter } from '../../domain/listing.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { listFilterOf } from '../../state/chosen-pieces.ts';

export interface FoundState {
  /** Null before the first answer. */
  readonly found: Found | null;
  /** The words that `found` is of. */
  readonly q: string;
  /** What `found` answers, the same object for all of one answer. */
  readonly of: object;
  /** Whether `found` is of the view's present words, filters and date. */
  readonly isCurrent: boolean;
  readonly error: Error | null;
  retry(): void;
}

const NOTHING = { found: null, q: '', of: {}, filter: null, error: null };

/** The last answer, and what it is of. */
type Answer = Pick<FoundState, 'found' | 'q' | 'of' | 'error'> & { readonly filter: ListFilter | null };

/** Searches anew with each change of words, filters or date. */
export function useFound(): FoundState {
  const loader = useLoader();
  const { atlas, chosen, time, view } = useAtlasView();
  const { q, country, party, kind } = view;
  const [state, setState] = useState<Answer>(NOTHING);
  const [tries, setTries] = useState(0);
  const filter = useMemo(
    () => listFilterOf({ atlas, chosen, day: time.day, from: time.from, country, party, kind }),
    [atlas, chosen, time.day, time.from, country, party, kind],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is a reason to search again.
  useEffect(() => {
    let isOver = false;
    const of = {};
    let end = () => {};
    const failed = (error: Error) => !isOver && setState((last) => ({ ...last, error }));
    const found = (so: Found) => !isOver && setState({ found: so, q, of, filter, error: null });
    searchClient(loader)
      .then((client) => {
        if (!isOver) end = client.search({ words: queryWords(q), filter }, { found, failed });
      })
      .catch(failed);
    return () => {
      isOver = true;
      end();
    };
  }, [loader, q, filter, tries]);
  const { filter: answered, ...last } = state;
  const isCurrent = last.q === q && answered === filter;
  return { ...last, isCurrent, retry: () => setTries(tries + 1) };
}
