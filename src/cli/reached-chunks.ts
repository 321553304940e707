/** Which scripts of a build are reached from its entries. */
import type { Rolldown } from 'vite';

/** Names of the chunks that the entries lead to: `nextOf` names what a chunk leads to, or is null where it is not entered itself. */
export function reachedChunks(
  bundle: Rolldown.OutputBundle,
  nextOf: (chunk: Rolldown.OutputChunk) => readonly string[] | null,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (reached.has(name) || chunk?.type !== 'chunk') return;
    const next = nextOf(chunk);
    if (next === null) return;
    reached.add(name);
    for (const one of next) visit(one);
  };
  for (const [name, chunk] of Object.entries(bundle))
    if (chunk.type === 'chunk' && chunk.isEntry) visit(name);
  return reached;
}
