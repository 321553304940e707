/** Text that stays within itself: whatever it holds, the words around it keep their direction and their letters. */

const EMBEDDINGS = '\u202a\u202b\u202d\u202e';
const END_OF_EMBEDDING = '\u202c';
const ISOLATES = '\u2066\u2067\u2068';
const END_OF_ISOLATE = '\u2069';

/** Marks that turn the direction of what follows until they are closed (Unicode annex 9). */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
/** What no text needs: control characters but tab and line breaks, and two code points that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const HALVES = /\p{Surrogate}/gu;
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}]|[\u{1e800}-\u{1efff}]/u;

/** Closes what is open, in order, and drops what closes nothing. */
function balanced(text: string): string {
  const open: string[] = [];
  let out = '';
  for (const char of text) {
    if (char === '\n' || char === '\r' || char === '\u2029') out += open.splice(0).reverse().join('');
    if (EMBEDDINGS.includes(char)) open.push(END_OF_EMBEDDING);
    else if (ISOLATES.includes(char)) open.push(END_OF_ISOLATE);
    else if (char === END_OF_EMBEDDING && open.at(-1) !== char) continue;
    else if (char === END_OF_EMBEDDING) open.pop();
    else if (char === END_OF_ISOLATE) {
      const from = open.lastIndexOf(char);
      if (from < 0) continue;
      open.splice(from);
    }
    out += char;
  }
  return out + open.reverse().join('');
}

/**
 * The text as it may stand between other words: what turns the direction of reading is closed where the text ends,
 * control characters go, halves of characters become U+FFFD. Any other text is returned as it is.
 */
export function contained(text: string): string {
  const sound = text.replace(UNSEEN, '').replace(HALVES, '\ufffd');
  return TURNING.test(sound) ? balanced(sound) : sound;
}

/** A part of a plain-text line: one that holds letters written from right to left is isolated from its neighbours. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
