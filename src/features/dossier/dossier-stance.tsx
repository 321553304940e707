/** The first answer of a dossier: the stance, since when, how much evidence, and whose it is where it is inherited. */
import { isAged } from '../../domain/backing.ts';
import { changeSince } from '../../domain/change-words.ts';
import { EU, type Jurisdiction } from '../../domain/jurisdiction.ts';
import { longDate } from '../../domain/partial-date.ts';
import { positionLabel, sinceWords } from '../../domain/stance-at.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { RuleLink } from '../../state/rule-link.tsx';
import { unreadWords } from '../../state/unread-words.ts';
import { AgeMark } from '../../ui/age-mark.tsx';
import { StanceLabel } from '../../ui/stance-swatch.tsx';
import { EuMembers } from './eu-members.tsx';
import { Strength } from './strength.tsx';
import type { DossierModel } from './use-dossier.ts';

export function DossierStance({ jurisdiction, model }: { jurisdiction: Jurisdiction; model: DossierModel }) {
  const { position } = model;
  const atlasView = useAtlasView();
  const { atlas, time, changes } = atlasView;
  const unread = unreadWords(jurisdiction.code, atlasView);
  const change = changes.get(jurisdiction.code);
  if (!position)
    return (
      <div className="dossier__stance">
        <p className="dossier__label">
          <StanceLabel stance="no-record" isInherited={false}>
            No record
          </StanceLabel>
        </p>
        {unread ? (
          <p className="dossier__note">{unread}</p>
        ) : (
          <p>
            Nothing is recorded of a decision by {jurisdiction.inText} up to {longDate(time.day)}. That is not
            a stance.
          </p>
        )}
      </div>
    );
  return (
    <div className="dossier__stance">
      <p className="dossier__label">
        <StanceLabel stance={position.stance} isInherited={position.isInherited}>
          {positionLabel(position)}
        </StanceLabel>
      </p>
      <p>
        {isAged(position, time.day) && <AgeMark />}
        {sinceWords(position, time.day)}.
        {isAged(position, time.day) && (
          <>
            {' '}
            <RuleLink rule="Age">Why it is marked</RuleLink>
          </>
        )}
      </p>
      {unread && <p className="dossier__note">{unread}</p>}
      {change && <p>{changeSince(change, time.from ?? time.day)}.</p>}
      <Strength position={position} model={model} />
      {jurisdiction.code === EU && <EuMembers />}
      {position.isInherited && (
        <EuLink name={atlas.unread.has(jurisdiction.code) ? null : jurisdiction.inText} />
      )}
    </div>
  );
}

/** Without a name where decisions of its own were recorded, and could not be read. */
function EuLink({ name }: { name: string | null }) {
  const patch = { country: [EU], quote: null };
  return (
    <p>
      {name && `Nothing is recorded of a decision by ${name} itself. `}
      <AddressLink to={patch}>Read the evidence behind the EU’s position</AddressLink>
    </p>
  );
}
