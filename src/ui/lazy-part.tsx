/** Parts of the app that load when they are first drawn, and that can be asked for again after they failed. */
import { type ComponentType, createElement, type LazyExoticComponent, lazy, type ReactNode } from 'react';

/** What starts each failed part afresh. */
const failed = new Set<() => void>();

/** A part that can be loaded ahead: drawn after that, it is there at once. */
export type LazyPart<P> = ((props: P) => ReactNode) & {
  /** Never rejects: a failure is told when the part is drawn. */
  preload(): Promise<void>;
};

/**
 * A component that loads when it is first drawn. A failed load is an error for the boundary around it, and stays one
 * until `retryFailedParts`: nothing is asked for again by itself.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  // Once it is drawn it stays what it is: another component in its place would begin afresh, without focus and scroll.
  let isDrawn = false;
  const make = (): LazyExoticComponent<ComponentType<P>> =>
    lazy(async () => {
      isDrawn = true;
      try {
        return { default: await load() };
      } catch (error) {
        failed.add(() => {
          restoreStyles(error);
          current = make();
        });
        throw error;
      }
    });
  let current: ComponentType<P> | LazyExoticComponent<ComponentType<P>> = make();
  function Part(props: P) {
    return createElement(current, props);
  }
  Part.preload = async () => {
    try {
      const loaded = await load();
      if (!isDrawn) current = loaded;
    } catch (error) {
      restoreStyles(error);
    }
  };
  return Part;
}

/** Lets every part that failed be loaded when it is next drawn. */
export function retryFailedParts(): void {
  for (const reset of failed) reset();
  failed.clear();
}

/** The build tool asks for a style sheet once a page: one that did not arrive is put in place anew. */
export function restoreStyles(error: unknown): void {
  const address = error instanceof Error ? /preload CSS for (\S+)/.exec(error.message)?.[1] : undefined;
  if (!address) return;
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    if (link.href === address) link.replaceWith(link.cloneNode());
}

/** Whether an error says that a part of the app did not arrive, in the words of the browsers and of the build tool. */
export function isPartFailure(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|importing a module script|module script failed|preload CSS/i.test(
      error.message,
    )
  );
}
