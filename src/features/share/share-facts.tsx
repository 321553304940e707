/** The facts of the view for a panel: loaded when first asked for, following the view, with a way to try again. */
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { failureWords } from '../../data/errors.ts';
import { useLoader } from '../../data/use-data.ts';
import { collectFacts, type ViewFacts } from '../../export/facts.ts';
import { type AtlasView, useAtlasView } from '../../state/atlas-view.ts';
import { Failed, Loading } from '../../ui/status.tsx';

type Outcome = { readonly facts: ViewFacts } | { readonly error: unknown };

/** What came of an attempt to collect the facts of a view. */
interface Collected {
  readonly of: AtlasView;
  readonly attempt: number;
  readonly outcome: Outcome;
}

/** Null while they load; neither facts nor a failure of another view than the shown one, or of an earlier try, are given out. */
function useFacts(): readonly [Outcome | null, retry: () => void] {
  const atlasView = useAtlasView();
  const client = useQueryClient();
  const loader = useLoader();
  const [collected, setCollected] = useState<Collected | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    const end = (outcome: Outcome) => isGone || setCollected({ of: atlasView, attempt, outcome });
    collectFacts(atlasView, client, loader).then(
      (facts) => end({ facts }),
      (error: unknown) => end({ error }),
    );
    return () => {
      isGone = true;
    };
  }, [atlasView, client, loader, attempt]);
  const isCurrent = collected?.of === atlasView && collected.attempt === attempt;
  return [isCurrent ? collected.outcome : null, () => setAttempt(attempt + 1)];
}

export function ShareFacts({ children }: { children: (facts: ViewFacts) => ReactNode }) {
  const [outcome, retry] = useFacts();
  if (!outcome) return <Loading what="the evidence of this view" />;
  if ('error' in outcome)
    return (
      <Failed title="The evidence of this view could not be loaded" onRetry={retry}>
        {failureWords(outcome.error)} The link can be shared all the same.
      </Failed>
    );
  return children(outcome.facts);
}
