/** The frame of a bare view: headline and view, then date, filters, source and the way to the whole app. */
import type { MouseEvent, ReactNode } from 'react';
import { useSetAside } from '../../data/use-data.ts';
import { unparted } from '../../domain/words.ts';
import { scopeInWords, sourceLineOf } from '../../export/facts.ts';
import { isPlainClick } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { parse } from '../../state/codec.ts';
import { handedOutLink } from '../../state/handed-out.ts';
import { headingOf } from '../../state/view-state.ts';
import { usePostedHeight } from './height.ts';
import './embed.css';

/** Where a click on a link to another presentation leads: the whole app, for this frame has no way back. */
function useLinksOutward() {
  const { atlas, view } = useAtlasView();
  return (event: MouseEvent) => {
    const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : null;
    if (!href?.startsWith('?') || !isPlainClick(event)) return;
    const next = parse(href).view;
    if (next.view === view.view) return;
    event.preventDefault();
    event.stopPropagation();
    window.open(handedOutLink({ ...next, embed: false }, atlas), '_blank', 'noopener');
  };
}

export function Embed({ children }: { children: ReactNode }) {
  const atlasView = useAtlasView();
  const { atlas, headline, view } = atlasView;
  const [date, ...filters] = scopeInWords(atlasView);
  const setAside = useSetAside();
  usePostedHeight();
  return (
    <div className="embed" data-view={view.view} onClickCapture={useLinksOutward()}>
      <main className="embed__main">
        <h1 id="headline" className="embed__headline" tabIndex={-1}>
          {unparted(headingOf(view.view, headline))}
        </h1>
        {children}
      </main>
      <footer className="embed__foot">
        <p>
          <b>{date}</b>
          {filters.length > 0 && ` · ${filters.join(' · ')}`}
        </p>
        <p>{sourceLineOf(atlasView, setAside)}</p>
        <p>
          <a href={handedOutLink({ ...view, embed: false }, atlas)} target="_blank" rel="noopener">
            Open the full view
          </a>
        </p>
      </footer>
    </div>
  );
}
