/** Presenter mode: the view for a room, in large type, without chrome; walked by keys, blanked, and left by Escape. */
import {
  type FocusEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useSetAside } from '../../data/use-data.ts';
import { unparted } from '../../domain/words.ts';
import { scopeInWords, sourceLineOf } from '../../export/facts.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { useAddressStore } from '../../state/use-view.ts';
import { headingOf } from '../../state/view-state.ts';
import { useFocusSurvivor } from '../../ui/focus-survivor.ts';
import { LiveWords, useSaid } from '../../ui/live-words.tsx';
import { PanelBoundary } from '../../ui/panel-boundary.tsx';
import { Blank } from './blank.tsx';
import type { PresentAction } from './keys.ts';
import { useLetterKeys } from './letter-keys.ts';
import { PresentCountries } from './present-countries.tsx';
import { KeysHelp, PresentFoot } from './present-foot.tsx';
import { PresentLegend } from './present-legend.tsx';
import { openPresenterWindow, PresenterDesk, PresenterWindow } from './presenter-window.tsx';
import { usePresentKeys } from './use-present-keys.ts';
import { useTalk } from './use-talk.ts';
import { useToldStep } from './use-told-step.ts';
import './present.css';

const focusHeadline = () => document.querySelector<HTMLElement>('#headline')?.focus();

/** The headline takes the focus when the reader turned the presentation on; leaving gives it back to the button. */
function usePresentFocus(root: RefObject<HTMLElement | null>) {
  const store = useAddressStore();
  useEffect(() => {
    if (store.getSnapshot().how === 'push') focusHeadline();
  }, [store]);
  useFocusSurvivor(root, () => () => document.querySelector<HTMLElement>('.present-button'));
}

/** The headline takes the focus where a step took away what held it. Gives what tells it of the focus. */
function useStepFocus() {
  const held = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (held.current === null || held.current.isConnected) return;
    held.current = null;
    // After those that know a nearer place for it.
    queueMicrotask(() => document.activeElement === document.body && focusHeadline());
  });
  return {
    onFocus: ({ target }: FocusEvent) => {
      held.current = target;
    },
    // Not told of what is taken away.
    onBlur: () => {
      held.current = null;
    },
  };
}

/** Ends full screen with the presentation, however it was left. */
function useFullScreenEnd() {
  useEffect(
    () => () => {
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    },
    [],
  );
}

export interface PresentProps {
  /** What must be said about the address and the deck. */
  readonly notices: ReactNode;
  /** The view itself. */
  readonly children: ReactNode;
}

export function Present({ notices, children }: PresentProps) {
  const atlasView = useAtlasView();
  const { view, open, headline } = atlasView;
  const store = useAddressStore();
  const talk = useTalk();
  const root = useRef<HTMLDivElement>(null);
  const [isBlank, setBlank] = useState(false);
  const [hasLetterKeys, setLetterKeys] = useLetterKeys();
  // Not pushed: leaving is no drill-down, and a dossier in the page must not take the focus as one.
  const leave = () => {
    // Opened by its address nothing in it has the focus, which is then handed on to the button as well.
    if (!root.current?.contains(document.activeElement)) focusHeadline();
    store.takeBack({ present: false });
  };
  const act = (action: PresentAction) => {
    if (action === 'leave') leave();
    else if (action === 'blank' || action === 'show') setBlank(action === 'blank');
    else talk.move(action);
  };
  const onKeyDown = usePresentKeys(isBlank, hasLetterKeys, act);
  usePresentFocus(root);
  const stepFocus = useStepFocus();
  useFullScreenEnd();
  const hasLegend = view.view === 'map' || view.view === 'timeline';
  const heading = headingOf(view.view, headline);
  const title = talk.caption || heading;
  const told = useToldStep(talk);
  const [date, ...filters] = scopeInWords(atlasView);
  const source = [...filters, sourceLineOf(atlasView, useSetAside())].join(' · ');
  return (
    <div ref={root} className="present" data-view={view.view} data-open={open.length}>
      <main className="present__main" {...stepFocus}>
        <h1 id="headline" className="present__title" data-length={lengthOf(title)} tabIndex={-1}>
          {unparted(title)}
        </h1>
        {title !== heading && <p className="present__sentence">{unparted(heading)}</p>}
        <div className="present__notices">{notices}</div>
        <div className="present__stage">
          <div className="present__view">{children}</div>
          {open.length > 0 && <PresentCountries />}
          {hasLegend && (
            <PanelBoundary what="The legend">
              <PresentLegend />
            </PanelBoundary>
          )}
        </div>
      </main>
      <PresentFoot talk={talk} date={date} source={source} onBlank={() => setBlank(true)} onLeave={leave}>
        <PanelBoundary what="The presenter window" size="tool">
          <PresenterTool {...{ talk, isBlank, onKeyDown }} heading={title} />
        </PanelBoundary>
        <KeysHelp isOn={hasLetterKeys} onChange={setLetterKeys} />
      </PresentFoot>
      <p role="status" className="visually-hidden">
        {isBlank ? 'The screen is blank. Any key brings it back.' : told}
      </p>
      {isBlank && <Blank onShow={() => setBlank(false)} />}
    </div>
  );
}

/** Long sentences are set smaller, so that the map keeps its room. */
function lengthOf(title: string): 'short' | 'middle' | 'long' | 'longest' {
  if (title.length <= 60) return 'short';
  if (title.length <= 130) return 'middle';
  return title.length <= 220 ? 'long' : 'longest';
}

interface PresenterToolProps {
  readonly talk: ReturnType<typeof useTalk>;
  readonly heading: string;
  readonly isBlank: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Opens the presenter's window, says so where it is refused, and closes it with the presentation. */
function PresenterTool({ talk, heading, isBlank, onKeyDown }: PresenterToolProps) {
  const [opened, setOpened] = useState<Window | null>(null);
  const [said, say] = useSaid();
  const newest = useRef(opened);
  newest.current = opened;
  useEffect(() => () => newest.current?.close(), []);
  const [onClosed] = useState(() => () => setOpened(null));
  const open = () => {
    if (opened && !opened.closed) return opened.focus();
    const next = openPresenterWindow();
    say(next ? '' : 'The browser refused the window: allow pop-ups for this page.');
    setOpened(next);
  };
  return (
    <>
      <button type="button" className="button button--small" onClick={open}>
        Presenter window
      </button>
      <LiveWords as="span" said={said} className="present-foot__said inked" />
      {opened && (
        <PresenterWindow {...{ opened, onClosed, onKeyDown }}>
          <PresenterDesk {...{ talk, heading, isBlank }} />
        </PresenterWindow>
      )}
    </>
  );
}
