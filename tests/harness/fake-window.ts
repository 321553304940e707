/** A window for tests of the address store, which runs without a browser. */
const ORIGIN = 'http://stance-atlas.test';

interface FakeNavigation {
  currentEntry: { key: string; index: number };
  entries(): readonly { readonly url: string; readonly sameDocument: boolean }[];
}

/** As much of a window as the address store uses: an address bar with a history that can be read afterwards. */
export class FakeWindow extends EventTarget {
  readonly writes: string[] = [];
  readonly entries: string[];
  readonly location = { pathname: '/atlas/', search: '', href: `${ORIGIN}/atlas/` };
  readonly steps: number[] = [];
  navigation: FakeNavigation | undefined = {
    currentEntry: { key: '0', index: 0 },
    entries: () => this.entries.map((path) => ({ url: `${ORIGIN}${path}`, sameDocument: true })),
  };
  index = 0;
  readonly setTimeout = (run: () => void, ms: number) => globalThis.setTimeout(run, ms);
  readonly clearTimeout = (timer?: number) => globalThis.clearTimeout(timer);
  readonly history = {
    state: null,
    pushState: (_state: unknown, _title: string, address: string) => this.#write('push', address),
    replaceState: (_state: unknown, _title: string, address: string) => this.#write('replace', address),
    // Answered later, as browsers do.
    back: () => void this.steps.push(-1),
  };

  constructor(search: string) {
    super();
    this.location.search = search;
    this.entries = [`/atlas/${search}`];
  }

  /** What a press of the Back or Forward button does. */
  travel(steps: number): void {
    this.index += steps;
    this.#show();
    this.dispatchEvent(new Event('popstate'));
  }

  #write(how: 'push' | 'replace', address: string): void {
    if (how === 'push') this.entries.splice(++this.index, Number.POSITIVE_INFINITY, address);
    else this.entries[this.index] = address;
    this.writes.push(`${how} ${address}`);
    this.#show();
  }

  #show(): void {
    if (this.navigation) this.navigation.currentEntry = { key: `${this.index}`, index: this.index };
    const url = new URL(this.entries[this.index] ?? '', ORIGIN);
    this.location.href = url.href;
    this.location.pathname = url.pathname;
    this.location.search = url.search;
  }
}
