/** Places that the search names: the search reaches every jurisdiction, the small ones included. */
import { useMemo } from 'react';
import { type PlaceCalled, placesCalled, placesNear } from '../../domain/places-called.ts';
import { stanceWords } from '../../domain/stance-at.ts';
import { counted } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { StanceLabel } from '../../ui/stance-swatch.tsx';

interface PlacesFound {
  readonly found: readonly PlaceCalled[];
  /** Whether none has the name, and these have one that is spelt much like it. */
  readonly isNear: boolean;
}

/** The jurisdictions that the search names, few of them; or else those it nearly names. `isEmpty`: it finds no evidence. */
export function useFoundPlaces(isEmpty: boolean): PlacesFound {
  const { atlas, view } = useAtlasView();
  return useMemo(() => {
    const places = [...atlas.jurisdictions.values()];
    const found = placesCalled(places, view.q);
    if (found.length > 0) return { found, isNear: false };
    return { found: placesNear(places, view.q, isEmpty), isNear: true };
  }, [atlas, view.q, isEmpty]);
}

/** How many, in words: "1 place", "2 places near it". */
export function placesInWords({ found, isNear }: PlacesFound): string {
  return found.length === 0 ? '' : `${counted(found.length, 'place')}${isNear ? ' near it' : ''}`;
}

export function FoundPlaces({ found, isNear }: PlacesFound) {
  const { positions } = useAtlasView();
  if (found.length === 0) return null;
  const places = counted(found.length, 'place');
  return (
    <section className="found-places" aria-labelledby="found-places">
      <h3 id="found-places" tabIndex={-1}>
        Places <span className="label">{isNear ? `Near it: ${places}` : `${places} of this name`}</span>
      </h3>
      <ul>
        {found.map(({ place: { code, name }, also }) => {
          const position = positions.get(code);
          return (
            <li key={code}>
              <span>
                <AddressLink to={{ country: [code], quote: null, q: '' }}>{name}</AddressLink>
                {also && <span className="label"> (also: {also})</span>}
              </span>
              <StanceLabel
                stance={position?.stance ?? 'no-record'}
                isInherited={position?.isInherited === true}
              >
                {stanceWords(position)}
              </StanceLabel>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
