/** Places that the search names: the search reaches every jurisdiction, the small ones included. */
import { useMemo } from 'react';
import type { Jurisdiction } from '../../domain/jurisdiction.ts';
import { stanceWords } from '../../domain/stance-at.ts';
import { counted, foldText } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { StanceLabel } from '../../ui/stance-swatch.tsx';

/** More than this many is a letter or two, not a name. */
const MOST = 8;

/** The jurisdictions that the search names, few of them; none where it may mean too many. */
export function useFoundPlaces(): readonly Jurisdiction[] {
  const { atlas, view } = useAtlasView();
  return useMemo(() => {
    const wanted = foldText(view.q);
    if (wanted.length < 2) return [];
    const found = [...atlas.jurisdictions.values()].filter((j) =>
      [j.name, j.inText, j.code].some((name) =>
        foldText(name)
          .split(/[\s(]+/)
          .some((_, i, words) => words.slice(i).join(' ').startsWith(wanted)),
      ),
    );
    return found.length > MOST ? [] : found;
  }, [atlas, view.q]);
}

export function FoundPlaces({ found }: { found: readonly Jurisdiction[] }) {
  const { positions } = useAtlasView();
  if (found.length === 0) return null;
  return (
    <section className="found-places" aria-labelledby="found-places">
      <h3 id="found-places" tabIndex={-1}>
        Places <span className="label">{counted(found.length, 'place')} of this name</span>
      </h3>
      <ul>
        {found.map(({ code, name }) => {
          const position = positions.get(code);
          return (
            <li key={code}>
              <AddressLink to={{ country: [code], quote: null, q: '' }}>{name}</AddressLink>
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
