/** A small builder of SVG text: every attribute and every piece of text is escaped, nothing is ever parsed as markup. */

/** Markup made by this builder; plain strings are text. */
export interface Markup {
  readonly markup: string;
}

export type Child = Markup | string | null | readonly Child[];
export type Attributes = Readonly<Record<string, string | number | null>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML 1.0 may not contain at all: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as XML may hold it, in content and in quoted attributes alike. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);
}

/** Two decimals are finer than any screen at four times the size. */
const written = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value);

function inside(child: Child): string {
  if (child === null) return '';
  if (typeof child === 'string') return escapeXml(child);
  return 'markup' in child ? child.markup : child.map(inside).join('');
}

/** An element; attributes that are null are left out. */
export function el(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${written(value ?? '')}"`)
    .join('');
  const content = inside(children);
  return { markup: content ? `<${name}${pairs}>${content}</${name}>` : `<${name}${pairs}/>` };
}
