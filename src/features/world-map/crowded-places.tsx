/** The small states that stand too close together to point at: grouped in a list that opens on the map. */
import { useRef, useState } from 'react';
import type { Code } from '../../domain/jurisdiction.ts';
import { REGION_LABELS, REGIONS } from '../../domain/jurisdiction.ts';
import { counted } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { shownLabel } from '../../state/shown-label.ts';
import { closeOnEscape } from '../../ui/close-on-escape.ts';
import { useFocusSurvivor } from '../../ui/focus-survivor.ts';
import { usePrinting } from '../../ui/printing.ts';
import { StanceSwatch } from '../../ui/stance-swatch.tsx';
import { OUTSIDE_FILTERS } from './place-layer.ts';
import './crowded-places.css';

/** Nothing while every small state has a target of its own. The list is made when it is opened, or put on paper. */
export function CrowdedPlaces({ codes }: { codes: readonly Code[] }) {
  const [isOpen, setOpen] = useState(false);
  const isPrinting = usePrinting();
  if (codes.length === 0) return null;
  return (
    <details
      className="crowded"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        // On a phone the list opens below what opened it, which may be at the lower edge of the window.
        if (currentTarget.open)
          requestAnimationFrame(() => currentTarget.scrollIntoView({ block: 'nearest' }));
      }}
      onKeyDown={closeOnEscape}
    >
      <summary>{counted(codes.length, 'more small place')}</summary>
      {(isOpen || isPrinting) && <CrowdedList codes={codes} />}
    </details>
  );
}

function CrowdedList({ codes }: { codes: readonly Code[] }) {
  const { atlas } = useAtlasView();
  return (
    <div className="crowded__list">
      <p className="label">
        Too close together to point at in this frame. A region frame parts many of them.
      </p>
      {REGIONS.map((region) => {
        const here = codes.filter((c) => atlas.jurisdictions.get(c)?.region === region);
        if (here.length === 0) return null;
        return (
          <section key={region}>
            <h2>{REGION_LABELS[region]}</h2>
            <ul>
              {here.map((code) => (
                <CrowdedPlace key={code} code={code} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** Told as its place on the map is, and paler where the filters leave it out. */
function CrowdedPlace({ code }: { code: Code }) {
  const atlasView = useAtlasView();
  const { atlas, positions, chosen, open } = atlasView;
  const jurisdiction = atlas.jurisdictions.get(code);
  const position = positions.get(code) ?? null;
  const isChosen = chosen.has(code);
  const item = useRef<HTMLLIElement>(null);
  useFocusSurvivor(item, (element) => {
    const list = element.closest('details');
    return () =>
      list?.isConnected
        ? list.querySelector('summary')
        : document.querySelector<SVGElement>('.map [role="button"][tabindex="0"]');
  });
  if (!jurisdiction) return null;
  return (
    <li ref={item} className={isChosen ? undefined : 'crowded__place--faded'}>
      <StanceSwatch stance={position?.stance ?? 'no-record'} isInherited={position?.isInherited === true} />
      <AddressLink
        to={{ country: [code], quote: null }}
        aria-label={shownLabel(jurisdiction, atlasView)}
        aria-description={isChosen ? undefined : OUTSIDE_FILTERS}
        aria-current={open.includes(code) ? 'true' : undefined}
      >
        {jurisdiction.name}
      </AddressLink>
    </li>
  );
}
