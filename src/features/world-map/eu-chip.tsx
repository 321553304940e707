/** The EU's own chip on the map: a jurisdiction of its own, never twenty-seven silent fills. */
import type { KeyboardEvent, MouseEvent } from 'react';
import { isDisputed } from '../../domain/backing.ts';
import { EU } from '../../domain/jurisdiction.ts';
import { stanceWords } from '../../domain/stance-at.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { shownLabel } from '../../state/shown-label.ts';
import { DisputeMark } from '../../ui/disputed-badge.tsx';
import { StanceLabel } from '../../ui/stance-swatch.tsx';
import { OUTSIDE_FILTERS } from './place-layer.ts';
import { leadOn } from './type-on.ts';

/** Letters and arrows lead over the map from here, too. */
function leadOnFrom(event: KeyboardEvent): void {
  const { key, nativeEvent, currentTarget } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!/^(\S|Arrow.*|Home|End)$/u.test(key)) return;
  event.preventDefault();
  leadOn(currentTarget, nativeEvent);
}

/** Nothing where the data has no EU. */
export function EuChip({ onOpen }: { onOpen: (code: string, event: MouseEvent) => void }) {
  const atlasView = useAtlasView();
  const { atlas, positions, changes, chosen, open } = atlasView;
  const eu = atlas.jurisdictions.get(EU);
  if (!eu) return null;
  const position = positions.get(EU) ?? null;
  const change = changes.get(EU);
  const moved = change && change.kind !== 'same' ? change : null;
  return (
    <button
      type="button"
      className={chosen.has(EU) ? 'eu-chip' : 'eu-chip eu-chip--faded'}
      data-code={EU}
      data-stance={position?.stance ?? 'no-record'}
      aria-label={shownLabel(eu, atlasView)}
      aria-description={chosen.has(EU) ? undefined : OUTSIDE_FILTERS}
      aria-current={open.includes(EU) ? 'true' : undefined}
      onClick={(event) => onOpen(EU, event)}
      onKeyDown={leadOnFrom}
    >
      <span className="eu-chip__name">{eu.name}</span>
      {moved && (
        <>
          <StanceLabel stance={moved.before?.stance ?? 'no-record'} isInherited={false}>
            {stanceWords(moved.before)}
          </StanceLabel>
          <span aria-hidden="true">→</span>
        </>
      )}
      <StanceLabel stance={position?.stance ?? 'no-record'} isInherited={false}>
        {stanceWords(position)}
      </StanceLabel>
      {isDisputed(position) && (
        <span className="eu-chip__sign">
          <DisputeMark />
        </span>
      )}
    </button>
  );
}
