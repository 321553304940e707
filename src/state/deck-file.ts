/** The file of a deck: JSON with a format and a version, notes included. Reading it never throws. */
import { parse, serialise } from './codec.ts';
import { type Deck, type DeckStep, MAX_NOTES, MAX_STEPS, oneLine } from './deck.ts';
import { stepView } from './step-view.ts';

const FORMAT = 'stance-atlas-deck';
const VERSION = 1;
/** A hundred steps with the longest notes in four-byte letters stay below it. */
const MAX_FILE = 6_000_000;

/** What was read, with what had to be left out; or why nothing could be, as a sentence. */
export type ReadDeck =
  | { readonly deck: Deck; readonly lost: readonly string[] }
  | { readonly problem: string };

/** The deck as the text of a file. */
export function writeDeckFile(deck: Deck): string {
  const steps = deck.steps.map(({ view, caption, notes }) => ({
    view: serialise(stepView(view)),
    caption,
    notes,
  }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, title: deck.title, steps }, null, 2)}\n`;
}

/** Reads the text of a deck file. */
export function readDeckFile(text: string): ReadDeck {
  if (text.length > MAX_FILE) return { problem: 'The file is larger than any deck.' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: 'The file is not JSON, or it is cut off.' };
  }
  if (typeof json !== 'object' || json === null) return { problem: 'The file holds no deck.' };
  const { format, version, title, steps } = json as Record<string, unknown>;
  if (format !== FORMAT)
    return { problem: `The file is not a deck of this app: its “format” is not “${FORMAT}”.` };
  if (version !== VERSION)
    return {
      problem: `The file has version ${String(version).slice(0, 20)}; this app reads version ${VERSION}.`,
    };
  if (!Array.isArray(steps)) return { problem: 'The file has no list “steps”.' };
  if (steps.length > MAX_STEPS) return { problem: `The file has more than ${MAX_STEPS} steps.` };
  const lost: string[] = [];
  const read = steps.flatMap((entry: unknown, i) => stepFrom(entry, i + 1, lost));
  return { deck: { title: typeof title === 'string' ? oneLine(title) : '', steps: read }, lost };
}

/** Line ends and tabs stay, other control characters and half characters go. */
export function cleanNotes(text: string): string {
  return [...text.replace(/\r\n?/g, '\n')]
    .filter((char) => char === '\n' || char === '\t' || !/[\p{Cc}\p{Cs}]/u.test(char))
    .slice(0, MAX_NOTES)
    .join('');
}

function stepFrom(entry: unknown, place: number, lost: string[]): readonly DeckStep[] {
  const { view, caption, notes } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<
    string,
    unknown
  >;
  if (typeof view !== 'string') {
    lost.push(`Step ${place} names no view and was left out.`);
    return [];
  }
  const parsed = parse(view);
  lost.push(...parsed.problems.map((p) => `Step ${place}, ${p.parameter}: ${p.message}.`));
  return [
    {
      view: stepView(parsed.view),
      caption: typeof caption === 'string' ? oneLine(caption) : '',
      notes: typeof notes === 'string' ? cleanNotes(notes) : '',
    },
  ];
}
