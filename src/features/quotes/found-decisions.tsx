/** Decisions that the search finds in their title, summary, instrument, decider, deadlines or curator's notes. */
import { useDeferredValue, useMemo, useState } from 'react';
import { useDecisionsQuery } from '../../data/use-evidence.ts';
import type { Decision } from '../../domain/decision.ts';
import { hasEveryWord, hasTokens, queryWords, searchTokens } from '../../domain/evidence-filter.ts';
import { foreignTag } from '../../domain/language.ts';
import { lastDay, longDate } from '../../domain/partial-date.ts';
import { decisionLabel } from '../../domain/stance-at.ts';
import { capitalise, counted } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { Highlight } from '../../ui/highlight.tsx';
import { usePrinting } from '../../ui/printing.ts';
import { StanceLabel } from '../../ui/stance-swatch.tsx';

/** So many at first. */
const FIRST = 5;

function textsOf({ title, summary, instrument, decidedBy, notes, deadlines }: Decision): readonly string[] {
  const texts = [title, summary, instrument, decidedBy, notes, ...deadlines.map((d) => d.what)];
  return texts.filter((text) => text !== null && text !== '') as string[];
}

/** Of its texts the instrument alone may be in another language. */
function languageIn({ instrument, instrumentLanguage }: Decision, text: string): string | undefined {
  return text === instrument ? foreignTag(instrumentLanguage) : undefined;
}

const known = new WeakMap<Decision, readonly string[]>();

/** The words of all texts of a decision, taken apart once. */
function tokensOf(decision: Decision): readonly string[] {
  const tokens = known.get(decision) ?? searchTokens(textsOf(decision).join('\n'));
  known.set(decision, tokens);
  return tokens;
}

interface DecisionsFound {
  /** What was searched for. */
  readonly words: readonly string[];
  readonly found: readonly Decision[];
}

/** Decisions of the places and dates of the view in which every word occurs, the newest first. */
export function useFoundDecisions(): DecisionsFound {
  const { atlas, chosen, time, view } = useAtlasView();
  const q = useDeferredValue(view.q);
  const words = useMemo(() => queryWords(q), [q]);
  const { data } = useDecisionsQuery();
  const found = useMemo(() => {
    if (words.length === 0) return [];
    const wanted = new Set(view.country.filter((c) => atlas.jurisdictions.has(c)));
    const isOfView = ({ jurisdiction, date }: Decision) =>
      chosen.has(jurisdiction) &&
      (wanted.size === 0 || wanted.has(jurisdiction)) &&
      lastDay(date) <= time.day &&
      (time.from === null || lastDay(date) >= time.from);
    const found = (data?.records ?? []).filter((decision) => {
      return isOfView(decision) && hasTokens(tokensOf(decision), words);
    });
    return found.sort((a, b) => lastDay(b.date).localeCompare(lastDay(a.date)));
  }, [data, words, atlas, chosen, time.day, time.from, view.country]);
  return { words, found };
}

export function FoundDecisions({ words, found }: DecisionsFound) {
  const [isAsked, setWhole] = useState(false);
  const isWhole = usePrinting() || isAsked;
  if (found.length === 0) return null;
  return (
    <section className="found-decisions" aria-labelledby="found-decisions">
      <h3 id="found-decisions" tabIndex={-1}>
        Decisions <span className="label">{counted(found.length, 'decision')} with these words</span>
      </h3>
      <ol>
        {(isWhole ? found : found.slice(0, FIRST)).map((decision) => (
          <FoundDecision key={decision.id} decision={decision} words={words} />
        ))}
      </ol>
      {found.length > FIRST && (
        <button type="button" className="button button--small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `Show all ${found.length}`}
        </button>
      )}
    </section>
  );
}

/** The title, and each other text in which a word was found, so that the reader sees why it is here. */
function FoundDecision({ decision, words }: { decision: Decision; words: readonly string[] }) {
  const { atlas } = useAtlasView();
  const others = textsOf(decision)
    .slice(1)
    .filter((text) => words.some((word) => hasEveryWord(text, [word])));
  return (
    <li>
      <p>
        <span className="label">{capitalise(longDate(decision.date))}</span>{' '}
        <AddressLink to={{ country: [decision.jurisdiction], quote: null }}>
          {atlas.jurisdictions.get(decision.jurisdiction)?.name}
        </AddressLink>
        ,{' '}
        <StanceLabel stance={decision.stance} isInherited={false}>
          {decisionLabel(atlas, decision)}
        </StanceLabel>
        : <Highlight text={decision.title} words={words} />
      </p>
      {others.map((text) => (
        <p key={text} className="label">
          <Highlight text={text} words={words} lang={languageIn(decision, text)} />
        </p>
      ))}
    </li>
  );
}
