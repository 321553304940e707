/** A page of the production build on which nothing unexpected may happen, and what is read off it. */
import type { BrowserContext, Page } from '@playwright/test';

/** Set by every payload of these tests that manages to run. */
const PAYLOAD_FLAG = 'pwned';

/** What was seen on the page after a view was drawn. */
export interface Sight {
  readonly headline: string;
  readonly notices: readonly string[];
  readonly deckNotice: string;
  readonly title: string;
  /** The address before and after the app has made it canonical. */
  readonly given: string;
  readonly written: string;
  readonly milliseconds: number;
  /** Panels that could not be drawn, elements that no part of the app makes, payloads that ran. */
  readonly wrong: readonly string[];
}

export interface WatchedPage {
  readonly page: Page;
  /** What happened since the last call and must not: errors, warnings, dialogs, foreign requests, new pages. */
  noise(): readonly string[];
}

/** What Playwright itself says where no service worker may work. */
const BY_PLAYWRIGHT = /Service Worker registration blocked by Playwright/;

/** Opens a page of which every error, dialog and foreign request is noted. */
export async function watchedPage(context: BrowserContext, origin: string): Promise<WatchedPage> {
  const page = await context.newPage();
  let heard: string[] = [];
  const hear = (what: string) => heard.push(what.slice(0, 500));
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type()) && !BY_PLAYWRIGHT.test(message.text()))
      hear(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => hear(`page error: ${error.message}`));
  page.on('crash', () => hear('the page crashed'));
  page.on('dialog', (dialog) => {
    hear(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => hear(`new page: ${popup.url()}`));
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(origin)) hear(`foreign request: ${url}`);
  });
  await page.addInitScript(inPage, PAYLOAD_FLAG);
  return {
    page,
    noise: () => {
      const all = heard;
      heard = [];
      return all;
    },
  };
}

export interface Fuzzed {
  /** Goes to each address within the page, as JSON of `[search, hasDeck][]`, and says what is seen there. */
  walk(addresses: string): Promise<readonly Sight[]>;
  /** What is seen now, once it stands still. */
  look(given: string, hasDeck: boolean, started: number): Promise<Sight>;
  /** What no panel should show and no text should become. */
  wrong(): readonly string[];
}

declare global {
  interface Window {
    fuzzed: Fuzzed;
  }
}

/** Runs in the page before the app: has methods, not named functions, for the bundler's helper for names is not there. */
function inPage(flag: string): void {
  const start = sessionStorage.getItem('fuzz-start');
  if (start !== null) history.replaceState(null, '', start);
  const tools = {
    turn() {
      return new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    },
    isLoading() {
      const lines = [...document.querySelectorAll('.status, .quotes__count')];
      return lines.some((e) => e.textContent?.startsWith('Loading')) || !document.getElementById('headline');
    },
    /** A deck that came with the address is read after the view is drawn; a sound one says nothing while it is presented. */
    isReadingDeck() {
      return (document.querySelector('.deck-visit')?.textContent ?? '') === '';
    },
    async settle(hasDeck: boolean) {
      await tools.turn();
      for (let i = 0; i < 2000 && tools.isLoading(); i++)
        await new Promise((resolve) => setTimeout(resolve, 4));
      for (let i = 0; i < 100 && hasDeck && tools.isReadingDeck(); i++)
        await new Promise((resolve) => setTimeout(resolve, 4));
      await tools.turn();
    },
    wrong() {
      const found: string[] = [];
      if (flag in window) found.push('a payload ran');
      const text = document.body.textContent ?? '';
      const broken = /[^.]{0,60} could not be drawn.{0,200}/s.exec(text)?.[0];
      if (broken) found.push(broken);
      if (/undefined|\bNaN\b|\[object /.test(document.getElementById('headline')?.textContent ?? ''))
        found.push('the headline holds a value that is no text');
      const foreign = [
        'script:not([src^="/assets/"])',
        'img:not([src^="data:image/svg+xml"])',
        'iframe, frame, object, embed, applet, base, foreignObject, video, audio, math',
        'meta[http-equiv]:not([http-equiv="Content-Security-Policy"])',
        'form[action]',
        '[onerror], [onload], [onclick], [onmouseover], [onfocus], [srcdoc]',
      ];
      for (const element of document.querySelectorAll(foreign.join(',')))
        found.push(`an element of nobody’s: ${element.outerHTML.slice(0, 200)}`);
      for (const link of document.querySelectorAll('[href], [src], [action], [formaction]'))
        for (const name of ['href', 'src', 'action', 'formaction'])
          if (/^[\s\p{Cc}]*(?:javascript|vbscript|data:text)/iu.test(link.getAttribute(name) ?? ''))
            found.push(`a link that would run: ${link.outerHTML.slice(0, 200)}`);
      return found;
    },
    async look(given: string, hasDeck: boolean, started: number): Promise<Sight> {
      await tools.settle(hasDeck);
      const headline = document.getElementById('headline');
      const sight = {
        headline: headline?.textContent ?? '',
        notices: [...document.querySelectorAll('section[aria-label="Notices"] li')].map(
          (e) => e.textContent ?? '',
        ),
        deckNotice: document.querySelector('section[aria-label="Deck"]')?.textContent ?? '',
        title: document.title,
        milliseconds: performance.now() - started,
        wrong: tools.wrong(),
      };
      // The app writes a pending address when the page is left.
      window.dispatchEvent(new Event('pagehide'));
      return { ...sight, given, written: location.search };
    },
    async walk(addresses: string): Promise<readonly Sight[]> {
      const sights: Sight[] = [];
      for (const [search, hasDeck] of JSON.parse(addresses) as readonly [string, boolean][]) {
        const started = performance.now();
        history.replaceState(null, '', `${location.pathname}${search}`);
        const given = location.search;
        window.dispatchEvent(new PopStateEvent('popstate'));
        sights.push(await tools.look(given, hasDeck, started));
      }
      return sights;
    },
  };
  window.fuzzed = tools;
}
