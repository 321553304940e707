/** The EU's members on the date: those with a position of their own, and those that inherit the EU's. */
import { euMembersOn } from '../../domain/eu-members.ts';
import type { Jurisdiction } from '../../domain/jurisdiction.ts';
import { longDate } from '../../domain/partial-date.ts';
import { type Position, positionLabel } from '../../domain/stance-at.ts';
import { counted } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { StanceLabel } from '../../ui/stance-swatch.tsx';

export function EuMembers() {
  const { atlas, time, view } = useAtlasView();
  const { own, others } = euMembersOn(atlas, time.day);
  const inherits = view.basis === 'effective';
  return (
    <section className="eu-members" aria-label="Members of the EU">
      <details open>
        <summary>
          {counted(own.length, 'member')} with a position of their own on {longDate(time.day)}
        </summary>
        <ul>
          {own.map(([place, position]) => (
            <Member key={place.code} place={place} position={position} />
          ))}
        </ul>
      </details>
      <details open>
        <summary>
          {counted(others.length, 'member')}{' '}
          {inherits ? 'inherited from the EU' : 'without a record: inheritance is switched off'}
        </summary>
        <ul>
          {others.map((place) => (
            <Member key={place.code} place={place} position={null} />
          ))}
        </ul>
      </details>
      <p className="label">
        <AddressLink to={{ basis: inherits ? 'own' : 'effective' }}>
          {inherits ? 'Show own decisions only' : 'Show inherited stances'}
        </AddressLink>
      </p>
    </section>
  );
}

function Member({ place, position }: { place: Jurisdiction; position: Position | null }) {
  const link = <AddressLink to={{ country: [place.code], quote: null }}>{place.name}</AddressLink>;
  return (
    <li>
      {position ? (
        <>
          {link}{' '}
          <StanceLabel stance={position.stance} isInherited={false}>
            {positionLabel(position)}
          </StanceLabel>
        </>
      ) : (
        link
      )}
    </li>
  );
}
