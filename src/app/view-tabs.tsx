/** The views as links: each is an address, so each can be opened in a new tab. */
import type { ReactNode } from 'react';
import { useView } from '../state/use-view.ts';
import { VIEW_LABELS, VIEWS, type ViewName } from '../state/view-state.ts';
import { isPlainClick } from '../ui/plain-click.ts';

/** A link to another presentation of the same view. */
export function ViewLink({ view: name, children }: { view: ViewName; children: ReactNode }) {
  const { view, go, hrefOf } = useView();
  return (
    <a
      href={hrefOf({ view: name })}
      aria-current={view.view === name ? 'page' : undefined}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        go({ view: name });
      }}
    >
      {children}
    </a>
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
