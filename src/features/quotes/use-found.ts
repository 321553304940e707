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
  /** Whether another try has been asked for and has no answer yet. */
  readonly isTriedAgain: boolean;
  retry(): void;
}

const NOTHING = { found: null, q: '', of: {}, filter: null, error: null, tries: 0 };

/** The last answer, what it is of, and how many tries had been asked for. */
type Answer = Pick<FoundState, 'found' | 'q' | 'of' | 'error'> & {
  readonly filter: ListFilter | null;
  readonly tries: number;
};

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
  useEffect(() => {
    let isOver = false;
    const of = {};
    let end = () => {};
    const failed = (error: Error) => !isOver && setState((last) => ({ ...last, error, tries }));
    const found = (so: Found) => !isOver && setState({ found: so, q, of, filter, error: null, tries });
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
  const { filter: answered, tries: answeredTries, ...last } = state;
  const isCurrent = last.q === q && answered === filter;
  // The failure that was asked about again is over: one that follows is another, and is told anew.
  const isTriedAgain = answeredTries !== tries;
  const error = isTriedAgain ? null : last.error;
  return { ...last, error, isCurrent, isTriedAgain, retry: () => setTries(tries + 1) };
}
