/** The views as links: each is an address, so each can be opened in a new tab. */
import type { ReactNode } from 'react';
import { AddressLink } from '../state/address-link.tsx';
import { useView } from '../state/use-view.ts';
import { VIEW_LABELS, VIEWS, type ViewName } from '../state/view-state.ts';

/** A link to another presentation of the same view. */
export function ViewLink({ view: name, children }: { view: ViewName; children: ReactNode }) {
  const { view } = useView();
  return (
    <AddressLink
      to={{ view: name }}
      aria-current={view.view === name ? 'page' : undefined}
      onClick={() => {
        window.scrollTo(0, 0);
        document.querySelector<HTMLElement>('#headline')?.focus({ preventScroll: true });
      }}
    >
      {children}
    </AddressLink>
  );
}

export function ViewTabs() {
  return (
    <nav className="tabs" aria-label="Views">
      <ul>
        {VIEWS.map((name) => (
          <li key={name}>
            <ViewLink view={name}>{VIEW_LABELS[name]}</ViewLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
