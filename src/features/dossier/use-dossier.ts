/** Everything a dossier shows, from the address, the atlas and the evidence files it needs. */
import { useMemo } from 'react';
import { type PiecesResult, useDecisionsQuery, usePiecesAbout } from '../../data/use-evidence.ts';
import { missingPieces } from '../../domain/arrived.ts';
import type { Decision } from '../../domain/decision.ts';
import { type DossierView, dossierAt, type Piece } from '../../domain/dossier.ts';
import { matchesEvidence } from '../../domain/evidence-filter.ts';
import type { Code } from '../../domain/jurisdiction.ts';
import type { Position } from '../../domain/stance-at.ts';
import { useAtlasView } from '../../state/atlas-view.ts';

export interface DossierModel {
  readonly position: Position | null;
  /** The decisions of the present run in full, newest first; the EU's where the stance is inherited. */
  readonly run: readonly Decision[];
  readonly view: DossierView;
  /** The same of all pieces, whichever the address chooses: what stands behind a stance is no matter of filters. */
  readonly whole: DossierView;
  readonly result: PiecesResult;
  readonly decisions: ReturnType<typeof useDecisionsQuery>;
  /** Pieces in all, and those that words and party of the address let through: the quote of the address is shown also without. */
  readonly total: number;
  readonly shown: number;
  /** How many of the pieces behind the stance are counted and did not come; 0 while some are on their way. */
  readonly missing: number;
  /** The piece that the address names, if it is here. */
  readonly quoted: Piece | null;
}

const NO_DECISIONS: readonly Decision[] = [];

/** The model of one open dossier. */
export function useDossier(code: Code): DossierModel {
  const { atlas, positions, time, view } = useAtlasView();
  const position = positions.get(code) ?? null;
  const decisions = useDecisionsQuery();
  const result = usePiecesAbout(code, atlas.evidenceFiles);
  const all = decisions.data?.records ?? NO_DECISIONS;
  return useMemo(() => {
    const runIds = new Set(position?.run.map((d) => d.id) ?? []);
    const pieces = result.pieces.filter((p) => p.evidence.id === view.quote || matchesEvidence(p, view));
    const known = { timelines: atlas.timelines, decisions: all };
    const whole = dossierAt(code, time.day, runIds, known, result.pieces);
    const isChosen = pieces.length < result.pieces.length;
    return {
      position,
      run: all.filter((d) => runIds.has(d.id)).reverse(),
      view: isChosen ? dossierAt(code, time.day, runIds, known, pieces) : whole,
      whole,
      result,
      decisions,
      total: result.pieces.length,
      shown: result.pieces.filter((p) => matchesEvidence(p, view)).length,
      missing: position && !result.isPending && !result.error ? missingPieces(position, result.pieces) : 0,
      quoted: result.pieces.find((p) => p.evidence.id === view.quote) ?? null,
    };
  }, [code, position, atlas.timelines, all, result, decisions, time.day, view]);
}
