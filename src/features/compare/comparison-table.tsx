/** The comparison as a table: one column per jurisdiction, one row per fact. */
import type { ReactNode } from 'react';
import { useDecisionsQuery } from '../../data/use-evidence.ts';
import type { Code, Jurisdiction } from '../../domain/jurisdiction.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import {
  ConfidenceCell,
  DeadlinesCell,
  InstrumentsCell,
  KindsCell,
  ScopeCell,
  SinceCell,
  StanceCell,
  StrengthCell,
} from './cells.tsx';
import { type Compared, comparedOf } from './compared.ts';

type Cell = (props: { compared: Compared }) => ReactNode;

const ROWS: readonly (readonly [string, Cell])[] = [
  ['Stance', StanceCell],
  ['Since', SinceCell],
  ['Concerns', ScopeCell],
  ['Decisions and instruments', InstrumentsCell],
  ['Deadlines', DeadlinesCell],
  ['Evidence by kind', KindsCell],
  ['Evidence by publisher', StrengthCell],
  ['Confidence', ConfidenceCell],
];

export interface ComparisonTableProps {
  readonly places: readonly Jurisdiction[];
  readonly onRemove: (code: Code) => void;
}

export function ComparisonTable({ places, onRemove }: ComparisonTableProps) {
  const atlasView = useAtlasView();
  const decisions = useDecisionsQuery();
  const all = places.map((place) => comparedOf(place, atlasView, decisions));
  return (
    <section className="comparison__facts" aria-label="Facts side by side">
      <table aria-label="Facts side by side" data-columns={places.length}>
        <thead>
          <tr>
            <td />
            {all.map(({ place }) => (
              <th key={place.code} scope="col">
                <h3>{place.name}</h3>
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {all.map(({ place }) => (
              <td key={place.code}>
                <NameInCell place={place} />
                <ColumnActions place={place} onRemove={onRemove} />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([name, Content]) => (
            <tr key={name}>
              <th scope="row">
                <span>{name}</span>
              </th>
              {all.map((compared) => (
                <td key={compared.place.code}>
                  <NameInCell place={compared.place} />
                  <Content compared={compared} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Shown where columns have no heads of their own in sight; by ear the header has told it already. */
function NameInCell({ place }: { place: Jurisdiction }) {
  return (
    <span className="comparison__name" aria-hidden="true">
      {place.name}
    </span>
  );
}

/** In a row of its own, so that a column's header is its name and nothing else. */
function ColumnActions({ place, onRemove }: { place: Jurisdiction; onRemove: (code: Code) => void }) {
  return (
    <p>
      <AddressLink to={{ country: [place.code], quote: null }}>
        Full dossier<span className="visually-hidden"> of {place.inText}</span>
      </AddressLink>
      <button
        type="button"
        className="button button--small button--quiet"
        aria-label={`Remove ${place.name}`}
        onClick={() => onRemove(place.code)}
      >
        ✕
      </button>
    </p>
  );
}
