/** The text of a report about a fault: what a developer needs, and nothing of what the reader looked at or typed. */

export interface FaultFacts {
  /** Name of the running script, which names the build. */
  readonly app: string;
  /** Version and day of the data; null before it is there. */
  readonly data: string | null;
  /** Name of the view. */
  readonly view: string;
  /** `navigator.userAgent`. */
  readonly userAgent: string;
  /** Words that the reader typed or that the address holds: they are taken out of the error's message. */
  readonly secrets: readonly string[];
}

const MAX_MESSAGE = 300;
const MOST_PLACES = 4;

/** Everything between quotation marks: it may be the reader's. A mark without its partner takes the rest with it. */
const QUOTED = /(["'`“‘«])[\s\S]*?(["'`”’»]|$)/g;
const ADDRESS = /[a-z][a-z0-9+.-]*:(\/\/|[^\s\d])\S*|\/\S*/gi;

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A word of one or two letters goes where it stands alone, for it is part of half the language; a longer one anywhere. */
function withoutWord(text: string, word: string): string {
  if (word.length > 2) return text.replace(new RegExp(literally(word), 'giu'), '…');
  const alone = new RegExp(`(^|[^\\p{L}\\p{N}])${literally(word)}(?![\\p{L}\\p{N}])`, 'giu');
  return text.replace(alone, '$1…');
}

/** An error's message without addresses, quoted text, anything after a question mark, and the given words. */
export function withoutPersonalText(message: string, secrets: readonly string[]): string {
  const words = secrets.flatMap((secret) => secret.split(/\s+/)).filter((word) => word.length > 0);
  const general = message
    .replace(ADDRESS, '[address]')
    .replace(QUOTED, '[text]')
    .replace(/\?[\s\S]*$/, '[…]');
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .reduce(withoutWord, general)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_MESSAGE);
}

/** "Chromium 149": the browser's name and major version out of its user agent. */
export function browserOf(userAgent: string): string {
  const known: ReadonlyArray<readonly [string, RegExp]> = [
    ['Edge', /\bEdgA?\/(\d+)/],
    ['Opera', /\bOPR\/(\d+)/],
    ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
    ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
    ['Chromium', /\b(?:Headless)?(?:Chrome|CriOS)\/(\d+)/],
    ['Safari', /\bVersion\/(\d+)[\d.]* .*\bSafari\//],
  ];
  for (const [name, pattern] of known) {
    const version = pattern.exec(userAgent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return 'not recognised';
}

/** Names of the app's own files in a stack, with line and column: "table-view-Bx3.js:1:204". */
function placesIn(stack: string): readonly string[] {
  const places = [...stack.matchAll(/\/assets\/([\w.-]+\.js):(\d+):(\d+)/g)];
  return places.slice(0, MOST_PLACES).map(([, file, line, column]) => `${file}:${line}:${column}`);
}

/** The report on what failed in a panel. Takes any thrown value. */
export function faultReport(panel: string, thrown: unknown, facts: FaultFacts): string {
  const isError = thrown instanceof Error;
  const name = isError && /^\w{1,40}$/.test(thrown.name) ? thrown.name : 'Error';
  const message = isError ? withoutPersonalText(thrown.message, facts.secrets) : 'something that is no error';
  const places = isError ? placesIn(thrown.stack ?? '') : [];
  return [
    'Stance Atlas, report of a fault',
    `Part: ${panel} (view: ${facts.view})`,
    `Error: ${name}: ${message || 'without a message'}`,
    ...(places.length > 0 ? [`At: ${places.join(', ')}`] : []),
    `App: ${facts.app}`,
    `Data: ${facts.data ?? 'not loaded'}`,
    `Browser: ${browserOf(facts.userAgent)}`,
  ].join('\n');
}
