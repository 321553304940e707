/**
 * What the bench runs inside a page: when the first map was drawn, and what a step of the date takes. It has methods,
 * not named functions: the bundler's helper for names is not there.
 */

/** Milliseconds from the start of the navigation. */
export interface MapTimes {
  /** Until the frame with the first map was handed over. */
  readonly firstMap: number;
  /** Until the frame after which its places also answer. */
  readonly usableMap: number;
}

declare global {
  interface Window {
    /** As soon as they are known; rejects after so many milliseconds. */
    mapTimes(limit: number): Promise<MapTimes>;
  }
}

/** Milliseconds of one step: its script, and from its start until its frame has been handed over. */
export interface Step {
  readonly script: number;
  readonly frame: number;
}

/** Name of the mark at the start of each step in a trace. */
export const STEP_MARK = 'step';

/**
 * Runs before the page's own script. A library's page says by an event when it has drawn, and answers from then on; the
 * app says nothing, so all its places are waited for, first that they are to be seen and then that they answer. After
 * each the next frame is waited for, and then the task behind it.
 */
export function watchFirstMap(places: number): void {
  const on = {
    known(_: MapTimes) {},
    drawn(...times: (keyof MapTimes)[]) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        for (const time of times) known[time] ??= performance.now();
        const { firstMap, usableMap } = known;
        if (firstMap !== undefined && usableMap !== undefined) on.known({ firstMap, usableMap });
      };
      requestAnimationFrame(() => port2.postMessage(null));
    },
    said() {
      on.drawn('firstMap', 'usableMap');
    },
    changed() {
      if (
        !seen.isDrawn &&
        shapes.length >= places &&
        shapes[0]?.checkVisibility({ visibilityProperty: true })
      ) {
        seen.isDrawn = true;
        on.drawn('firstMap');
      }
      if (!seen.isDrawn || document.getElementById('still')) return;
      if (document.querySelectorAll('.place [role="button"]').length < places) return;
      observer.disconnect();
      on.drawn('usableMap');
    },
  };
  const seen = { isDrawn: false };
  const known: { firstMap?: number; usableMap?: number } = {};
  const times = new Promise<MapTimes>((resolve) => {
    on.known = resolve;
  });
  window.mapTimes = (limit) =>
    Promise.race([
      times,
      new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error(`No map within ${limit} ms`)), limit);
      }),
    ]);
  const shapes = document.getElementsByClassName('place');
  const observer = new MutationObserver(on.changed);
  // The still in the page is there before it is to be seen: it is then given another class.
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['class'] });
  addEventListener('map-drawn', on.said, { once: true });
}

/**
 * Takes the slider to its start and through every `every`th day of a decision by its own key handler. Nothing from
 * outside the page runs meanwhile. `rest` milliseconds lie between a step's frame and the next step.
 */
export async function walk({
  steps,
  rest,
  mark,
}: {
  steps: number;
  rest: number;
  mark: string;
}): Promise<Step[]> {
  const slider = document.querySelector<HTMLInputElement>('input[type=range][aria-label=Date]');
  if (!slider) throw new Error('The page has no slider of the date');
  const on = {
    press(key: string) {
      slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    },
    frame() {
      return new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        requestAnimationFrame(() => port2.postMessage(null));
      });
    },
    rest() {
      return new Promise<void>((resolve) => {
        setTimeout(resolve, rest);
      });
    },
  };
  on.press('Home');
  await on.frame();
  await on.rest();
  const taken: Step[] = [];
  for (let step = 0; step < steps; step++) {
    await on.rest();
    performance.mark(mark);
    const start = performance.now();
    on.press('ArrowRight');
    // React draws in a microtask that was queued before this one.
    await null;
    const script = performance.now() - start;
    await on.frame();
    taken.push({ script, frame: performance.now() - start });
  }
  await on.rest();
  performance.mark(mark);
  return taken;
}
