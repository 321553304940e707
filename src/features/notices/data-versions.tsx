/** Says when the files of the data do not come from one version, and loads them again. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { type Disagreement, disagreementsOf } from '../../data/disagreements.ts';
import { decisionsQuery } from '../../data/evidence-queries.ts';
import { reloadData } from '../../data/query-client.ts';
import { useLoader, useSetAside } from '../../data/use-data.ts';
import { counted } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';

const NOTHING: readonly Disagreement[] = [];

/** The disagreements between what is loaded; it loads nothing for that. */
function useDisagreements(): readonly Disagreement[] {
  const client = useQueryClient();
  const { queryKey } = decisionsQuery(useLoader());
  const cache = client.getQueryCache();
  const decisions = useSyncExternalStore(
    useCallback((listener) => cache.subscribe(listener), [cache]),
    () => client.getQueryData(queryKey)?.records,
  );
  const { atlas } = useAtlasView();
  const setAside = useSetAside();
  return useMemo(
    () => (decisions ? disagreementsOf(atlas, decisions, setAside) : NOTHING),
    [atlas, decisions, setAside],
  );
}

const OUTCOMES = {
  idle: '',
  loading: 'Loading the data again …',
  same: 'The host still gives two versions. Try again later.',
  failed: 'The data could not be loaded again; what is shown stays. Check the connection.',
} as const;

/** Nothing while the files agree. */
export function DataVersions() {
  const found = useDisagreements();
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<keyof typeof OUTCOMES>('idle');
  if (found.length === 0) return null;
  const again = async () => {
    if (outcome === 'loading') return;
    setOutcome('loading');
    setOutcome((await reloadData(client)) ? 'same' : 'failed');
  };
  return (
    <div className="notice notice--data">
      <p>
        <strong>Two versions of the data came together.</strong> {counted(found.length, 'difference')} between
        them: the map, counts and table follow one file, what dossiers say of each decision follows the other.
        Most likely a copy on the way is older.
      </p>
      <p className="notice__ways">
        <button type="button" className="button button--small" onClick={() => void again()}>
          Load the data again
        </button>
        <span role="status">{OUTCOMES[outcome]}</span>
      </p>
      <details>
        <summary>What differs</summary>
        <ul>
          {found.map(({ decision, how }) => (
            <li key={`${decision} ${how}`}>
              <code>{decision}</code>: {how}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
