/** The views as links: each is an address, so each can be opened in a new tab. */
import { useView } from '../state/use-view.ts';
import { VIEW_LABELS, VIEWS } from '../state/view-state.ts';
import { isPlainClick } from '../ui/plain-click.ts';

export function ViewTabs() {
  const { view, go, hrefOf } = useView();
  return (
    <nav className="tabs" aria-label="Views">
      <ul>
        {VIEWS.map((name) => (
          <li key={name}>
            <a
              href={hrefOf({ view: name })}
              aria-current={view.view === name ? 'page' : undefined}
              onClick={(event) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                go({ view: name });
              }}
            >
              {VIEW_LABELS[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
