/** How a piece that the address names stands to the stance beside it, so that nobody takes it for anything else in a room or on paper. Pure. */
import type { DossierView, Piece } from './dossier.ts';
import { type IsoDay, longDate } from './partial-date.ts';

/** What is said of a piece in each list of a dossier; of support, where it is that of an earlier decision of the same stance. */
const ROLES = {
  supports: 'supports the stance, by an earlier decision.',
  disputes: 'disputes the stance.',
  context: 'is context: it neither supports nor disputes the stance.',
  earlier: 'is of an earlier decision, before this stance.',
  undated: 'is undated: it has no place in time.',
} as const;

/** Null where the piece supports the very decision that is shown, `supporters` being all that do. */
export function roleOfNamed(
  piece: Piece,
  dossier: DossierView,
  supporters: readonly Piece[],
  hasStance: boolean,
  day: IsoDay,
): string | null {
  if (supporters.some(({ evidence }) => evidence.id === piece.evidence.id)) return null;
  const subject = piece.evidence.kind === 'summary' ? 'This summary' : 'This quote';
  if (dossier.later.includes(piece))
    return `${subject} is later than ${longDate(day)}; the date of the view stays.`;
  const list = (Object.keys(ROLES) as (keyof typeof ROLES)[]).find((name) => dossier[name].includes(piece));
  if (list) return `${subject} ${ROLES[list]}`;
  return `${subject} ${hasStance ? 'is not tied to the stance above.' : 'sets no stance.'}`;
}
