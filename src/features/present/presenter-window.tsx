/** The presenter's own window: notes, what comes next, a clock, and buttons that drive the talk. */
import { type ReactNode, useEffect, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { unparted } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { openedInWords } from '../../state/opened-words.ts';
import { useView } from '../../state/use-view.ts';
import { shareSheets } from './page-sheets.ts';
import { PresenterClock } from './presenter-clock.tsx';
import type { Talk } from './use-talk.ts';
import './desk.css';

/** Opens an empty window; null where the browser refuses. */
export function openPresenterWindow(): Window | null {
  const opened = window.open('', 'stance-atlas-presenter', 'popup,width=860,height=680');
  if (!opened) return null;
  const { document: page } = opened;
  page.title = 'Presenter · Stance Atlas';
  page.documentElement.lang = 'en-GB';
  const title = Object.assign(page.createElement('title'), { textContent: page.title });
  page.head.replaceChildren(title);
  page.body.replaceChildren();
  return opened;
}

export interface PresenterWindowProps {
  readonly opened: Window;
  readonly onClosed: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** Draws into the opened window, with this page's styles, and closes it with itself. */
export function PresenterWindow({ opened, onClosed, onKeyDown, children }: PresenterWindowProps) {
  const { view } = useView();
  useLayoutEffect(() => shareSheets(opened), [opened]);
  useEffect(() => {
    const { documentElement } = opened.document;
    if (view.theme === 'system') delete documentElement.dataset.theme;
    else documentElement.dataset.theme = view.theme;
  }, [opened, view.theme]);
  useEffect(() => {
    const close = () => opened.close();
    opened.addEventListener('pagehide', onClosed);
    opened.addEventListener('keydown', onKeyDown);
    window.addEventListener('pagehide', close);
    return () => {
      opened.removeEventListener('pagehide', onClosed);
      opened.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('pagehide', close);
    };
  }, [opened, onClosed, onKeyDown]);
  return createPortal(children, opened.document.body);
}

/** What the presenter reads. `heading` is what the room sees. */
export function PresenterDesk({ talk, heading, isBlank }: { talk: Talk; heading: string; isBlank: boolean }) {
  const opened = openedInWords(useAtlasView());
  return (
    <main className="desk">
      <header className="desk__head">
        <p className="desk__place">{talk.place ?? 'No deck: the walk goes through time'}</p>
        <PresenterClock />
      </header>
      <h1 className="desk__title">{unparted(heading)}</h1>
      {opened.length > 0 && <p className="desk__opened">{opened.join('; ')}</p>}
      {isBlank && <p className="desk__blank inked">The screen is blank. Any key brings it back.</p>}
      <section className="desk__notes" aria-label="Notes">
        <h2 className="label">Notes</h2>
        <p>{talk.notes || 'No notes for this step on this device. Notes travel in the deck’s file only.'}</p>
      </section>
      <section className="desk__next" aria-label="Next">
        <h2 className="label">Next</h2>
        <p>{talk.next ?? 'This is the end.'}</p>
      </section>
      <p className="desk__buttons">
        <button
          type="button"
          className="button"
          aria-disabled={talk.isFirst}
          onClick={() => talk.move('previous')}
        >
          Previous
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={talk.isLast}
          onClick={() => talk.move('next')}
        >
          Next
        </button>
      </p>
      <p role="status" className="visually-hidden">
        {[talk.place, heading].filter(Boolean).join(': ')}
      </p>
    </main>
  );
}
