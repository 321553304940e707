/** One found piece: its file is fetched when it comes into the list, and until then, or failing that, it says so. */
import { memo, useEffect, useId, useState } from 'react';
import { failureWords } from '../../data/errors.ts';
import { usePiece } from '../../data/use-evidence.ts';
import { citeQuote } from '../../domain/citation.ts';
import type { Piece } from '../../domain/dossier.ts';
import { queryWords } from '../../domain/evidence-filter.ts';
import { isPlainClick } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { quoteLink } from '../../state/handed-out.ts';
import { useAddressStore } from '../../state/use-view.ts';
import { QuoteCard } from '../../ui/quote-card.tsx';
import { RetryButton } from '../../ui/retry-button.tsx';
import { Loading } from '../../ui/status.tsx';

/** The piece with this id; undefined while the id itself is on its way. Drawn anew with its view, not with its list. */
export const ListedQuote = memo(function ListedQuote({ id }: { id: string | undefined }) {
  return id === undefined ? <Waiting /> : <FetchedQuote key={id} id={id} />;
});

function Waiting() {
  return (
    <p className="quotes__waiting" data-is-loading>
      Loading …
    </p>
  );
}

/** What is scrolled or typed past is not fetched: a row must stay for so long. */
const STAYS_MS = 200;

function FetchedQuote({ id }: { id: string }) {
  const [isDue, setDue] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const state = usePiece(id, isDue);
  const waits = state.is === 'pending' && !isDue;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setDue(true), STAYS_MS);
    return () => clearTimeout(timer);
  }, [waits]);
  switch (state.is) {
    case 'here':
      return <FoundQuote piece={state.piece} />;
    case 'pending':
      // Who asked again hears what becomes of it.
      return isAsked ? <Loading what="the evidence" /> : <Waiting />;
    case 'missing':
      return (
        <p className="quotes__waiting">
          The piece {id} was found, and could not be read: it was set aside from {state.path}, or is not
          there.
        </p>
      );
    case 'failed':
      return (
        <NotShown
          what={`The piece ${id}`}
          error={state.error}
          isAgain={isAsked}
          retry={() => {
            setAsked(true);
            state.retry();
          }}
        />
      );
  }
}

/** A piece that was found, of which not even the id could be had. */
export function UnnamedQuote({ error, retry }: { error: Error; retry: () => void }) {
  return <NotShown what="A piece" error={error} isAgain={false} retry={retry} />;
}

interface NotShownProps {
  readonly what: string;
  readonly error: Error;
  /** Whether the reader had asked again: then the failure is told. One of a whole list is read where it stands. */
  readonly isAgain: boolean;
  readonly retry: () => void;
}

/** A group with the words as its name, for many rows may have such a button. */
function NotShown({ what, error, isAgain, retry }: NotShownProps) {
  const words = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div className="quotes__waiting" role="group" aria-labelledby={words}>
      <p id={words} role={isAgain ? 'alert' : undefined}>
        {what} was found, and is not shown: {failureWords(error)}
      </p>
      <RetryButton title={what} onRetry={retry} />
    </div>
  );
}

function FoundQuote({ piece }: { piece: Piece }) {
  const { atlas, view } = useAtlasView();
  const store = useAddressStore();
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
        store.change({ quote: id, country: about.slice(0, 1) }, 'push');
      }}
      isCurrent={false}
    >
      <p className="quote__about">
        About {about.map((c) => atlas.jurisdictions.get(c)?.name ?? c).join(', ')}
      </p>
    </QuoteCard>
  );
}
