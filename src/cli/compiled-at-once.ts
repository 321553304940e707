/**
 * The part of the build that has the first script compiled as it comes. A browser parses a function lightly at first and
 * compiles it when it is called: on the thread that draws the page, which a start keeps busy. The comment that V8 reads
 * at the top of a file has it compiled beside that thread; other browsers pass it over.
 * See https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
import type { Plugin } from 'vite';
import { reachedChunks } from './reached-chunks.ts';

export const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** A file of fewer characters is compiled in no time, and the comment would be a large part of it. */
const TINY = 4_000;

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
        for (const name of reachedChunks(bundle, ({ imports }) => imports)) {
          const chunk = bundle[name];
          if (chunk?.type === 'chunk' && (chunk.isEntry || chunk.code.length >= TINY))
            chunk.code = COMPILED_AT_ONCE + chunk.code;
        }
      },
    },
  };
}
