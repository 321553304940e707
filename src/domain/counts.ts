/** Counts by rule 3: one function for headline, legend, table, chart and exports. */
import { type Code, EU } from './jurisdiction.ts';
import { STANCES, type Stance } from './stance.ts';
import type { Position } from './stance-at.ts';

export interface StanceCount {
  /** Governments that hold exactly this stance by decisions of their own. */
  readonly own: number;
  /** EU members that hold it by the EU's position only. */
  readonly inherited: number;
}

export interface StanceCounts {
  readonly byStance: Readonly<Record<Stance, StanceCount>>;
  readonly noRecord: number;
}

/** Counts the given jurisdictions by stance; the EU is never counted among governments. */
export function countByStance(
  codes: Iterable<Code>,
  positions: ReadonlyMap<Code, Position | null>,
): StanceCounts {
  const byStance = Object.fromEntries(STANCES.map((s) => [s, { own: 0, inherited: 0 }])) as Record<
    Stance,
    { own: number; inherited: number }
  >;
  let noRecord = 0;
  for (const code of codes) {
    if (code === EU) continue;
    const position = positions.get(code);
    if (!position) noRecord++;
    else byStance[position.stance][position.isInherited ? 'inherited' : 'own']++;
  }
  return { byStance, noRecord };
}

/** Whether anybody holds a stance by the EU's position only. */
export const someInherit = ({ byStance }: StanceCounts): boolean =>
  STANCES.some((stance) => byStance[stance].inherited > 0);

/** "5", "5, and 16 more by the EU’s position", "0, and 26 by the EU’s position". */
export function countInWords({ own, inherited }: StanceCount): string {
  if (inherited === 0) return String(own);
  return `${own}, and ${inherited}${own > 0 ? ' more' : ''} by the EU’s position`;
}
