/** The facts of the view for a panel: loaded when first asked for, following the view, with a way to try again. */
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { failureWords } from '../../data/errors.ts';
import { useLoader } from '../../data/use-data.ts';
import { collectFacts, type ViewFacts } from '../../export/facts.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { Failed, Loading } from '../../ui/status.tsx';

type Collected = { readonly facts: ViewFacts } | { readonly error: unknown } | null;

/** Null while they load; facts of another view than the shown one are never given out. */
function useFacts(): readonly [Collected, () => void] {
  const atlasView = useAtlasView();
  const client = useQueryClient();
  const loader = useLoader();
  const [collected, setCollected] = useState<Collected>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt collects again.
  useEffect(() => {
    let isGone = false;
    collectFacts(atlasView, client, loader).then(
      (facts) => isGone || setCollected({ facts }),
      (error: unknown) => isGone || setCollected({ error }),
    );
    return () => {
      isGone = true;
    };
  }, [atlasView, client, loader, attempt]);
  const isStale = collected !== null && 'facts' in collected && collected.facts.atlasView !== atlasView;
  return [isStale ? null : collected, () => setAttempt(attempt + 1)];
}

export function ShareFacts({ children }: { children: (facts: ViewFacts) => ReactNode }) {
  const [collected, retry] = useFacts();
  if (!collected) return <Loading what="the evidence of this view" />;
  if ('error' in collected)
    return (
      <Failed title="The evidence of this view could not be loaded" onRetry={retry}>
        {failureWords(collected.error)} The link can be shared all the same.
      </Failed>
    );
  return children(collected.facts);
}
