/** Where dossiers stand: beside the view on a wide screen, as a sheet that can be pulled up on a narrow one. */
import {
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { placeIn } from '../state/reading-place.ts';
import { useAddressStore, useView } from '../state/use-view.ts';

/** So far, in CSS pixels, a handle is pulled and not just touched. */
const PULL = 24;

/** Pulling the handle: the sheet follows the finger, and `onPulled` is told where to when it is let go. */
function usePull(sheet: RefObject<HTMLElement | null>, onPulled: (to: 'up' | 'down') => void) {
  const from = useRef<number | null>(null);
  const wasPulled = useRef(false);
  const follow = (by: number) => sheet.current?.style.setProperty('--pull', `${by}px`);
  const end = () => {
    from.current = null;
    follow(0);
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      from.current = event.clientY;
      wasPulled.current = false;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (from.current !== null) follow(clientY - from.current);
    },
    onPointerUp: ({ clientY }: PointerEvent) => {
      const by = clientY - (from.current ?? clientY);
      end();
      wasPulled.current = Math.abs(by) >= PULL;
      if (wasPulled.current) onPulled(by < 0 ? 'up' : 'down');
    },
    onPointerCancel: end,
    /** The click that ends a pull is none; one of the keyboard, or of a program, always is. */
    onClickCapture: (event: MouseEvent) => {
      if (event.detail > 0 && wasPulled.current) event.stopPropagation();
    },
  };
}

/** See `keepSheetSeen`, which the first view does not wait for. */
function useSheetSeen(sheet: RefObject<HTMLElement | null>, isFirst: () => boolean): void {
  const store = useAddressStore();
  useEffect(() => {
    const element = sheet.current;
    if (!element || store.getSnapshot().view.embed) return;
    let isOver = false;
    let stop: () => void = () => undefined;
    const isComeBackTo = placeIn(window.history.state) !== null;
    const start = async () => {
      const { keepSheetSeen } = await import('./sheet-seen.ts');
      if (!isOver) stop = keepSheetSeen(element, isFirst, store, isComeBackTo);
    };
    // Where it does not come, readers scroll themselves.
    start().catch(() => undefined);
    return () => {
      isOver = true;
      stop();
    };
  }, [sheet, isFirst, store]);
}

export interface DossierSheetProps {
  /** Whether the address is still the one that the page was opened with. */
  readonly isFirst: () => boolean;
  readonly children: ReactNode;
}

export function DossierSheet({ isFirst, children }: DossierSheetProps) {
  const { view, go } = useView();
  const [isTall, setTall] = useState(view.quote !== null);
  const [behind, setBehind] = useState(view.view);
  if (behind !== view.view) {
    // Who turns to another view wants to see it, and its headline takes the focus.
    setBehind(view.view);
    setTall(false);
  }
  const sheet = useRef<HTMLDivElement>(null);
  useSheetSeen(sheet, isFirst);
  const pull = usePull(sheet, (to) => {
    if (to === 'up') setTall(true);
    else if (isTall) setTall(false);
    else go({ country: [], quote: null });
  });
  return (
    <div ref={sheet} className={isTall ? 'sheet sheet--tall' : 'sheet'}>
      <button
        type="button"
        className="sheet__handle"
        aria-pressed={isTall}
        aria-label="Dossier over the whole screen"
        onClick={() => setTall(!isTall)}
        {...pull}
      />
      {children}
    </div>
  );
}
