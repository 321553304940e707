/** What paper cannot do: unfold. Opens every fold for printing, and closes those again afterwards. */

/** Opens the folds within an element; returns what closes them again. */
export function openFolds(root: ParentNode): () => void {
  const folded = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const fold of folded) fold.open = true;
  return () => {
    for (const fold of folded) fold.open = false;
  };
}
