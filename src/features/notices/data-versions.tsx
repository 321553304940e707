/** Says when the files of the data do not come from one version, and loads them again. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import { type Disagreement, disagreementsOf, evidenceDisagreementsOf } from '../../data/disagreements.ts';
import { decisionsQuery } from '../../data/evidence-queries.ts';
import { onQueries, useLoader, useSetAside } from '../../data/use-data.ts';
import { useGatheredHere } from '../../data/use-evidence.ts';
import { useReload } from '../../data/use-reload.ts';
import { counted } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';

const NOTHING: readonly Disagreement[] = [];

/** The disagreements between what is loaded; it loads nothing for that. */
function useDisagreements(): readonly Disagreement[] {
  const client = useQueryClient();
  const { queryKey } = decisionsQuery(useLoader());
  const cache = client.getQueryCache();
  const decisions = useSyncExternalStore(
    useCallback((listener) => onQueries(cache, listener), [cache]),
    () => client.getQueryData(queryKey)?.records,
  );
  const { atlas, open } = useAtlasView();
  const setAside = useSetAside();
  const told = useMemo(
    () => (decisions ? disagreementsOf(atlas, decisions, setAside) : NOTHING),
    [atlas, decisions, setAside],
  );
  // A dossier is drawn first.
  const gathered = useGatheredHere(useDeferredValue(open), atlas.evidenceFiles);
  return useMemo(() => {
    const ofEvidence = [...gathered].flatMap(([code, files]) =>
      evidenceDisagreementsOf(atlas.timelines.get(code) ?? [], files),
    );
    return [...told, ...ofEvidence];
  }, [atlas, told, gathered]);
}

/** Nothing while the files agree. */
export function DataVersions() {
  const found = useDisagreements();
  const { words, again } = useReload();
  if (found.length === 0) return null;
  return (
    <div className="notice notice--data">
      <p>
        <strong>Two versions of the data came together.</strong> {counted(found.length, 'difference')} between
        them: the map, counts and table follow one file, what dossiers say and show of each decision follows
        others. Most likely a copy on the way is older.
      </p>
      <p className="notice__ways">
        <button type="button" className="button button--small" onClick={again}>
          Load the data again
        </button>
        <span role="status">{words}</span>
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
