/** The first answer of a dossier: the stance, since when, how much evidence, and whose it is where it is inherited. */
import { EVIDENCE_KINDS, type EvidenceKind } from '../../domain/evidence.ts';
import { EU, type Jurisdiction } from '../../domain/jurisdiction.ts';
import { longDate } from '../../domain/partial-date.ts';
import { changeLabel, changeWord } from '../../domain/place-label.ts';
import { ageNote, type Position, positionLabel, totalPieces } from '../../domain/stance-at.ts';
import { capitalise, counted, joinWords } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { StanceLabel } from '../../ui/stance-swatch.tsx';

export function DossierStance({
  jurisdiction,
  position,
}: {
  jurisdiction: Jurisdiction;
  position: Position | null;
}) {
  const { time, changes } = useAtlasView();
  const change = changes.get(jurisdiction.code);
  if (!position)
    return (
      <div className="dossier__stance">
        <p className="dossier__label">
          <StanceLabel stance="no-record" isInherited={false}>
            No record
          </StanceLabel>
        </p>
        <p>
          Nothing is recorded of a decision by {jurisdiction.inText} up to {longDate(time.day)}. That is not a
          stance.
        </p>
      </div>
    );
  const age = ageNote(position, time.day);
  return (
    <div className="dossier__stance">
      <p className="dossier__label">
        <StanceLabel stance={position.stance} isInherited={position.isInherited}>
          {positionLabel(position)}
        </StanceLabel>
      </p>
      <p>
        {sinceWords(position, age)}. It rests on {piecesInWords(position)}.
      </p>
      {change && (
        <p>
          {capitalise(changeWord(change.kind))} since {longDate(time.from ?? time.day)}: {changeLabel(change)}
          .
        </p>
      )}
      {position.isInherited && <EuLink name={jurisdiction.inText} />}
    </div>
  );
}

/** "Since …", with the age note; an act that set the stance itself says it once, as "In force since …". */
function sinceWords(position: Position, age: string | null): string {
  const since = longDate(position.since);
  if (position.isInherited) return `Inherited from the EU, whose position it is since ${since}`;
  if (age?.startsWith(`in force since ${since}`)) return capitalise(age);
  return `Since ${since}${age ? `; ${age}` : ''}`;
}

function piecesInWords({ pieces }: Position): string {
  const words: Record<EvidenceKind, string> = {
    statement: 'statement',
    excerpt: 'excerpt',
    summary: 'summary',
  };
  const kinds = EVIDENCE_KINDS.filter((k) => pieces[k] > 0).map((k) =>
    counted(pieces[k], words[k], k === 'summary' ? 'summaries' : `${words[k]}s`),
  );
  const total = totalPieces(pieces);
  return `${counted(total, 'piece')} of evidence${kinds.length ? ` (${joinWords(kinds)})` : ''}`;
}

function EuLink({ name }: { name: string }) {
  const patch = { country: [EU], quote: null };
  return (
    <p>
      Nothing is recorded of a decision by {name} itself.{' '}
      <AddressLink to={patch}>Read the evidence behind the EU’s position</AddressLink>
    </p>
  );
}
