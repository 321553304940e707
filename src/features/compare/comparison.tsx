/** Two to four jurisdictions side by side: what each holds on the date, what it rests on, and how it came to it. */
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react';
import type { Code } from '../../domain/jurisdiction.ts';
import { longDate } from '../../domain/partial-date.ts';
import { capitalise, joinWords } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { useAddressStore, useView } from '../../state/use-view.ts';
import { MAX_COUNTRIES } from '../../state/view-state.ts';
import { CompareWith } from '../../ui/compare-with.tsx';
import { useFocusSurvivor } from '../../ui/focus-survivor.ts';
import { useToldHeight } from '../../ui/use-told-height.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { Histories } from './histories.tsx';
import './comparison.css';

/** Moves the focus to the heading when the reader opens the comparison or changes who is in it. */
function useComparisonFocus(codes: readonly Code[], section: RefObject<HTMLElement | null>) {
  const store = useAddressStore();
  const heading = useRef<HTMLHeadingElement>(null);
  const key = codes.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the jurisdictions is what moves the focus.
  useEffect(() => {
    const active = document.activeElement;
    if (store.getSnapshot().how !== 'push' || (active && section.current?.contains(active))) return;
    heading.current?.focus();
  }, [key]);
  useFocusSurvivor(section);
  return heading;
}

export function Comparison() {
  const { atlas, open, time } = useAtlasView();
  const { go } = useView();
  const headingId = useId();
  const section = useRef<HTMLElement>(null);
  const heading = useComparisonFocus(open, section);
  const head = useToldHeight('--comparison-head');
  const places = open.flatMap((code) => atlas.jurisdictions.get(code) ?? []);
  const names = joinWords(places.map((p) => p.inText));
  const remove = (code: Code) => {
    go({ country: open.filter((c) => c !== code), quote: null });
    heading.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) go({ country: [], quote: null });
  };
  return (
    <section ref={section} className="comparison" aria-labelledby={headingId} onKeyDown={onKeyDown}>
      <header ref={head} className="comparison__head">
        <div>
          <h2 id={headingId} ref={heading} tabIndex={-1}>
            Comparison
            <span className="visually-hidden"> of {names}</span>
          </h2>
          <p className="label">
            {capitalise(names)} on {longDate(time.day)}
            {time.from && `, and what changed since ${longDate(time.from)}`}
          </p>
        </div>
        <CompareWith
          open={open}
          places={[...atlas.jurisdictions.values()]}
          most={MAX_COUNTRIES}
          onAdd={(country) => go({ country, quote: null })}
        />
        <button
          type="button"
          className="button button--quiet"
          aria-label="Close the comparison"
          onClick={() => go({ country: [], quote: null })}
        >
          ✕
        </button>
      </header>
      <ComparisonTable places={places} onRemove={remove} />
      <Histories places={places} />
    </section>
  );
}
