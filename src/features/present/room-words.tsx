/** The words behind a stance, to be read from the back of a room, and what they rest on. */
import { Fragment, type ReactNode } from 'react';
import { pieceName, quotedText, sourceImprint, speakerLine } from '../../domain/citation.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Piece } from '../../domain/dossier.ts';
import type { Source } from '../../domain/evidence.ts';
import { shownText, surroundings } from '../../domain/evidence-words.ts';
import { SourceTitle } from '../../ui/source-title.tsx';
import { sourcesForRoom } from './piece-for-room.ts';

/** A fragment stands in its sentence, by which alone a room can understand it. */
function QuotedWords({ piece }: { piece: Piece }) {
  const around = surroundings(piece.evidence);
  if (!around) return <p>{quotedText(piece)}</p>;
  return (
    <p>
      … {around.prefix}
      <b>{around.exact}</b>
      {around.suffix} …
    </p>
  );
}

interface RoomFigureProps {
  readonly name: string;
  readonly length: 'short' | 'long' | 'longest';
  readonly isQuoted: boolean;
  readonly words: ReactNode;
  /** The credit. */
  readonly children: ReactNode;
}

function RoomFigure({ name, length, isQuoted, words, children }: RoomFigureProps) {
  const Words = isQuoted ? 'blockquote' : 'p';
  return (
    <figure className="present-quote" data-length={length} aria-label={name}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where they are too long they scroll, and must do so by keyboard. */}
      <Words className="present-quote__words" tabIndex={0}>
        {words}
      </Words>
      <figcaption>{children}</figcaption>
    </figure>
  );
}

function Credit({ source }: { source: Source }) {
  return (
    <>
      <SourceTitle source={source} />, {sourceImprint(source)}
    </>
  );
}

/** "Title, publisher, date; Title …; and 2 more". */
function SourcesInWords({ of }: { of: readonly Piece[] }) {
  const { named, more } = sourcesForRoom(of);
  return (
    <>
      {named.map((source, i) => (
        <Fragment key={source.id}>
          {i > 0 && '; '}
          <Credit source={source} />
        </Fragment>
      ))}
      {more > 0 && `; and ${more} more`}
    </>
  );
}

/** Where nothing was said that could be quoted: what was decided in our words, and what it rests on. */
export function RoomSummary({ decision, supporters }: { decision: Decision; supporters: readonly Piece[] }) {
  return (
    <RoomFigure name="What was decided" length="longest" isQuoted={false} words={decision.summary}>
      In our words.{' '}
      {supporters.length > 0 && (
        <>
          Sources: <SourcesInWords of={supporters} />
        </>
      )}
    </RoomFigure>
  );
}

export function RoomQuote({ piece }: { piece: Piece }) {
  const { evidence, source } = piece;
  const speaker = speakerLine(piece);
  const isQuoted = evidence.kind !== 'summary';
  return (
    <RoomFigure
      name={pieceName(piece)}
      length={shownText(evidence).length > 110 ? 'long' : 'short'}
      isQuoted={isQuoted}
      words={isQuoted ? <QuotedWords piece={piece} /> : quotedText(piece)}
    >
      {speaker && <>— {speaker}. </>}
      {evidence.kind === 'summary' && 'In our words. '}
      {evidence.kind === 'excerpt' && 'The article’s own words. '}
      <Credit source={source} />
    </RoomFigure>
  );
}

/** What the decision rests on, where the words beside it are no support of it. */
export function RoomSources({ supporters }: { supporters: readonly Piece[] }) {
  if (supporters.length === 0) return null;
  return (
    <p className="present-country__behind">
      Sources of the decision: <SourcesInWords of={supporters} />
    </p>
  );
}
