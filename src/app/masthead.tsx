/** The head of the page: name, search, link and theme. It stands before any data is there. */
import type { ReactNode } from 'react';
import { SearchBox } from '../features/search/search-box.tsx';
import { AddressLink } from '../state/address-link.tsx';
import { useView } from '../state/use-view.ts';
import { DEFAULT_VIEW, THEMES, type Theme } from '../state/view-state.ts';
import { PanelBoundary } from '../ui/panel-boundary.tsx';

const THEME_WORDS: Readonly<Record<Theme, string>> = {
  system: 'Theme: system',
  light: 'Theme: light',
  dark: 'Theme: dark',
};

export function Masthead({ children }: { children?: ReactNode }) {
  const { view, go } = useView();
  const home = { ...DEFAULT_VIEW, theme: view.theme };
  const next = THEMES[(THEMES.indexOf(view.theme) + 1) % THEMES.length] ?? 'system';
  return (
    <header className="masthead">
      <AddressLink to={home} className="masthead__name">
        Stance Atlas
      </AddressLink>
      <PanelBoundary what="Search" size="tool">
        <SearchBox />
      </PanelBoundary>
      <span className="masthead__tools">
        {children}
        <button
          type="button"
          className="button"
          title={`${THEME_WORDS[view.theme]}. Change to ${next}`}
          onClick={() => go({ theme: next }, 'replace')}
        >
          <span aria-hidden="true">{view.theme === 'dark' ? '●' : view.theme === 'light' ? '○' : '◐'}</span>
        </button>
      </span>
    </header>
  );
}
