/** The dossier of one jurisdiction: a region with its name as heading, reached and left without losing the place. */
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { failureWords } from '../../data/errors.ts';
import type { Code } from '../../domain/jurisdiction.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { answersForQuote, missingQuote } from '../../state/missing-quote.ts';
import { shownLabel } from '../../state/shown-label.ts';
import { useAddressStore, useView } from '../../state/use-view.ts';
import { MAX_COUNTRIES } from '../../state/view-state.ts';
import { CompareWith } from '../../ui/compare-with.tsx';
import { useFocusSurvivor } from '../../ui/focus-survivor.ts';
import { keepInView, scrollFrameTo } from '../../ui/keep-in-view.ts';
import { LiveWords, useSaid } from '../../ui/live-words.tsx';
import { DossierBody } from './dossier-body.tsx';
import { DossierStance } from './dossier-stance.tsx';
import { useDossier } from './use-dossier.ts';
import './dossier.css';

type Section = RefObject<HTMLElement | null>;

/** The pieces of this id within the dossier; the first is the one that is scrolled to. */
const figureIn = (section: Section, id: string) =>
  section.current?.querySelector<HTMLElement>(`[data-evidence="${CSS.escape(id)}"]`);

/** How often this dossier, or a quote in it, was opened while it was open already: each time it takes the focus anew. */
function useOpenedAgain(code: Code, section: Section): number {
  const store = useAddressStore();
  const [times, setTimes] = useState(0);
  useEffect(
    () =>
      store.onAgain(({ country, quote }) => {
        const isMeant = quote ? figureIn(section, quote) : country?.includes(code);
        if (isMeant) setTimes((before) => before + 1);
      }),
    [code, section, store],
  );
  return times;
}

/** Scrolls to the quote of the address once it is in this dossier, and each time it is opened again, and hands it the focus. */
function useQuotedIntoView(section: Section, id: string | null, isHere: boolean, times: number) {
  const store = useAddressStore();
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened again, it is shown again.
  useEffect(() => {
    const { how, view } = store.getSnapshot();
    const figure = id && isHere ? figureIn(section, id) : null;
    if (!figure) return;
    // A frame that is loaded takes neither the focus nor the scroll of the page around it.
    if (view.embed && how === 'load') return keepInView(figure, scrollFrameTo);
    const stop = keepInView(figure);
    figure.focus({ preventScroll: true });
    return stop;
  }, [section, id, isHere, times, store]);
}

/** Where a jurisdiction can be opened from, when the very element is gone: what changed there, its place on the map, its row. */
function placeOf(code: Code): HTMLElement | SVGElement | null {
  const ways = [
    `.change[data-code="${code}"] a`,
    `.map button[data-code="${code}"]`,
    `.map [data-code="${code}"] [role="button"]`,
    `tr[data-code="${code}"] a`,
    '#headline',
  ];
  for (const way of ways) {
    const found = document.querySelector<HTMLElement | SVGElement>(way);
    if (found) return found;
  }
  return null;
}

/**
 * Moves the focus to the heading when the reader opens a jurisdiction, also one that is open already, and back to where
 * it was opened from when the dossier goes. Stepping keeps the focus on the step buttons; a view that is loaded moves nothing.
 */
function useDossierFocus(code: Code, section: Section, times: number) {
  const store = useAddressStore();
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: that a jurisdiction is opened is what moves the focus.
  useEffect(() => {
    const active = document.activeElement;
    const { how, view } = store.getSnapshot();
    // Another dossier is read from its top, whatever of the one before was read.
    if (how === 'push' && view.quote === null) section.current?.closest('.sheet')?.scrollTo(0, 0);
    if (how !== 'push' || active?.closest('.dossier__steps')) return;
    if (!section.current?.contains(active)) opener.current = active;
    heading.current?.focus();
  }, [code, times]);
  useFocusSurvivor(section, () => () => {
    const from = opener.current;
    const isUsable = from instanceof HTMLElement || from instanceof SVGElement;
    return isUsable && from.isConnected && from !== document.body ? from : placeOf(code);
  });
  return heading;
}

export function Dossier({ code }: { code: Code }) {
  const { atlas, open, view } = useAtlasView();
  const { go } = useView();
  const model = useDossier(code);
  const headingId = useId();
  const section = useRef<HTMLElement>(null);
  const times = useOpenedAgain(code, section);
  const heading = useDossierFocus(code, section, times);
  const isSettled = !model.decisions.isPending && !model.result.isPending;
  useQuotedIntoView(section, view.quote, model.quoted !== null && isSettled, times);
  const jurisdiction = atlas.jurisdictions.get(code);
  if (!jurisdiction) return null;
  const close = () => go({ country: open.filter((c) => c !== code), quote: null });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    close();
  };
  return (
    <section ref={section} className="dossier" aria-labelledby={headingId} onKeyDown={onKeyDown}>
      <header className="dossier__head">
        <h2 id={headingId} ref={heading} tabIndex={-1}>
          {jurisdiction.name}
        </h2>
        <DossierSteps code={code} />
        <button
          type="button"
          className="button button--quiet"
          aria-label={`Close ${jurisdiction.name}`}
          onClick={close}
        >
          ✕
        </button>
      </header>
      <DossierStance jurisdiction={jurisdiction} model={model} />
      <CompareWith
        open={open}
        places={[...atlas.jurisdictions.values()]}
        most={MAX_COUNTRIES}
        onAdd={(country) => go({ country, quote: null })}
      />
      <MissingQuote code={code} model={model} />
      <DossierBody jurisdiction={jurisdiction} model={model} />
    </section>
  );
}

function MissingQuote({ code, model }: { code: Code; model: ReturnType<typeof useDossier> }) {
  const atlasView = useAtlasView();
  const { quote } = atlasView.view;
  if (!quote || !answersForQuote(atlasView, code) || model.quoted || model.result.isPending) return null;
  const { words, elsewhere } = missingQuote(atlasView, quote, code);
  const { error } = model.result;
  return (
    <p className="dossier__note" role="status">
      {error ? `The quote ${quote} cannot be shown: ${failureWords(error)}` : words}{' '}
      {elsewhere && <AddressLink to={{ country: [elsewhere] }}>Look for it where it is kept</AddressLink>}
    </p>
  );
}

/** From jurisdiction to jurisdiction without closing: through those that have a stance or are spoken of. */
function DossierSteps({ code }: { code: Code }) {
  const atlasView = useAtlasView();
  const { atlas, chosen, positions, open } = atlasView;
  const { go } = useView();
  const [said, say] = useSaid();
  const codes = [...atlas.jurisdictions.values()]
    .filter(
      (j) =>
        j.code === code || (chosen.has(j.code) && (positions.get(j.code) || atlas.mentioned.has(j.code))),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((j) => j.code);
  const step = (by: number) => {
    const next = codes[(codes.indexOf(code) + by + codes.length) % codes.length];
    const jurisdiction = next && atlas.jurisdictions.get(next);
    if (!jurisdiction) return;
    go({ country: open.map((c) => (c === code ? next : c)), quote: null });
    // The focus stays on the button, whose name is by then that of the one after.
    say(shownLabel(jurisdiction, atlasView));
  };
  const nameAt = (by: number) => {
    const next = codes[(codes.indexOf(code) + by + codes.length) % codes.length];
    return (next && atlas.jurisdictions.get(next)?.name) ?? '';
  };
  if (codes.length < 2) return null;
  return (
    <span className="dossier__steps">
      <button
        type="button"
        className="button button--quiet"
        title={`Previous: ${nameAt(-1)}`}
        onClick={() => step(-1)}
      >
        <span aria-hidden="true">‹</span>
      </button>
      <button
        type="button"
        className="button button--quiet"
        title={`Next: ${nameAt(1)}`}
        onClick={() => step(1)}
      >
        <span aria-hidden="true">›</span>
      </button>
      <LiveWords as="span" said={said} className="visually-hidden" />
    </span>
  );
}
