/** The text of a deck in a link: `1.`, then base64url of zlib-deflated JSON. decode ∘ encode is the identity but for notes. */
import { parse, serialise } from './codec.ts';
import { type Deck, type DeckStep, MAX_DECK_TEXT, MAX_STEPS, oneLine } from './deck.ts';
import { stepView } from './step-view.ts';

/** What was read, or why it could not be, in words that follow "The deck cannot be read: ". */
export type DecodedDeck = { readonly deck: Deck } | { readonly problem: string };

const VERSION = '1';
/** Far more than 100 views with captions need; what inflates beyond it is refused. */
const MAX_JSON_BYTES = 128 * 1024;

const problem = (words: string): DecodedDeck => ({ problem: words });
const DAMAGED = problem('the link is cut off or damaged');

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

/** The checksum at the end of a zlib stream (RFC 1950). */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

/** Gives the deck as text for the address. Notes stay behind. */
export type PackDeck = (deck: Deck) => string;

/** Loads what packs decks; throws where it does not arrive. */
export async function deckPacker(): Promise<PackDeck> {
  const { zlibSync } = await import('fflate');
  return (deck) => {
    const steps = deck.steps.map((s) => [serialise(stepView(s.view)).slice(1), oneLine(s.caption)]);
    const title = oneLine(deck.title);
    const json = JSON.stringify(title ? { steps, title } : { steps });
    return `${VERSION}.${toBase64Url(zlibSync(new TextEncoder().encode(json), { level: 9 }))}`;
  };
}

/** The text of one deck, for those who can wait for it. */
export async function encodeDeck(deck: Deck): Promise<string> {
  return (await deckPacker())(deck);
}

/** Reads the text of a deck. Never throws, whatever it is given; takes at most a bounded time and memory. */
export async function decodeDeck(text: string): Promise<DecodedDeck> {
  const [version, data, ...rest] = text.split('.', 3);
  if (version !== undefined && /^\d{1,2}$/.test(version) && version !== VERSION)
    return problem('it was made by a newer version of this app; reload the page to get it');
  if (version !== VERSION || !data || rest.length > 0) return DAMAGED;
  if (text.length > MAX_DECK_TEXT) return problem('it is too long for a link; ask for the deck as a file');
  let inflate: typeof import('fflate').unzlibSync;
  try {
    ({ unzlibSync: inflate } = await import('fflate'));
  } catch {
    return problem('the part of the app that reads decks could not be loaded; reload the page');
  }
  try {
    const packed = fromBase64Url(data);
    const out = inflate(packed, { out: new Uint8Array(MAX_JSON_BYTES + 1) });
    if (out.length > MAX_JSON_BYTES) return problem('it unpacks to more than any deck needs');
    const sum = new DataView(packed.buffer).getUint32(packed.length - 4);
    if (sum !== adler32(out)) return DAMAGED;
    return deckFrom(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(out)));
  } catch {
    return DAMAGED;
  }
}

function deckFrom(json: unknown): DecodedDeck {
  if (typeof json !== 'object' || json === null) return DAMAGED;
  const { steps, title } = json as { steps?: unknown; title?: unknown };
  if (!Array.isArray(steps)) return DAMAGED;
  if (steps.length === 0) return problem('it has no views');
  if (steps.length > MAX_STEPS) return problem(`it has more than ${MAX_STEPS} views`);
  const read = steps.map(stepFrom);
  if (read.some((step) => step === null)) return DAMAGED;
  return {
    deck: {
      title: typeof title === 'string' ? oneLine(title) : '',
      steps: read.filter((step) => step !== null),
    },
  };
}

function stepFrom(entry: unknown): DeckStep | null {
  if (!Array.isArray(entry)) return null;
  const [view, caption] = entry as readonly unknown[];
  if (typeof view !== 'string') return null;
  return {
    view: stepView(parse(view).view),
    caption: typeof caption === 'string' ? oneLine(caption) : '',
    notes: '',
  };
}
