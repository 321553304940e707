/** Every piece of evidence, searchable: words, parties and kinds choose pieces, place filters choose jurisdictions. */
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { DataError, failureWords } from '../../data/errors.ts';
import { reloadData } from '../../data/query-client.ts';
import { useDecisionsQuery } from '../../data/use-evidence.ts';
import { counted } from '../../domain/words.ts';
import { AtlasViewContext, useAtlasView } from '../../state/atlas-view.ts';
import { useView } from '../../state/use-view.ts';
import { DebouncedStatus } from '../../ui/debounced-status.tsx';
import { useFocusSurvivor } from '../../ui/focus-survivor.ts';
import { Empty, Failed, Loading } from '../../ui/status.tsx';
import { VanishingButton } from '../../ui/vanishing-button.tsx';
import { CountryNote } from './country-note.tsx';
import { FoundDecisions, useFoundDecisions } from './found-decisions.tsx';
import { FoundPlaces, placesInWords, useFoundPlaces } from './found-places.tsx';
import { foundInWords } from './found-words.ts';
import { KindFilter } from './kind-filter.tsx';
import { NearSearches, nearInWords } from './near-searches.tsx';
import { PartyFilter } from './party-filter.tsx';
import { QuoteList } from './quote-list.tsx';
import { useFound } from './use-found.ts';
import './quotes-view.css';

export function QuotesView() {
  const { time } = useAtlasView();
  const { found, q, of, isCurrent, error, isTriedAgain, retry } = useFound();
  useDecisionsQuery();
  const isEmpty = found?.shown.length === 0;
  const words = found ? foundInWords(found, q, time) : '';
  const near = found ? nearInWords(found.near, isEmpty) : '';
  const isAnswered = isCurrent && found?.isWhole === true;
  return (
    <section className="quotes" aria-label="Quotes" data-is-loading={isAnswered || error ? undefined : ''}>
      <h2 className="visually-hidden">Quotes</h2>
      <KindFilter />
      <PartyFilter />
      <CountryNote />
      {(error || isTriedAgain) && <SearchTrouble error={error} onRetry={retry} />}
      <Finds
        words={isAnswered ? [words, near].filter(Boolean).join('. ') : ''}
        isEmpty={isEmpty && found?.isWhole === true}
      >
        {found && (
          <p className="quotes__count" data-q={q}>
            {found.isWhole ? words : `${words}, and counting …`}
          </p>
        )}
      </Finds>
      {found && <NearSearches near={found.near} isEmpty={isEmpty} />}
      {!found ? (
        !error && !isTriedAgain && <Loading what="the evidence" />
      ) : isEmpty ? (
        found.isWhole && <NothingFound />
      ) : (
        <FoundView isCurrent={isCurrent}>
          <QuoteList found={found} of={of} />
        </FoundView>
      )}
    </section>
  );
}

const SILENT = 'The search does not answer';
const TWO_VERSIONS = 'Two versions of the data came together';

/**
 * That the search failed, or, without an error, that it is being tried again: in the same room, for what stands below
 * must not come under the second half of a double click.
 */
function SearchTrouble({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const client = useQueryClient();
  const [room, setRoom] = useState(0);
  useFocusSurvivor(place);
  const isOfTwo = error instanceof DataError && error.kind === 'two-versions';
  const title = isOfTwo ? TWO_VERSIONS : SILENT;
  const retry = () => {
    setRoom(place.current?.offsetHeight ?? 0);
    onRetry();
    // The rest of the page may be of the older version.
    if (isOfTwo) void reloadData(client);
  };
  // Enter in the search box leads here while there is an error, so that the next Tab is at its retry.
  const answer = { id: 'search-failed', role: 'group', 'aria-label': title, tabIndex: -1 };
  return (
    <div
      ref={place}
      className="quotes__trouble"
      style={{ minHeight: error ? undefined : room }}
      {...(error ? answer : {})}
    >
      {error ? (
        <Failed title={title} onRetry={retry}>
          {failureWords(error)} The map, the table and every dossier still work.
        </Failed>
      ) : (
        <Loading what="the evidence" />
      )}
    </div>
  );
}

/**
 * The places and decisions that the words find, and how much evidence, which is told once it has settled. `words`: how
 * much evidence, empty until all is known; `isEmpty`: none at all; `children`: the words as they are shown.
 */
function Finds({ words, isEmpty, children }: { words: string; isEmpty: boolean; children: ReactNode }) {
  const { view } = useAtlasView();
  const places = useFoundPlaces(isEmpty);
  const decisions = useFoundDecisions();
  const all = [
    placesInWords(places),
    decisions.found.length > 0 ? counted(decisions.found.length, 'decision') : '',
    words,
  ].filter(Boolean);
  return (
    <>
      <FoundPlaces {...places} />
      <FoundDecisions {...decisions} />
      <h3 id="found" tabIndex={-1}>
        Evidence
      </h3>
      <DebouncedStatus
        about={[...view.party, ...view.kind].join()}
        words={words === '' ? '' : all.join(', ')}
      >
        {children}
      </DebouncedStatus>
    </>
  );
}

/**
 * What is within keeps the view that its pieces were found for until the next are: its rows are drawn once a letter,
 * when there is something new to see in them.
 */
function FoundView({ isCurrent, children }: { isCurrent: boolean; children: ReactNode }) {
  const atlasView = useAtlasView();
  const [kept, setKept] = useState(atlasView);
  if (isCurrent && kept !== atlasView) setKept(atlasView);
  return <AtlasViewContext.Provider value={kept}>{children}</AtlasViewContext.Provider>;
}

function NothingFound() {
  const { go } = useView();
  return (
    <Empty>
      <p>No piece of evidence matches.</p>
      <VanishingButton onClick={() => go(EVERYTHING)}>Show all quotes</VanishingButton>
    </Empty>
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
