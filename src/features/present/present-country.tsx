/** An opened jurisdiction beside the view, to be read from the back of a room: stance, since when, and a few words. */
import { useMemo, useRef } from 'react';
import { useDecisionsQuery, usePiecesAbout } from '../../data/use-evidence.ts';
import { missingPieces } from '../../domain/arrived.ts';
import { CONFIDENCE_MEANINGS, isAged, isDisputed } from '../../domain/backing.ts';
import { pieceName, quotedText, sourceImprint, sourceTitle, speakerLine } from '../../domain/citation.ts';
import type { Decision } from '../../domain/decision.ts';
import { dossierAt, type Piece } from '../../domain/dossier.ts';
import { shownText, surroundings } from '../../domain/evidence.ts';
import { matchesEvidence } from '../../domain/evidence-filter.ts';
import type { Code } from '../../domain/jurisdiction.ts';
import type { IsoDay } from '../../domain/partial-date.ts';
import { longDate } from '../../domain/partial-date.ts';
import { changeSince } from '../../domain/place-label.ts';
import { ageNote, type Position, sinceWords, stanceWords, totalPieces } from '../../domain/stance-at.ts';
import { countDisputes } from '../../domain/strength.ts';
import { capitalise, counted, grouped } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { useView } from '../../state/use-view.ts';
import { AgeMark } from '../../ui/age-mark.tsx';
import { DisputedBadge } from '../../ui/disputed-badge.tsx';
import { useFocusSurvivor } from '../../ui/focus-survivor.ts';
import { StanceLabel } from '../../ui/stance-swatch.tsx';
import { pieceForRoom, supportersOf } from './piece-for-room.ts';

/** The piece that the view names, else one that supports the decision in force and that a room can take in; and all that support it. */
function usePiece(code: Code) {
  const { atlas, positions, time, view } = useAtlasView();
  const decisions = useDecisionsQuery();
  const result = usePiecesAbout(code, atlas.evidenceFiles);
  const position = positions.get(code);
  const run = position?.run;
  const latest = position?.latest.id;
  const shown = useMemo(() => {
    const pieces = result.pieces.filter((p) => p.evidence.id === view.quote || matchesEvidence(p, view));
    const ids = new Set(run?.map((d) => d.id));
    const dossier = dossierAt(code, time.day, ids, decisions.data?.records ?? [], pieces);
    const supporters = supportersOf(dossier.supports, latest);
    return { piece: pieceForRoom(pieces, supporters, view.quote), supporters };
  }, [result.pieces, view, run, latest, code, time.day, decisions.data]);
  const decision = decisions.data?.records.find(({ id }) => id === latest);
  const isWhole = !result.isPending && !result.error;
  const missing = useMemo(
    () => (position && isWhole ? missingPieces(position, result.pieces) : 0),
    [position, isWhole, result.pieces],
  );
  return { ...shown, decision, error: result.error, missing };
}

export function PresentCountry({ code, isAlone }: { code: Code; isAlone: boolean }) {
  const { atlas, positions, changes, open, time } = useAtlasView();
  const { go } = useView();
  const { piece, supporters, decision, error, missing } = usePiece(code);
  const section = useRef<HTMLElement>(null);
  useFocusSurvivor(section);
  const jurisdiction = atlas.jurisdictions.get(code);
  if (!jurisdiction) return null;
  const position = positions.get(code) ?? null;
  const change = changes.get(code);
  const isUnsure = position?.latest.confidence === 'low';
  return (
    <section ref={section} className="present-country" aria-label={jurisdiction.name}>
      <header>
        <h2>{jurisdiction.name}</h2>
        <button
          type="button"
          className="button button--quiet"
          aria-label={`Close ${jurisdiction.name}`}
          onClick={() => go({ country: open.filter((c) => c !== code), quote: null })}
        >
          ✕
        </button>
      </header>
      <p className="present-country__stance">
        <StanceLabel stance={position?.stance ?? 'no-record'} isInherited={position?.isInherited ?? false}>
          {stanceWords(position)}
        </StanceLabel>
      </p>
      {position && (
        <p>
          {isAged(position, time.day) && <AgeMark />}
          {isAlone ? sinceWords(position, time.day) : sinceInShort(position, time.day)}
          {!isAlone && isUnsure && ', low confidence'}{' '}
          {isDisputed(position) && <DisputedBadge count={countDisputes(position.run)} />}
        </p>
      )}
      {change && change.kind !== 'same' && <p>{changeSince(change, time.from ?? time.day)}</p>}
      {(isAlone || (open.length === 2 && time.from === null)) && position && (
        <p className="present-country__decision">
          {capitalise(longDate(position.latest.date))}: {position.latest.title}
        </p>
      )}
      {!position && <p>Nothing is recorded up to {longDate(time.day)}.</p>}
      {isAlone && isUnsure && <p>Low confidence: {CONFIDENCE_MEANINGS.low}.</p>}
      {error && <p className="present-country__missing">The words behind it could not be loaded.</p>}
      {position && missing > 0 && !piece && (
        <p className="present-country__missing">
          Of the {counted(totalPieces(position.pieces), 'piece')} of evidence behind it {grouped(missing)} did
          not come.
        </p>
      )}
      {isAlone && piece && <RoomQuote piece={piece} />}
      {isAlone && !piece && decision && <RoomSummary decision={decision} supporters={supporters} />}
    </section>
  );
}

/** Beside others there is room for the date, and for the warning of old words (rule 7). */
function sinceInShort(position: Position, day: IsoDay): string {
  const since = `${position.isInherited ? 'By the EU’s position, since' : 'Since'} ${longDate(position.since)}`;
  return isAged(position, day) ? `${since}; ${ageNote(position, day)}` : since;
}

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

/** So many are named. */
const SOURCES = 3;

/** Where nothing was said that could be quoted: what was decided in our words, and what it rests on. */
function RoomSummary({ decision, supporters }: { decision: Decision; supporters: readonly Piece[] }) {
  const sources = [...new Map(supporters.map(({ source }) => [source.id, source])).values()];
  const named = sources
    .slice(0, SOURCES)
    .map((source) => `${sourceTitle(source)}, ${sourceImprint(source)}`)
    .join('; ');
  const more = sources.length > SOURCES ? `; and ${sources.length - SOURCES} more` : '';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long one scrolls, and must do so by keyboard.
    <figure className="present-quote" data-length="longest" aria-label="What was decided" tabIndex={0}>
      <p>{decision.summary}</p>
      <figcaption>In our words. {named !== '' && `Sources: ${named}${more}`}</figcaption>
    </figure>
  );
}

function RoomQuote({ piece }: { piece: Piece }) {
  const speaker = speakerLine(piece);
  const length = shownText(piece.evidence).length > 110 ? 'long' : 'short';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long quote scrolls, and must do so by keyboard.
    <figure className="present-quote" data-length={length} aria-label={pieceName(piece)} tabIndex={0}>
      {piece.evidence.kind === 'summary' ? (
        <p>{quotedText(piece)}</p>
      ) : (
        <blockquote>
          <QuotedWords piece={piece} />
        </blockquote>
      )}
      <figcaption>
        {speaker && <>— {speaker}. </>}
        {piece.evidence.kind === 'summary' && 'In our words. '}
        {piece.evidence.kind === 'excerpt' && 'The article’s own words. '}
        {sourceTitle(piece.source)}, {sourceImprint(piece.source)}
      </figcaption>
    </figure>
  );
}
