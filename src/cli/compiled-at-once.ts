/**
 * The part of the build that has the first script compiled as it comes. A browser parses a function lightly at first and
 * compiles it when it is called: on the thread that draws the page, which a start keeps busy. The comment that V8 reads
 * at the top of a file has it compiled beside that thread; other browsers pass it over.
 * See https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
import type { Plugin, Rolldown } from 'vite';

export const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** A file of fewer characters is compiled in no time, and the comment would be a large part of it. */
const TINY = 4_000;

/** Names of the chunks that come with the page: the entries and what they import. */
function firstChunks(bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const first = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (first.has(name) || chunk?.type !== 'chunk') return;
    first.add(name);
    for (const next of chunk.imports) visit(next);
  };
  for (const [name, chunk] of Object.entries(bundle))
    if (chunk.type === 'chunk' && chunk.isEntry) visit(name);
  return first;
}

/** Marks the first script and what it imports; parts that come later are compiled as they are called. */
export function compiledAtOnce(): Plugin {
  return {
    name: 'stance-atlas:compiled-at-once',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // Above all else: what stands behind anything but comments is not read.
      order: 'post',
      handler(_options, bundle) {
        for (const name of firstChunks(bundle)) {
          const chunk = bundle[name];
          if (chunk?.type === 'chunk' && (chunk.isEntry || chunk.code.length >= TINY))
            chunk.code = COMPILED_AT_ONCE + chunk.code;
        }
      },
    },
  };
}
