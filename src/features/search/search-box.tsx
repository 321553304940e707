/** The one search box: it works over quotes, speakers and sources. The first letter pushes, the rest replaces. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useView } from '../../state/use-view.ts';
import { normaliseQuery } from '../../state/view-state.ts';
import './search-box.css';

/** What answers a search, in the order of the page. */
const ANSWERS = '#search-failed, #found-places, #found-decisions, #found';

export function SearchBox() {
  const { view, go } = useView();
  const [draft, setDraft] = useState(view.q);
  const draftRef = useRef(draft);
  draftRef.current = draft;
  useEffect(() => {
    if (normaliseQuery(draftRef.current) !== view.q) setDraft(view.q);
  }, [view.q]);

  const search = (text: string) => {
    setDraft(text);
    const q = normaliseQuery(text);
    if (q === view.q) return;
    const isStart = view.view !== 'quotes' || view.q === '';
    go({ q, ...(q ? { view: 'quotes' } : {}) }, isStart && q ? 'push' : 'replace');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (view.q && view.view !== 'quotes') go({ view: 'quotes' });
    // That the search failed, or the first of what was found: places and decisions stand before the evidence.
    else document.querySelector<HTMLElement>(ANSWERS)?.focus();
  };
  return (
    <search className="search">
      <form onSubmit={submit}>
        <input
          type="search"
          className="field search__field"
          aria-label="Search quotes"
          aria-description="Results appear in the Quotes view as you type; Enter goes to them."
          placeholder="Search quotes, speakers, places"
          autoComplete="off"
          maxLength={200}
          value={draft}
          onChange={(event) => {
            // Half-composed letters (Japanese, Korean, accents) are not a search yet.
            if ((event.nativeEvent as InputEvent).isComposing) setDraft(event.target.value);
            else search(event.target.value);
          }}
          onCompositionEnd={(event) => search(event.currentTarget.value)}
        />
      </form>
    </search>
  );
}
