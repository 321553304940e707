/** The kinds of sharing as tabs: one stop for Tab, arrows, Home and End between them. */
import type { KeyboardEvent } from 'react';

export const TAB_LABELS = {
  link: 'Link',
  picture: 'Picture',
  powerpoint: 'PowerPoint',
  data: 'Data',
  cite: 'Cite',
} as const;
export type TabName = keyof typeof TAB_LABELS;
const TABS = Object.keys(TAB_LABELS) as TabName[];

function tabAfter(key: string, chosen: TabName): TabName | undefined {
  const at = TABS.indexOf(chosen);
  if (key === 'Home') return TABS[0];
  if (key === 'End') return TABS.at(-1);
  if (key === 'ArrowRight') return TABS[(at + 1) % TABS.length];
  return key === 'ArrowLeft' ? TABS.at(at - 1) : undefined;
}

export function ShareTabs({ chosen, onChoose }: { chosen: TabName; onChoose: (tab: TabName) => void }) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = tabAfter(event.key, chosen);
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    event.currentTarget.querySelector<HTMLElement>(`#share-tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label="Ways to share" className="share-tabs" onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab}
          id={`share-tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === chosen}
          aria-controls="share-panel"
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {TAB_LABELS[tab]}
        </button>
      ))}
    </div>
  );
}
