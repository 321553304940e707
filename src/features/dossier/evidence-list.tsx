/** A list of pieces under a heading, each with its permalink and its citation. */
import { citeQuote } from '../../domain/citation.ts';
import type { Piece } from '../../domain/dossier.ts';
import { queryWords } from '../../domain/evidence-filter.ts';
import type { Code } from '../../domain/jurisdiction.ts';
import { AddressLink, isPlainClick } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { quoteLink } from '../../state/handed-out.ts';
import { useView } from '../../state/use-view.ts';
import { QuoteCard } from '../../ui/quote-card.tsx';
import { usePortion } from '../../ui/use-portion.tsx';

export interface EvidenceListProps {
  readonly title: string;
  readonly hint?: string;
  readonly pieces: readonly Piece[];
  /** The dossier's jurisdiction: the others that a piece is about are linked. */
  readonly code: Code;
}

/** Nothing at all where there are no pieces. */
export function EvidenceList({ title, hint, pieces, code }: EvidenceListProps) {
  if (pieces.length === 0) return null;
  return (
    <section className="evidence">
      <h3>
        {title} <span className="count">{pieces.length}</span>
      </h3>
      {hint && <p className="label">{hint}</p>}
      <DossierQuotes pieces={pieces} code={code} />
    </section>
  );
}

/** The pieces themselves, in portions; the one in the address is always among them. */
export function DossierQuotes({ pieces, code }: Pick<EvidenceListProps, 'pieces' | 'code'>) {
  const { view } = useAtlasView();
  const { shown, more } = usePortion(pieces, 'piece', (piece) => piece.evidence.id === view.quote);
  return (
    <>
      <ul>
        {shown.map((piece) => (
          <li key={piece.evidence.id}>
            <DossierQuote piece={piece} code={code} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

/** A quote card bound to the address. */
function DossierQuote({ piece, code }: { piece: Piece; code: Code }) {
  const { atlas, view } = useAtlasView();
  const { go } = useView();
  const { id } = piece.evidence;
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
        go({ quote: id, country: view.country.length ? view.country : [code] });
      }}
      isCurrent={view.quote === id}
    >
      <AlsoAbout piece={piece} code={code} />
    </QuoteCard>
  );
}

function AlsoAbout({ piece, code }: { piece: Piece; code: Code }) {
  const { atlas } = useAtlasView();
  const others = piece.evidence.about.filter((c) => c !== code && atlas.jurisdictions.has(c));
  if (others.length === 0) return null;
  return (
    <p className="quote__about">
      Also about{' '}
      {others.map((other, i) => (
        <span key={other}>
          {i > 0 && ', '}
          <AddressLink to={{ country: [other], quote: null }}>
            {atlas.jurisdictions.get(other)?.name}
          </AddressLink>
        </span>
      ))}
    </p>
  );
}
