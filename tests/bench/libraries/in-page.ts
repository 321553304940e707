/**
 * What the bench runs inside a page: when the first map was drawn, and what a step of the date takes. It has methods,
 * not named functions: the bundler's helper for names is not there.
 */

declare global {
  interface Window {
    /** Milliseconds from the start of the navigation until the frame with the first map was handed over. */
    firstMap?: number;
    /** The same until the frame after which its places also answer. */
    usableMap?: number;
    /** Both, as soon as they are known; rejects after so many milliseconds. */
    mapTimes(limit: number): Promise<{ readonly firstMap: number; readonly usableMap: number }>;
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
    drawn(...times: ('firstMap' | 'usableMap')[]) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        for (const time of times) window[time] ??= performance.now();
        const { firstMap, usableMap } = window;
        if (firstMap !== undefined && usableMap !== undefined) known.resolve({ firstMap, usableMap });
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
  const known = { resolve(_: { firstMap: number; usableMap: number }) {} };
  const times = new Promise<{ firstMap: number; usableMap: number }>((resolve) => {
    known.resolve = resolve;
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
