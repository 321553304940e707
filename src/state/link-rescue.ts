/**
 * Reads links that passed through mail, chat and slide programs: undoes what cannot be meant, and says what was lost.
 * Every repair leaves a link as this app writes it untouched, for its values hold no such character. A link cut exactly
 * between two parameters is a whole link itself, and nobody can tell. Programs that wrap a link in one of their own
 * (Outlook's SafeLinks) lead through their own host, which unwraps it: out of reach here, and no need.
 */

/** Encoded once or several times: `%26`, `%2526`, `%252526`. */
const encoded = (hex: string) => `%(?:25)*${hex}`;
const GAP = `(?:\\s|\\+|${encoded('20')})*`;
const BREAKS = new RegExp(`${GAP}(?:[\\r\\n\\t]|${encoded('0[9AD]')})+${GAP}`, 'gi');
const ENTITIES = new RegExp(`&(?:amp(?:;|${encoded('3B')}))+`, 'gi');
/** `&region` and `&quote` as a program shows them that takes `&reg` and `&quot` for characters. */
const REG = new RegExp(`(?:®|${encoded('C2%(?:25)*AE')})(?=ion=)`, 'gi');
const QUOT = new RegExp(`(?:"|${encoded('22')})(?=e=)`, 'gi');
/** The `#…` that a program put behind a handed-out link and encoded; words typed by hand may begin with a `#`. */
const FRAGMENT = new RegExp(`(?<=[^=~_])${encoded('23')}.*$`, 'is');
/** Spaces of no width, soft hyphens and byte order marks: chats put them in, readers cannot see them. */
const INVISIBLE = /\u00ad|\u200b|\u2060|\ufeff/g;
/** What closes a sentence or a bracket around a link: other signs, and a single dot; two dots are half a range. */
const CLOSING = /(?:(?<!\.)\.(?!\.)|[^\p{L}\p{N}~_.-])+$/u;
const TRACKING = 'utm_\\w+|fbclid|gclid|msclkid';
const LISTS = ['stance', 'group', 'country', 'party', 'kind'];

/** The query of a page's location, also where its `?` arrived as `%3F` and so became part of the path. */
export function queryOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  const tail = new RegExp(`${encoded('3F')}(.*)$`, 'is').exec(pathname)?.[1];
  return tail === undefined ? search : `?${[tail, search.slice(1)].filter(Boolean).join('&')}`;
}

/** The path of the page without a query that slipped into it. */
export function pathOf({ pathname }: Pick<Location, 'pathname'>): string {
  return pathname.replace(new RegExp(`${encoded('3F')}.*$`, 'is'), '');
}

/** A query with its line breaks taken out and its `&` and `=` put back, `names` being the parameters that may follow. */
export function repairQuery(query: string, names: readonly string[]): string {
  const name = `(?:${names.join('|')}|${TRACKING})`;
  const equals = encoded('3D');
  const joint = new RegExp(
    `(?:\\?|${encoded('3F')}|${encoded('26')})(?:amp(?:;|${encoded('3B')}))*(?=${name}(?:=|${equals}))`,
    'gi',
  );
  const text = query.replace(/^\?/, '');
  const isHandedOut = /(?:^|&)time(?:=|%3D)/i.test(text);
  return (isHandedOut ? text.replace(FRAGMENT, '') : text)
    .replace(BREAKS, '')
    .replace(ENTITIES, '&')
    .replace(joint, '&')
    .replace(new RegExp(`(^|&)(${name})${equals}`, 'gi'), '$1$2=')
    .replace(REG, '&reg')
    .replace(QUOT, '&quot');
}

/** Decodes percent signs, those of a twice encoded link too; null where they make no text. */
export function decodeText(text: string): string | null {
  const spaced = text.replaceAll('+', ' ');
  const once = tryDecode(spaced.replace(/%(?:25)+(?=[0-9a-f]{2})/gi, '%'));
  return once ?? tryDecode(spaced);
}

function tryDecode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** A name or a coded value without what was put into it: spaces, signs at its end, other dashes, `…` for `..`. */
export function tidyCode(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2014\u2212]/g, '-')
    .replace(/[\u2025\u2026]/g, '..')
    .replace(CLOSING, '');
}

/**
 * The words of a search. A handed-out link writes spaces as `_`: a true space in one was put in on the way. It goes
 * where a `_` shows that the writer knew the rule; elsewhere it stays, and the reader is told.
 */
export function tidyWords(text: string, isHandedOut: boolean): { value: string; problem: string | null } {
  const value = text.replace(INVISIBLE, '').trim();
  if (!isHandedOut || !/\s/.test(value)) return { value, problem: null };
  if (value.includes('_')) return { value: value.replace(/\s+/g, ''), problem: null };
  return { value, problem: 'it holds a space, which may have been put into the link on the way' };
}

/** Why a deck cannot have arrived whole; null where it may have. Its text tells capitals from small letters. */
export function deckLoss(writtenName: string, value: string): string | null {
  if (writtenName === writtenName.toLowerCase() || !/[a-z]/i.test(value)) return null;
  return 'the link was turned into capitals on the way, so the deck in it is lost';
}

/** A sign that the end of a query (repaired) is missing, by the parameter at which it was cut; null without any. */
export function cutAt(query: string): { parameter: string; message: string } | null {
  const parts = query.split('&');
  const [name = '', value = ''] = (parts.at(-1) ?? '').split('=');
  const rest = parts.slice(0, -1).filter((part) => /=./.test(part));
  const key = tidyCode(name).toLowerCase();
  if (new RegExp(`^(?:${TRACKING})$`).test(key)) return null;
  if (value === '' && (rest.length > 0 || (parts.length === 1 && ['view', 'time'].includes(key))))
    return { parameter: key || 'address', message: 'the link was cut off here, so what followed is lost' };
  const isOpen = (LISTS.includes(key) && /(?:~|%7E)$/i.test(value)) || (key === 'q' && value.endsWith('_'));
  if (isOpen && rest.some((part) => /^time=/i.test(part)))
    return { parameter: key, message: 'the link was cut off here, so the rest of the list is lost' };
  return null;
}
