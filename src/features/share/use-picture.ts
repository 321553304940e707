/** The picture of a view as chosen, made anew when the choice changes; what makes it loads when first asked for. */
import { useEffect, useState } from 'react';
import type { Place } from '../../drawing/places.ts';
import type { ViewFacts } from '../../export/facts.ts';
import type { Aspect, Picture, PictureKind, PictureTheme } from '../../export/picture/picture.ts';

export interface Chosen {
  readonly what: PictureKind;
  readonly aspect: Aspect;
  readonly theme: PictureTheme;
}

export type Made =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void }
  | { readonly status: 'ready'; readonly picture: Picture }
  /** Of the choice before: it is seen until the next is there, and not to be saved. */
  | { readonly status: 'stale'; readonly picture: Picture };

interface Result {
  readonly facts: ViewFacts;
  readonly choice: string;
  readonly picture: Picture | null;
}

/** The last picture stays until the next is there, so that the preview does not flicker; never one of another view. */
export function usePicture(
  facts: ViewFacts,
  { what, aspect, theme }: Chosen,
  places: readonly Place[] | null,
): Made {
  const [result, setResult] = useState<Result | null>(null);
  const [attempt, setAttempt] = useState(0);
  const choice = [what, aspect, theme].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt makes it again.
  useEffect(() => {
    if (!places) return;
    let isGone = false;
    const settle = (picture: Picture | null) => isGone || setResult({ facts, choice, picture });
    import('../../export/picture/picture-of.ts')
      .then(({ pictureOf }) => pictureOf(facts, what, { aspect, theme, places }))
      .then(settle, () => settle(null));
    return () => {
      isGone = true;
    };
  }, [facts, what, aspect, theme, places, attempt]);
  if (result?.facts !== facts) return { status: 'loading' };
  if (result.choice !== choice && result.picture) return { status: 'stale', picture: result.picture };
  if (result.picture) return { status: 'ready', picture: result.picture };
  return { status: 'failed', retry: () => setAttempt(attempt + 1) };
}
