/** Every source with what is known of it, and which evidence came from it. */
import { useId, useState } from 'react';
import { failureWords } from '../../data/errors.ts';
import { useEvidenceFiles, useSourcesQuery } from '../../data/use-evidence.ts';
import { NOT_RECORDED, quotedText } from '../../domain/citation.ts';
import type { Piece } from '../../domain/dossier.ts';
import { EVIDENCE_KIND_LABELS, SOURCE_TYPE_LABELS } from '../../domain/evidence-words.ts';
import type { Code } from '../../domain/jurisdiction.ts';
import { longDate } from '../../domain/partial-date.ts';
import type { ListedSource } from '../../domain/sourced.ts';
import { counted } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { SourceLink } from '../../ui/source-link.tsx';
import { SourceTitle } from '../../ui/source-title.tsx';
import { Empty, Failed, Loading } from '../../ui/status.tsx';
import { usePortion } from '../../ui/use-portion.tsx';
import './sources-view.css';

const NONE: readonly ListedSource[] = [];

export function SourcesView() {
  const { data, error, refetch } = useSourcesQuery();
  const sources = data?.records ?? NONE;
  const { shown, more } = usePortion(sources, 'source');
  const pieces = sources.reduce((sum, source) => sum + source.pieces, 0);
  return (
    <section className="sources" aria-label="Sources">
      {error ? (
        <Failed title="The list of sources could not be loaded" onRetry={() => void refetch()}>
          {failureWords(error)} Each dossier still names its own sources.
        </Failed>
      ) : !data ? (
        <Loading what="the sources" />
      ) : sources.length === 0 ? (
        <Empty>
          <p>The data has no sources.</p>
        </Empty>
      ) : (
        <p className="label" role="status">
          {counted(sources.length, 'source')}, {counted(pieces, 'piece')} of evidence. All of the record,
          whatever the date of the view.
        </p>
      )}
      {shown.map((listed) => (
        <SourceEntry key={listed.source.id} {...listed} />
      ))}
      {more}
    </section>
  );
}

function SourceEntry({ source, pieces, files }: ListedSource) {
  // The pieces are fetched and drawn only where the reader unfolds them.
  const [isOpen, setOpen] = useState(false);
  const titleId = useId();
  return (
    <article className="source" id={`source-${source.id}`}>
      <h2 id={titleId}>
        <SourceTitle source={source} />
      </h2>
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
        <dd>{source.url ? <SourceLink href={source.url}>{source.url}</SourceLink> : NOT_RECORDED}</dd>
      </dl>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-describedby={titleId}>{counted(pieces, 'piece')} of evidence came from it</summary>
        {isOpen && <SourcePieces id={source.id} files={files} />}
      </details>
    </article>
  );
}

function SourcePieces({ id, files }: { id: string; files: readonly Code[] }) {
  const { reads, isPending, error, retry } = useEvidenceFiles(files);
  const { shown, more } = usePortion(
    reads.flatMap((read) => read.pieces.filter((piece) => piece.source.id === id)),
    'piece',
  );
  return (
    <>
      {error && (
        <Failed title="Some of it could not be loaded" onRetry={retry}>
          {failureWords(error)}
        </Failed>
      )}
      {isPending && <Loading what="the evidence" />}
      <ul className="source__pieces">
        {shown.map((piece) => (
          <SourcePiece key={piece.evidence.id} piece={piece} />
        ))}
      </ul>
      {more}
    </>
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
