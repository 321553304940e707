/** Every source with what is known of it, and which evidence came from it. */
import { useId, useState } from 'react';
import { failureWords } from '../../data/errors.ts';
import { countSources, SOURCES_FILE, type SourcesRead } from '../../data/read-sources.ts';
import { useEvidenceFiles, useSourcesQuery } from '../../data/use-evidence.ts';
import { useReload } from '../../data/use-reload.ts';
import { NOT_RECORDED, quotedText } from '../../domain/citation.ts';
import type { Piece } from '../../domain/dossier.ts';
import { EVIDENCE_KIND_LABELS, SOURCE_TYPE_LABELS } from '../../domain/evidence-words.ts';
import type { Code } from '../../domain/jurisdiction.ts';
import { longDate } from '../../domain/partial-date.ts';
import type { ListedSource } from '../../domain/sourced.ts';
import { counted, grouped } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { SourceLink } from '../../ui/source-link.tsx';
import { SourceTitle } from '../../ui/source-title.tsx';
import { Empty, Failed, Loading } from '../../ui/status.tsx';
import { usePortion } from '../../ui/use-portion.tsx';
import './sources-view.css';

const NONE: readonly ListedSource[] = [];

export function SourcesView() {
  const { data, error, refetch } = useSourcesQuery();
  const { atlas } = useAtlasView();
  const sources = data?.records ?? NONE;
  const { shown, more } = usePortion(sources, 'source');
  return (
    <section className="sources" aria-label="Sources">
      {error ? (
        <Failed title="The list of sources could not be loaded" onRetry={() => void refetch()}>
          {failureWords(error)} Each dossier still names its own sources.
        </Failed>
      ) : !data ? (
        <Loading what="the sources" />
      ) : sources.length === 0 && !data.fault && atlas.mentioned.size > 0 ? (
        <Failed title="The list of sources is empty" onRetry={() => void refetch()}>
          {SOURCES_FILE} has none that could be read, and there is evidence. Each dossier still names its own
          sources.
        </Failed>
      ) : sources.length === 0 && !data.fault ? (
        <Empty>
          <p>The data has no sources.</p>
        </Empty>
      ) : (
        <p className="label" role="status">
          {countWords(data)}
        </p>
      )}
      {data?.fault && (
        <Failed title="The list of sources is not whole" onRetry={() => void refetch()}>
          {data.fault} Each dossier still names its own sources.
        </Failed>
      )}
      {shown.map((listed) => (
        <SourceEntry key={listed.source.id} {...listed} />
      ))}
      {more}
    </section>
  );
}

/** How many sources and pieces are listed, and of how many; what is not known to be all does not pretend to be. */
function countWords({ records, claimed, fault }: SourcesRead): string {
  const here = countSources(records);
  const of = (n: number, all: number | undefined, noun: string) =>
    all === undefined || all === n ? counted(n, noun) : `${grouped(n)} of ${counted(all, noun)}`;
  const isWhole =
    !fault && (!claimed || (claimed.sources === here.sources && claimed.pieces === here.pieces));
  return [
    `${of(here.sources, claimed?.sources, 'source')}, ${of(here.pieces, claimed?.pieces, 'piece')} of evidence.`,
    `${isWhole ? 'All of the record' : 'Of the whole record, as far as it could be read'}, whatever the date of the view.`,
  ].join(' ');
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
        {isOpen && <SourcePieces id={source.id} files={files} counted={pieces} />}
      </details>
    </article>
  );
}

interface SourcePiecesProps {
  readonly id: string;
  readonly files: readonly Code[];
  /** How many pieces the list of sources counts. */
  readonly counted: number;
}

function SourcePieces({ id, files, counted: all }: SourcePiecesProps) {
  const { reads, isPending, error, retry } = useEvidenceFiles(files);
  const pieces = reads.flatMap((read) => read.pieces.filter((piece) => piece.source.id === id));
  const { shown, more } = usePortion(pieces, 'piece');
  const unread = reads.reduce((sum, read) => sum + read.unread, 0);
  const isOther = !isPending && !error && pieces.length !== all;
  return (
    <>
      {error && (
        <Failed title="Some of it could not be loaded" onRetry={retry}>
          {failureWords(error)}
        </Failed>
      )}
      {isPending && <Loading what="the evidence" />}
      {isOther && <OtherPieces counted={all} came={pieces.length} unread={unread} />}
      <ul className="source__pieces">
        {shown.map((piece) => (
          <SourcePiece key={piece.evidence.id} piece={piece} />
        ))}
      </ul>
      {more}
    </>
  );
}

interface OtherPiecesProps {
  readonly counted: number;
  readonly came: number;
  /** Pieces that could not be read in the files that should hold them. */
  readonly unread: number;
}

/** That other pieces came than the list counts: some could not be read, or the list is of another version. */
function OtherPieces({ counted: all, came, unread }: OtherPiecesProps) {
  const { words, again } = useReload();
  const differ = `The list of sources counts ${counted(all, 'piece')} from it, ${grouped(came)} came.`;
  if (came < all && all - came <= unread)
    return <p>{differ} What could not be read is listed at the top of the page.</p>;
  return (
    <div className="status status--error" role="alert">
      <p>
        <strong>Two versions of the data came together.</strong> {differ} Most likely a copy on the way is
        older.
      </p>
      <button type="button" className="button button--small" onClick={again}>
        Load the data again
      </button>
      <span role="status">{words}</span>
    </div>
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
