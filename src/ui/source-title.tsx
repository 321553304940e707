/** The name of a source, or of a decision's instrument, marked with its language. */
import { sourceTitle } from '../domain/citation.ts';
import type { Decision } from '../domain/decision.ts';
import type { Source } from '../domain/evidence.ts';
import { foreignTag } from '../domain/language.ts';
import { Highlight } from './highlight.tsx';

const NO_WORDS: readonly string[] = [];

export function SourceTitle({ source, words = NO_WORDS }: { source: Source; words?: readonly string[] }) {
  return <Highlight text={sourceTitle(source)} words={words} lang={foreignTag(source.language)} />;
}

/** Nothing where the decision has none. */
export function InstrumentName({ decision }: { decision: Decision }) {
  const { instrument, instrumentLanguage } = decision;
  return instrument && <Highlight text={instrument} words={NO_WORDS} lang={foreignTag(instrumentLanguage)} />;
}
