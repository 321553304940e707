/** Listens to a page as a screen reader does: what each key makes it say, and what live regions announce. */
import type { CDPSession, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { accessibilityTree, focusedPath, type Heard } from './accessibility-tree.ts';
import { readOn, spokenPath } from './speech.ts';

declare global {
  interface Window {
    announced: string[];
  }
}

/**
 * Notes every change of words in a live region, in order: as for a screen reader, the same words twice in a row are no
 * change unless a space makes one. Runs in the page, before anything of it does.
 */
function noteLiveRegions(): void {
  window.announced = [];
  const said = new WeakMap<Element, string>();
  const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
  const note = (region: Element) => {
    const text = region.textContent ?? '';
    const words = text.replace(/\s+/g, ' ').trim();
    if (said.get(region) === text) return;
    said.set(region, text);
    if (words !== '') window.announced.push(words);
  };
  const regionsOf = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    const around = element?.closest(live);
    const within = node instanceof Element ? [...node.querySelectorAll(live)] : [];
    return [...(around ? [around] : []), ...within.filter((r) => r.getAttribute('role') === 'alert')];
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      for (const node of [target, ...addedNodes]) for (const region of regionsOf(node)) note(region);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** The node of this role and name in a tree. */
function nodeLike(wanted: Heard, tree: Heard): Heard | undefined {
  if (tree.role === wanted.role && tree.name === wanted.name) return tree;
  for (const child of tree.children) {
    const found = nodeLike(wanted, child);
    if (found) return found;
  }
  return undefined;
}

export class Listener {
  readonly lines: string[] = [];
  private before: readonly Heard[] = [];

  private readonly page: Page;
  private readonly session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }

  /** Begins to listen; call before the page is opened. */
  static async to(page: Page): Promise<Listener> {
    await page.addInitScript(noteLiveRegions);
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return new Listener(page, session);
  }

  tree(): Promise<Heard> {
    return accessibilityTree(this.session);
  }

  /** Heads a part of the transcript. */
  chapter(title: string): void {
    this.lines.push('', `## ${title}`, '');
  }

  private async announcements(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.announced.splice(0));
  }

  /** Presses keys or types, waits for what must be true then, and writes what is heard of it. */
  async press(keys: string | { type: string }, settled?: () => Promise<unknown>): Promise<string> {
    const [what, act] =
      typeof keys === 'string'
        ? [keys, () => this.page.keyboard.press(keys)]
        : [`types “${keys.type}”`, () => this.page.keyboard.type(keys.type)];
    await act();
    await settled?.();
    const path = await focusedPath(this.session);
    const words = spokenPath(path, this.before);
    this.before = path;
    this.lines.push(`- **${what}**: ${words}`);
    for (const live of await this.announcements()) this.lines.push(`  - announced: ${live}`);
    return words;
  }

  /** Waits for an announcement, which the next words that are heard begin with. */
  hears(words: RegExp): Promise<void> {
    return expect
      .poll(() => this.page.evaluate(() => window.announced), { message: `an announcement of ${words}` })
      .toContainEqual(expect.stringMatching(words));
  }

  /** Reads on from the focus within its region, so many lines. */
  async read(lines: number, from = 0): Promise<void> {
    const around = this.before.findLast((node) => ['region', 'dialog', 'main'].includes(node.role));
    const region = around && nodeLike(around, await this.tree());
    const all = (region ? readOn(region) : [])
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
    for (const line of all.slice(from, from + lines)) this.lines.push(`  - reads: ${line}`);
  }
}
