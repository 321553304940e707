/** The four forms of a reference: plain text, BibTeX, RIS and CSL-JSON. What is not known is left out. */
import { ENDS_IN_ADDRESS, sentence } from '../domain/citation.ts';
import { isApproximate, longDate, type PartialDate } from '../domain/partial-date.ts';
import type { Reference, ReferenceType } from './citation-formats-reference.ts';
import { dateParts } from './recorded-date.ts';

type Field = readonly [name: string, value: string | null];
const isKnown = (field: Field): field is readonly [string, string] => Boolean(field[1]);

/** One line: references are read line by line, and no name or title needs a break. */
const oneLine = (text: string | null): string | null => text?.replace(/\s+/gu, ' ').trim() ?? null;

/**
 * "Author. Title. Container, data version 0.2.0, 22 November 2026. Note. https://… Accessed 22 November 2026." A note that
 * ends with an address of its own comes after the source's.
 */
export function writeText(ref: Reference): string {
  const issued = ref.issued && longDate(ref.issued);
  const version = ref.version && `data version ${ref.version}`;
  const imprint = [ref.container, ref.publisher, version, issued].filter(Boolean).join(', ');
  const known = [ref.author, ref.title, imprint].flatMap((part) => oneLine(part) || []).map(sentence);
  const note = ref.note && sentence(oneLine(ref.note) ?? '');
  const rest = note && ENDS_IN_ADDRESS.test(note) ? [ref.url, note] : [note, ref.url];
  const accessed = ref.accessed ? `Accessed ${longDate(ref.accessed)}.` : null;
  return `${[...known, ...rest, accessed].filter(Boolean).join(' ')}\n`;
}

const BIBTEX_SPECIALS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Not \{ and \}: BibTeX counts braces, escaped or not.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for a braced BibTeX field: specials escaped, braces balanced whatever the text. */
export function escapeBibtex(text: string): string {
  return text.replace(/[\\{}~^$&#_%]/g, (special) => BIBTEX_SPECIALS[special] ?? `\\${special}`);
}

const BIBTEX_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Addresses are read as they stand, so only what would unbalance the field is percent-encoded. */
const bibtexUrl = (url: string | null) =>
  url?.replace(/[{}\\\s]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`) ?? null;

/** The note with what a form has no place for: that a date is approximate. */
function noteOf({ note, issued }: Reference): string | null {
  const about = issued && isApproximate(issued) ? `Published ${longDate(issued)}.` : null;
  return [note && sentence(note), about].filter(Boolean).join(' ') || null;
}

/** "Icelandic": BibTeX prints what stands in the field, and knows no tags. */
const languageName = (tag: string) => new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;

/** A BibTeX entry; names and titles of several words stand in braces of their own, so that no style changes them. */
export function writeBibtex(ref: Reference): string {
  const isArticle = ref.type === 'article-newspaper' && ref.container !== null;
  const [year, month, day] = ref.issued ? dateParts(ref.issued) : [];
  const braced = (text: string | null) => text && `{{${escapeBibtex(oneLine(text) ?? '')}}}`;
  const plain = (text: string | null | undefined) => text && `{${escapeBibtex(oneLine(text) ?? '')}}`;
  const fields: readonly Field[] = [
    ['author', braced(ref.author)],
    ['title', braced(ref.title)],
    [isArticle ? 'journal' : 'howpublished', braced(ref.container)],
    ['publisher', braced(ref.publisher)],
    ['year', year ? `{${year}}` : null],
    ['month', month ? (BIBTEX_MONTHS[month - 1] ?? null) : null],
    ['day', day ? `{${day}}` : null],
    ['language', ref.language && `{${languageName(ref.language)}}`],
    ['version', plain(ref.version) || null],
    ['url', ref.url ? `{${bibtexUrl(ref.url)}}` : null],
    ['urldate', ref.accessed ? `{${ref.accessed}}` : null],
    ['note', plain(noteOf(ref)) || null],
  ];
  const lines = fields.filter(isKnown).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${isArticle ? 'article' : 'misc'}{${ref.key},\n${lines.join('')}}\n`;
}

const RIS_TYPES: Readonly<Record<ReferenceType, string>> = {
  dataset: 'DATA',
  webpage: 'ELEC',
  'article-newspaper': 'NEWS',
  document: 'GEN',
};

/** "2019/05/16/", "2019/05//", "2019///": the parts that are known. */
function risDate(date: PartialDate): string {
  const [year = '', month = '', day = ''] = date.replace('~', '').split('-');
  return `${year}/${month}/${day}/`;
}

/** A RIS record: one tag a line, lines ending in CRLF, closed by `ER  - `. */
export function writeRis(ref: Reference): string {
  const fields: readonly Field[] = [
    ['TY', RIS_TYPES[ref.type]],
    ['ID', ref.key],
    ['AU', ref.author],
    ['TI', ref.title],
    ['T2', ref.container],
    ['PB', ref.publisher],
    ['PY', ref.issued && String(dateParts(ref.issued)[0])],
    ['DA', ref.issued && risDate(ref.issued)],
    ['LA', ref.language],
    ['ET', ref.version],
    ['UR', ref.url],
    ['Y2', ref.accessed && risDate(ref.accessed)],
    ['N1', noteOf(ref)],
  ];
  const lines = fields.filter(isKnown).map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`);
  return `${lines.join('')}ER  - \r\n`;
}

const cslDate = (date: PartialDate) => ({
  'date-parts': [dateParts(date)],
  ...(isApproximate(date) ? { circa: true } : {}),
});

/** CSL-JSON: a list of one item, for Zotero, Pandoc and the like. */
export function writeCsl(ref: Reference): string {
  const item = {
    id: ref.key,
    type: ref.type,
    ...(ref.author ? { author: [{ literal: ref.author }] } : {}),
    ...(ref.title ? { title: ref.title } : {}),
    ...(ref.language ? { language: ref.language } : {}),
    ...(ref.container ? { 'container-title': ref.container } : {}),
    ...(ref.publisher ? { publisher: ref.publisher } : {}),
    ...(ref.issued ? { issued: cslDate(ref.issued) } : {}),
    ...(ref.version ? { version: ref.version } : {}),
    ...(ref.url ? { URL: ref.url } : {}),
    ...(ref.accessed ? { accessed: cslDate(ref.accessed) } : {}),
    ...(ref.note ? { note: ref.note } : {}),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
