/** The real package with poison in every field that is free text; ids, codes, dates and kinds stay what they are. */
import type { Loader } from '../../src/data/loader.ts';
import { MARKUP, UNICODE } from './address-values.ts';
import { fileText, GEOMETRY } from './data-package.ts';

export const FORMULAS = [
  "=cmd|' /C calc'!A0",
  '+1+cmd',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '=HYPERLINK("https://evil.example/","x")',
];
const CLOSERS = [
  ']]>',
  '</script>',
  '</text></svg>',
  '}}}{{{',
  '\\end{document}',
  'x\nER  - \nTY  - BOOK',
  '@misc{x,',
  '";--',
];

export const POISONS: readonly string[] = [...MARKUP, ...FORMULAS, ...UNICODE, ...CLOSERS];

const TEXT_FIELDS = new Set([
  ...['title', 'name', 'inText', 'summary', 'decidedBy', 'instrument', 'notes', 'note', 'what', 'text'],
  ...['exact', 'prefix', 'suffix', 'describedAs', 'publisher', 'author', 'role', 'affiliation', 'version'],
]);
const URLS = [
  'https://p.example/"><script>window.pwned=1</script>',
  "https://p.example/?a='onmouseover='window.pwned=1",
  'https://p.example/\u202e#:~:text=x',
  'https://p.example/]]>&lt;{}\\',
];

/** A number for each place a text stands at, so that the same file is always poisoned in the same way. */
class Poison {
  #next: number;
  constructor(start: number) {
    this.#next = start;
  }
  /** Begins with the poison, or has it in its middle; never empty, never too long. */
  text(original: string): string {
    const n = this.#next++;
    const poison = POISONS[n % POISONS.length] ?? '';
    return n % 3 === 0 ? `${original.slice(0, 20)} ${poison}` : `${poison}${original.slice(0, 30)}`;
  }
  url(): string {
    return URLS[this.#next++ % URLS.length] ?? '';
  }
}

function poisoned(value: unknown, poison: Poison, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => poisoned(item, poison));
  if (typeof value === 'object' && value !== null) {
    const isResource = 'path' in value;
    return Object.fromEntries(
      Object.entries(value).map(([k, v]) => [k, isResource ? v : poisoned(v, poison, k)]),
    );
  }
  if (typeof value !== 'string') return value;
  if (key === 'url') return poison.url();
  if (!TEXT_FIELDS.has(key)) return value;
  const text = poison.text(value);
  return key === 'prefix' || key === 'suffix' || key === 'version' ? text.slice(0, 40) : text;
}

/** A file of the package with poison in it; the geometry, and the package's own name, stay as they are. */
export function poisonedFile(path: string, start = path.length): unknown {
  const sound = JSON.parse(fileText(path)) as Record<string, unknown>;
  if (path === GEOMETRY) return sound;
  const bad = poisoned(sound, new Poison(start)) as Record<string, unknown>;
  return path === 'datapackage.json' ? { ...bad, name: sound.name } : bad;
}

/** The app's files, poisoned. */
export const poisonedLoader: Loader = {
  data: async (path) => poisonedFile(path),
  geometry: async () => JSON.parse(fileText(GEOMETRY)),
};
