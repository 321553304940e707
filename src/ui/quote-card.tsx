/** One piece of evidence with its credit: a quotation as a quotation, our own words never as one. */
import type { ReactNode } from 'react';
import { pieceName, sourceImprint, speakerLine } from '../domain/citation.ts';
import type { Piece } from '../domain/dossier.ts';
import { type Evidence, evidenceDate } from '../domain/evidence.ts';
import { EVIDENCE_KIND_LABELS, PARTY_LABELS, shownText, surroundings } from '../domain/evidence-words.ts';
import { longDate } from '../domain/partial-date.ts';
import { passageLink } from '../domain/text-fragment.ts';
import { CopyButton } from './copy-button.tsx';
import { Highlight } from './highlight.tsx';
import { SourceLink } from './source-link.tsx';
import { SourceTitle } from './source-title.tsx';
import './quote.css';

export interface QuoteCardProps {
  readonly piece: Piece;
  /** Folded search words to mark. */
  readonly words: readonly string[];
  /** Text for "Copy quote". */
  readonly citation: () => string;
  /** Address of the piece within the app. */
  readonly permalink: string;
  readonly onPermalink?: (event: React.MouseEvent) => void;
  /** What the piece does, e.g. "Disputes: …"; and the jurisdictions it is about. */
  readonly children?: ReactNode;
  readonly isCurrent: boolean;
}

/** The `<figure>` of one piece. `data-evidence` is its id; an element id would stand twice where two lists show it. */
export function QuoteCard(props: QuoteCardProps) {
  const { piece, words, isCurrent } = props;
  const { evidence } = piece;
  const text = shownText(evidence);
  return (
    <figure
      className={`quote quote--${evidence.kind}`}
      data-evidence={evidence.id}
      aria-label={pieceName(piece)}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isCurrent ? -1 : undefined}
    >
      <p className="quote__kind">
        {EVIDENCE_KIND_LABELS[evidence.kind]}
        {KIND_NOTES[evidence.kind]}
      </p>
      {evidence.kind === 'summary' ? (
        <p className="quote__text">
          <Highlight text={text} words={words} />
        </p>
      ) : (
        <blockquote className="quote__text" cite={piece.source.url ?? undefined}>
          <p>
            “<Highlight text={text} words={words} />”
          </p>
        </blockquote>
      )}
      <Surroundings evidence={evidence} />
      <figcaption className="quote__credit">
        {evidenceDate(evidence, piece.source) === null && <span className="quote__undated">Undated</span>}
        <Speaker piece={piece} words={words} />
        <SourceLine piece={piece} words={words} />
      </figcaption>
      {props.children}
      {evidence.note && (
        <p className="quote__note">
          Note: <Highlight text={evidence.note} words={words} />
        </p>
      )}
      <Actions {...props} />
    </figure>
  );
}

const KIND_NOTES: Readonly<Record<Evidence['kind'], string>> = {
  statement: '',
  excerpt: ' from the article, no speaker',
  summary: ', in our words',
};

/** A fragment with the sentence that it was cut from. */
function Surroundings({ evidence }: { evidence: Evidence }) {
  const around = surroundings(evidence);
  if (!around) return null;
  return (
    <p className="quote__around">
      In its sentence: … {around.prefix}
      <b>{around.exact}</b>
      {around.suffix} …
    </p>
  );
}

function Speaker({ piece, words }: { piece: Piece; words: readonly string[] }) {
  const { evidence, speaker } = piece;
  const line = speakerLine(piece);
  if (evidence.kind !== 'statement' || !line || !speaker) return null;
  return (
    <p>
      <strong>
        <Highlight text={speaker.name} words={words} />
      </strong>
      <Highlight text={line.slice(speaker.name.length)} words={words} />
      <span className="quote__said">
        {PARTY_LABELS[speaker.party]} ·{' '}
        {evidence.saidOn ? `said ${longDate(evidence.saidOn)}` : 'date said not recorded'}
      </span>
    </p>
  );
}

function SourceLine({ piece, words }: { piece: Piece; words: readonly string[] }) {
  const { source, evidence } = piece;
  const title = <SourceTitle source={source} words={words} />;
  const first = evidence.kind === 'summary' ? undefined : evidence.selectors[0];
  const href = source.url ? (first ? passageLink(source.url, first) : source.url) : null;
  return (
    <p className="quote__source">
      {href ? <SourceLink href={href}>{title}</SourceLink> : <cite>{title}</cite>}
      <span>
        {' '}
        <Highlight text={sourceImprint(source)} words={words} />
        {source.url ? '' : ', address not recorded'}
      </span>
    </p>
  );
}

function Actions({ piece, citation, permalink, onPermalink }: QuoteCardProps) {
  return (
    <div className="quote__actions">
      <CopyButton text={citation} className="button button--small">
        {piece.evidence.kind === 'summary' ? 'Copy summary' : 'Copy quote'}
      </CopyButton>
      <a
        className="button button--small button--quiet"
        href={permalink}
        onClick={onPermalink}
        aria-label={`Permalink: ${pieceName(piece)}`}
      >
        Permalink
      </a>
    </div>
  );
}
