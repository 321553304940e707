/** Every source with what is known of it, and which evidence came from it. */
import { useMemo, useState } from 'react';
import { failureWords } from '../../data/errors.ts';
import { useEvidenceFiles } from '../../data/use-data.ts';
import { NOT_RECORDED, quotedText, sourceTitle } from '../../domain/citation.ts';
import type { Piece } from '../../domain/dossier.ts';
import { EVIDENCE_KIND_LABELS, SOURCE_TYPE_LABELS } from '../../domain/evidence.ts';
import { longDate } from '../../domain/partial-date.ts';
import { bySource, type Sourced } from '../../domain/sourced.ts';
import { counted } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { Empty, Failed, Loading } from '../../ui/status.tsx';
import './sources-view.css';

/** So many at first, and so many more at each asking: hundreds at once would hold the page up. */
const PORTION = 40;

export function SourcesView() {
  const [shown, setShown] = useState(PORTION);
  const { atlas } = useAtlasView();
  const result = useEvidenceFiles(atlas.evidenceFiles);
  const sources = useMemo(() => bySource(result.pieces), [result.pieces]);
  return (
    <section className="sources" aria-label="Sources">
      {result.error && (
        <Failed title={`${counted(result.failed, 'file')} could not be loaded`} onRetry={result.retry}>
          {failureWords(result.error)} The sources below did arrive.
        </Failed>
      )}
      {result.isPending ? (
        <Loading what="the sources" />
      ) : sources.length === 0 ? (
        <Empty>
          <p>The data has no sources.</p>
        </Empty>
      ) : (
        <p className="label" role="status">
          {counted(sources.length, 'source')}, {counted(result.pieces.length, 'piece')} of evidence. All of
          the record, whatever the date of the view.
        </p>
      )}
      {sources.slice(0, shown).map(({ source, pieces }) => (
        <SourceEntry key={source.id} source={source} pieces={pieces} />
      ))}
      {shown < sources.length && (
        <button type="button" className="button" onClick={() => setShown(shown + PORTION)}>
          Show {Math.min(PORTION, sources.length - shown)} more of {counted(sources.length, 'source')}
        </button>
      )}
    </section>
  );
}

function SourceEntry({ source, pieces }: Sourced) {
  // The pieces of hundreds of sources are drawn only where the reader unfolds them.
  const [isOpen, setOpen] = useState(false);
  return (
    <article className="source" id={`source-${source.id}`}>
      <h2>{sourceTitle(source)}</h2>
      <dl className="source__facts">
        <dt>Publisher</dt>
        <dd>{source.publisher ?? NOT_RECORDED}</dd>
        <dt>Author</dt>
        <dd>{source.author ?? NOT_RECORDED}</dd>
        <dt>Published</dt>
        <dd>{source.published ? longDate(source.published) : NOT_RECORDED}</dd>
        <dt>Type</dt>
        <dd>{SOURCE_TYPE_LABELS[source.type]}</dd>
        <dt>Address</dt>
        <dd>
          {source.url ? (
            <a href={source.url} target="_blank" rel="noreferrer external">
              {source.url}
            </a>
          ) : (
            NOT_RECORDED
          )}
        </dd>
      </dl>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{counted(pieces.length, 'piece')} of evidence came from it</summary>
        {isOpen && (
          <ul className="source__pieces">
            {pieces.map((piece) => (
              <SourcePiece key={piece.evidence.id} piece={piece} />
            ))}
          </ul>
        )}
      </details>
    </article>
  );
}

function SourcePiece({ piece }: { piece: Piece }) {
  const { evidence, speaker } = piece;
  const patch = { quote: evidence.id, country: evidence.about.slice(0, 1) };
  return (
    <li>
      <AddressLink to={patch}>{quotedText(piece)}</AddressLink>
      <span className="label">
        {' '}
        {EVIDENCE_KIND_LABELS[evidence.kind]}
        {speaker ? `, ${speaker.name}` : ''}
      </span>
    </li>
  );
}
