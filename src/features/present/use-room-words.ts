/** What stands beside an opened jurisdiction in a room: the piece that the address names, else one behind the decision shown. */
import { useMemo } from 'react';
import { useDecisionsQuery, usePiecesAbout } from '../../data/use-evidence.ts';
import { missingPieces } from '../../domain/arrived.ts';
import type { Decision } from '../../domain/decision.ts';
import { dossierAt, type Piece, relationTo, supportersOf } from '../../domain/dossier.ts';
import { fileCodeOf } from '../../domain/evidence.ts';
import { matchesEvidence } from '../../domain/evidence-filter.ts';
import type { Code } from '../../domain/jurisdiction.ts';
import { roleOfNamed } from '../../domain/named-piece.ts';
import { type AtlasView, useAtlasView } from '../../state/atlas-view.ts';
import { answersForQuote, missingQuote } from '../../state/missing-quote.ts';
import { pieceForRoom } from './piece-for-room.ts';

export interface RoomWords {
  /** The piece to be shown; null where there is none, and where the address names one that is not here. */
  readonly piece: Piece | null;
  /** What must be said of it: that it is later than the date, or backs something else than the decision shown. */
  readonly role: string | null;
  /** Said in its place where the address names one that is not here. */
  readonly notHere: string | null;
  /** The decision shown, in full. */
  readonly decision: Decision | null;
  /** All that supports it, whatever is searched for. */
  readonly supporters: readonly Piece[];
  readonly isPending: boolean;
  readonly error: Error | null;
  /** How many pieces behind the stance did not come. */
  readonly missing: number;
}

/**
 * Under which of the open jurisdictions a piece is shown: one to whose stance it is tied, else that of its file, else the
 * first that it is about.
 */
function placeOfPiece(
  { evidence }: Piece,
  { open, positions }: Pick<AtlasView, 'open' | 'positions'>,
): Code | undefined {
  const home = fileCodeOf(evidence.id);
  const about = open
    .filter((code) => code === home || evidence.about.includes(code))
    .sort((a, b) => Number(b === home) - Number(a === home));
  const isTied = (code: Code) =>
    relationTo(evidence, new Set(positions.get(code)?.run.map(({ id }) => id))) !== null;
  return about.find(isTied) ?? about[0];
}

/** The words for one of the open jurisdictions. */
export function useRoomWords(code: Code): RoomWords {
  const atlasView = useAtlasView();
  const { atlas, positions, open, time, view } = atlasView;
  const position = positions.get(code) ?? null;
  const decisions = useDecisionsQuery();
  const about = usePiecesAbout(code, atlas.evidenceFiles);
  // An inherited stance rests on what is about its holder.
  const behind = usePiecesAbout(position?.holder ?? code, atlas.evidenceFiles);
  const isPending = about.isPending || behind.isPending || decisions.isPending;
  const error = about.error ?? behind.error;
  const { isHere, ...shown } = useMemo(() => {
    const records = decisions.data?.records ?? [];
    const known = { timelines: atlas.timelines, decisions: records };
    const run = new Set(position?.run.map(({ id }) => id));
    const dossier = dossierAt(code, time.day, run, known, about.pieces);
    const holder = position?.holder ?? code;
    const { supports } = holder === code ? dossier : dossierAt(holder, time.day, run, known, behind.pieces);
    const supporters = supportersOf(supports, position?.latest.id);
    const decision = records.find(({ id }) => id === position?.latest.id) ?? null;
    if (view.quote === null) {
      const piece = pieceForRoom(supporters.filter((p) => matchesEvidence(p, view)));
      return { piece, role: null, supporters, decision, isHere: true };
    }
    const named = about.pieces.find(({ evidence }) => evidence.id === view.quote) ?? null;
    // A piece about two that stand side by side is shown once.
    const piece = named && placeOfPiece(named, { open, positions }) === code ? named : null;
    const role = piece && roleOfNamed(piece, dossier, supporters, position !== null, time.day);
    return { piece, role, supporters, decision, isHere: named !== null };
  }, [
    code,
    position,
    atlas.timelines,
    open,
    positions,
    time.day,
    view,
    decisions.data,
    about.pieces,
    behind.pieces,
  ]);
  const isMissed = view.quote !== null && !isHere && !isPending && !error;
  return {
    ...shown,
    notHere:
      isMissed && answersForQuote(atlasView, code)
        ? missingQuote(atlasView, view.quote ?? '', code).words
        : null,
    isPending,
    // A piece is there without the decision in full, which is read where there is none.
    error: error ?? (shown.piece === null ? decisions.error : null),
    missing: position && !isPending && !error ? missingPieces(position, about.pieces) : 0,
  };
}
