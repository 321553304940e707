/** What measures inside the page, where no message to the browser's driver can blur the times. */

/** Milliseconds from an event: until its script had run, that its frame took to draw, and until that was handed over. */
export interface Timed {
  readonly script: number;
  /** Style, layout and paint of the next frame on the main thread, without the wait for it. */
  readonly paint: number;
  /** The wait for the frame included. */
  readonly frame: number;
}

export interface Probe {
  /** The next frame: when its drawing began, and when it was handed over. */
  frame(): Promise<{ readonly began: number; readonly done: number }>;
  /** Times an event of the window whose work is done when it returns. */
  event(type: 'keydown'): Promise<Timed>;
  /** Times from an event of the window until the page is as wanted and drawn; `script` ends when it is as wanted. */
  until(type: string, wanted: Wanted): Promise<Timed>;
  /** Whether the page is as wanted. */
  shows(wanted: Wanted): boolean;
  /** Milliseconds from the start of the navigation until a place of the map is drawn and would answer a click. */
  usable(code: string): Promise<number>;
  /** From now on frames are asked of the page as fast as it can follow, and told to be a sixtieth of a second apart. */
  hurry(): void;
  /** The times between frames for so many milliseconds. */
  gaps(length: number): Promise<number[]>;
}

/** A dossier with its first piece of evidence; what a search first found for words, or all of it, with its count; a selector. */
export type Wanted =
  | { readonly dossier: string }
  | { readonly firstOf: string }
  | { readonly q: string }
  | { readonly shown: string };

declare global {
  interface Window {
    bench: Probe;
  }
}

/**
 * Installs the probe as `window.bench`; given to the browser before the page's own scripts. It has methods, not named
 * functions: the bundler's helper for names is not there. After `limit` milliseconds it waits no longer.
 */
export function installProbe(limit: number): void {
  const seen = {
    dossier(name: string) {
      const dossier = document.querySelector('.dossier');
      return dossier?.querySelector('h2')?.textContent === name && !!dossier.querySelector('figure');
    },
    firstOf(words: string) {
      return document.querySelector<HTMLElement>('.quotes__count')?.dataset.q === words;
    },
    q(words: string) {
      // A count that still rises is not yet what was found.
      const isRising = document.querySelector('.quotes__count')?.textContent.includes('counting');
      return seen.firstOf(words) && !isRising;
    },
    wanted(wanted: Wanted) {
      if ('shown' in wanted) return document.querySelector(wanted.shown) !== null;
      if ('firstOf' in wanted) return seen.firstOf(wanted.firstOf);
      return 'q' in wanted ? seen.q(wanted.q) : seen.dossier(wanted.dossier);
    },
    answers(code: string) {
      const place = document.querySelector(`[data-code="${code}"] [role="button"]`);
      if (!place) return false;
      const { x, y, width, height } = place.getBoundingClientRect();
      const hit = document.elementFromPoint(x + width / 2, y + height / 2);
      return hit?.closest('[data-code]')?.getAttribute('data-code') === code;
    },
  };
  window.bench = {
    frame() {
      return new Promise((resolve) => {
        const at = { began: 0 };
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          resolve({ ...at, done: performance.now() });
          // An open channel is kept for ever, and would be taken for the app's.
          port1.close();
        };
        requestAnimationFrame(() => {
          at.began = performance.now();
          port2.postMessage(null);
        });
      });
    },
    event(type) {
      return new Promise((resolve) => {
        const at = { start: 0, script: 0 };
        const on = {
          start() {
            at.start = performance.now();
          },
          drawn() {
            at.script = performance.now() - at.start;
          },
          async end() {
            queueMicrotask(on.drawn);
            const { began, done } = await window.bench.frame();
            resolve({ script: at.script, paint: done - began, frame: done - at.start });
          },
        };
        addEventListener(type, on.start, { capture: true, once: true });
        addEventListener(type, on.end, { once: true });
      });
    },
    until(type, wanted) {
      return new Promise((resolve, reject) => {
        const at = { start: 0 };
        const on = {
          start() {
            at.start = performance.now();
            observer.observe(document, {
              ...{ subtree: true, childList: true, characterData: true, attributes: true },
              attributeFilter: ['data-q'],
            });
          },
          async change() {
            if (!seen.wanted(wanted)) return;
            observer.disconnect();
            clearTimeout(timer);
            const script = performance.now() - at.start;
            const { began, done } = await window.bench.frame();
            resolve({ script, paint: done - began, frame: done - at.start });
          },
        };
        const observer = new MutationObserver(on.change);
        addEventListener(type, on.start, { capture: true, once: true });
        const timer = setTimeout(
          () => reject(new Error(`Not seen within ${limit} ms: ${JSON.stringify(wanted)}`)),
          limit,
        );
      });
    },
    shows(wanted) {
      return seen.wanted(wanted);
    },
    usable(code) {
      return new Promise((resolve) => {
        const on = {
          async look() {
            const { done } = await window.bench.frame();
            if (seen.answers(code)) resolve(done);
            else on.look();
          },
        };
        on.look();
      });
    },
    hurry() {
      const at = { now: performance.now(), next: 1 };
      const waiting = new Map<number, FrameRequestCallback>();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        at.now += 1000 / 60;
        const callbacks = [...waiting.values()];
        waiting.clear();
        for (const callback of callbacks) callback(at.now);
      };
      window.requestAnimationFrame = (callback) => {
        if (waiting.size === 0) port2.postMessage(null);
        waiting.set(at.next, callback);
        return at.next++;
      };
      window.cancelAnimationFrame = (id) => void waiting.delete(id);
    },
    gaps(length) {
      return new Promise((resolve) => {
        const gaps: number[] = [];
        const start = performance.now();
        const at = { last: start };
        const on = {
          frame() {
            const now = performance.now();
            gaps.push(now - at.last);
            at.last = now;
            if (now - start < length) requestAnimationFrame(on.frame);
            else resolve(gaps);
          },
        };
        requestAnimationFrame(on.frame);
      });
    },
  };
}
