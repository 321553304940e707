/** An opened jurisdiction beside the view, to be read from the back of a room: stance, since when, and a few words. */
import { useRef } from 'react';
import { backingOf, isAged, isDisputed } from '../../domain/backing.ts';
import { backingInWords, CONFIDENCE_MEANINGS } from '../../domain/backing-words.ts';
import { changeSince } from '../../domain/change-words.ts';
import { isMoved } from '../../domain/changes.ts';
import type { Code } from '../../domain/jurisdiction.ts';
import type { IsoDay } from '../../domain/partial-date.ts';
import { longDate } from '../../domain/partial-date.ts';
import { ageNote, type Position, sinceWords, stanceWords, totalPieces } from '../../domain/stance-at.ts';
import { countDisputes } from '../../domain/strength.ts';
import { capitalise, counted, grouped } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { unreadInShort, unreadWords } from '../../state/unread-words.ts';
import { useView } from '../../state/use-view.ts';
import { AgeMark } from '../../ui/age-mark.tsx';
import { DisputedBadge } from '../../ui/disputed-badge.tsx';
import { useFocusSurvivor } from '../../ui/focus-survivor.ts';
import { StanceLabel } from '../../ui/stance-swatch.tsx';
import { Loading } from '../../ui/status.tsx';
import { RoomQuote, RoomSources, RoomSummary } from './room-words.tsx';
import { type RoomWords, useRoomWords } from './use-room-words.ts';

export function PresentCountry({ code, isAlone }: { code: Code; isAlone: boolean }) {
  const atlasView = useAtlasView();
  const { atlas, positions, changes, open, time, view } = atlasView;
  // Beside others it takes the place of what backs the stance, for there is room for one of them.
  const unread = isAlone ? unreadWords(code, atlasView) : unreadInShort(code, atlasView);
  const { go } = useView();
  const words = useRoomWords(code);
  const { piece, error, missing } = words;
  const section = useRef<HTMLElement>(null);
  useFocusSurvivor(section);
  const jurisdiction = atlas.jurisdictions.get(code);
  if (!jurisdiction) return null;
  const position = positions.get(code) ?? null;
  const change = changes.get(code);
  const isUnsure = position?.latest.confidence === 'low';
  // Beside others; what changed between three and four, and a quote with its credit, leave room for their number only.
  const isBacked = !isAlone && !unread && view.quote === null && (time.from === null || open.length === 2);
  const isCounted = !isAlone && !isBacked;
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
          {isCounted && `, ${counted(totalPieces(position.pieces), 'piece')} of evidence`}
          {!isAlone && isUnsure && ', low confidence'}{' '}
          {isDisputed(position) && <DisputedBadge count={countDisputes(position.run)} />}
        </p>
      )}
      {change && isMoved(change) && <p>{changeSince(change, time.from ?? time.day)}</p>}
      {(isAlone || (open.length === 2 && time.from === null && view.quote === null)) && position && (
        <p className="present-country__decision">
          {capitalise(longDate(position.latest.date))}: {position.latest.title}
        </p>
      )}
      {isBacked && position && (
        <p className="present-country__backing">
          {capitalise(backingInWords(backingOf(position, time.day)))}
        </p>
      )}
      {unread && <p className="present-country__missing">{unread}</p>}
      {!position && !unread && <p>Nothing is recorded up to {longDate(time.day)}.</p>}
      {isAlone && isUnsure && <p>Low confidence: {CONFIDENCE_MEANINGS.low}.</p>}
      {error && <p className="present-country__missing">The words behind it could not be loaded.</p>}
      {position && missing > 0 && !piece && (
        <p className="present-country__missing">
          Of the {counted(totalPieces(position.pieces), 'piece')} of evidence behind it {grouped(missing)} did
          not come.
        </p>
      )}
      <Words words={words} isAlone={isAlone} />
    </section>
  );
}

/** Beside others there is room for the date, and for the warning of old words (rule 7). */
function sinceInShort(position: Position, day: IsoDay): string {
  const since = `${position.isInherited ? 'By the EU’s position, since' : 'Since'} ${longDate(position.since)}`;
  return isAged(position, day) ? `${since}; ${ageNote(position, day)}` : since;
}

/** So many side by side leave room for the quote that the address names. */
const MOST_WITH_QUOTE = 2;

/** Alone, the words behind the stance; beside others, none but those that the address names. */
function Words({ words, isAlone }: { words: RoomWords; isAlone: boolean }) {
  const { open, view } = useAtlasView();
  const { piece, role, notHere, decision, supporters, isPending } = words;
  // A summary that gave way to a quote before the eyes of a room would be read in vain.
  if (isPending) return isAlone ? <Loading what="the words behind it" /> : null;
  if (notHere)
    return (
      <>
        <p className="present-country__missing">{notHere}</p>
        {isAlone && <RoomSources supporters={supporters} />}
      </>
    );
  const isNamed = piece !== null && view.quote !== null;
  if (isNamed && open.length > MOST_WITH_QUOTE)
    return <p className="present-country__missing">The quote in the address is not shown beside so many.</p>;
  if (piece && (isAlone || isNamed))
    return (
      <>
        {role && <p className="present-country__role">{role}</p>}
        <RoomQuote piece={piece} />
        {isAlone && role && <RoomSources supporters={supporters} />}
      </>
    );
  if (!isAlone || view.quote !== null) return null;
  return decision ? (
    <RoomSummary decision={decision} supporters={supporters} />
  ) : (
    <RoomSources supporters={supporters} />
  );
}
