/** What live regions say, in order: each text that one of them comes to hold. */
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    said: string[];
  }
}

/** Listens from the next page that is opened. Gives what was said so far. */
export async function listenTo(page: Page, regions: string): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript((selector) => {
    window.said = [];
    const held = new WeakMap<Element, string>();
    new MutationObserver(() => {
      for (const region of document.querySelectorAll(selector)) {
        const text = region.textContent;
        if (text !== '' && text !== held.get(region)) window.said.push(text);
        held.set(region, text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }, regions);
  return () => page.evaluate(() => window.said);
}
