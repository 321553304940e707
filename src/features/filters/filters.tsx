/** Filters by group and region, the basis of inherited stances, and the way back to everything. */
import { GROUP_IDS, type GroupId } from '../../domain/group.ts';
import { REGION_LABELS, REGIONS, type Region } from '../../domain/jurisdiction.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { useView } from '../../state/use-view.ts';
import { DEFAULT_VIEW } from '../../state/view-state.ts';
import { VanishingButton } from '../../ui/vanishing-button.tsx';
import './filters.css';

export function Filters() {
  const { atlas, view } = useAtlasView();
  const { go } = useView();
  const toggle = (id: GroupId) =>
    go({ group: GROUP_IDS.filter((g) => (g === id) !== view.group.includes(g)) });
  return (
    <fieldset className="filters">
      <legend className="visually-hidden">Filters</legend>
      <label className="filters__region">
        <span className="visually-hidden">Region</span>
        <select
          className="field"
          value={view.region}
          onChange={(event) => go({ region: event.target.value as Region })}
        >
          {REGIONS.map((region) => (
            <option key={region} value={region}>
              {REGION_LABELS[region]}
            </option>
          ))}
        </select>
      </label>
      {GROUP_IDS.map((id) => (
        <button
          key={id}
          type="button"
          className="button"
          aria-pressed={view.group.includes(id)}
          onClick={() => toggle(id)}
        >
          {id === 'eu' ? 'EU' : (atlas.groups.get(id)?.name ?? id)}
        </button>
      ))}
      <label className="filters__basis">
        <input
          type="checkbox"
          checked={view.basis === 'own'}
          onChange={(event) => go({ basis: event.target.checked ? 'own' : 'effective' })}
        />
        Own decisions only
      </label>
      <ClearFilters />
    </fieldset>
  );
}

/** Takes every filter back at once; absent while none is set. */
export function ClearFilters() {
  const { view, go } = useView();
  const isFiltered =
    view.stance.length + view.group.length + view.party.length + view.kind.length > 0 ||
    view.region !== 'world' ||
    view.q !== '' ||
    view.basis === 'own';
  if (!isFiltered) return null;
  const { stance, group, party, kind, region, q, basis } = DEFAULT_VIEW;
  return (
    <VanishingButton onClick={() => go({ stance, group, party, kind, region, q, basis })}>
      Clear filters
    </VanishingButton>
  );
}

/** The way out of a choice of places that leaves none. */
export function ShowAllPlaces() {
  const { go } = useView();
  return (
    <VanishingButton onClick={() => go({ stance: [], group: [], region: 'world' })}>
      Show all places
    </VanishingButton>
  );
}
