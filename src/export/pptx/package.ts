/** Puts the written package right: names, alternative texts, pattern fills, unique ids, notes, and a true list of parts. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml } from './clean-text.ts';
import type { Labels } from './render.ts';
import { PATTERN_FILLS } from './stance-fills.ts';

const SOLID =
  /<a:solidFill><a:srgbClr val="([0-9A-F]{6})"(?:\/>|>(?:<a:alpha val="100000"\/>)?<\/a:srgbClr>)<\/a:solidFill>/g;
const LINE_ELEMENT = /<a:ln(?:[A-Z])?[ >].*?<\/a:ln[A-Z]?>/gs;

/** Colour becomes colour and pattern wherever a stance's colour fills something; lines and text stay as they are. */
export function withPatterns(xml: string): string {
  const lines: string[] = [];
  const held = xml.replace(LINE_ELEMENT, (line) => `<held-line ${lines.push(line) - 1}>`);
  return held
    .replace(SOLID, (whole, colour: string) => PATTERN_FILLS.get(colour) ?? whole)
    .replaceAll(/<held-line (\d+)>/g, (_, i: string) => lines[Number(i)] ?? '');
}

/** Names and alternative texts in place of the keys. What is decoration is described by nothing. */
export function withLabels(xml: string, labels: Labels): string {
  return xml.replace(/ name="(atlas-\d+)"(?: descr="[^"]*")?/g, (_, key: string) => {
    const { name, alt } = labels.get(key) ?? { name: key, alt: null };
    return ` name="${escapeXml(name)}"${alt === null ? '' : ` descr="${escapeXml(alt)}"`}`;
  });
}

/** Ids of shapes that are unique within the slide, in order; 1 is the tree's own. */
export function withUniqueIds(xml: string): string {
  let id = 0;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++id}"`);
}

/** At most one paragraph property a paragraph, at its start: the library writes one before every run. */
export function withSingleProperties(xml: string): string {
  return xml.replace(/<a:p>.*?<\/a:p>/gs, (paragraph) => {
    let count = 0;
    return paragraph.replace(/<a:pPr(?:\s[^>]*)?(?:\/>|>.*?<\/a:pPr>)/gs, (own) =>
      count++ === 0 ? own : '',
    );
  });
}

/** Each line of the notes as a paragraph of its own. */
export function withNoteParagraphs(xml: string): string {
  return xml.replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/,
    (_, props: string, text: string, end: string) =>
      text
        .split(/\r?\n/)
        .map((line) => (line ? `<a:p><a:r>${props}<a:t>${line}</a:t></a:r></a:p>` : `<a:p>${end}</a:p>`))
        .join(''),
  );
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The list of parts, naming those that are there and no other: the library lists masters that it does not write. */
export function withTrueTypes(xml: string, paths: ReadonlySet<string>): string {
  const overrides = [...xml.matchAll(/<Override PartName="\/?([^"]+)" ContentType="([^"]+)"\/>/g)]
    .filter(([, path = '']) => paths.has(path))
    .map(([, path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  const extensions = new Set([...paths].map((path) => path.slice(path.lastIndexOf('.') + 1)));
  const defaults = Object.entries(TYPE_NAMES)
    .filter(([extension]) => extensions.has(extension))
    .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const types = 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"';
  return `${head}<Types ${types}>${defaults.join('')}${[...new Set(overrides)].join('')}</Types>`;
}

function correct(path: string, xml: string, labels: Labels): string {
  if (/^ppt\/slides\/slide\d+\.xml$/.test(path))
    return withUniqueIds(withLabels(withPatterns(withSingleProperties(xml)), labels));
  if (/^ppt\/charts\/chart\d+\.xml$/.test(path)) return withPatterns(xml);
  if (/^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(path)) return withNoteParagraphs(xml);
  return xml;
}

const TYPES = '[Content_Types].xml';

/** The package as it is handed out: without folders, the list of parts first. */
export function correctPackage(written: Uint8Array, labels: Labels): Uint8Array {
  const parts = Object.entries(unzipSync(written)).filter(([path]) => !path.endsWith('/') && path !== TYPES);
  const paths = new Set(parts.map(([path]) => path));
  const types = strFromU8(unzipSync(written)[TYPES] ?? new Uint8Array());
  const corrected = parts.map(([path, bytes]): [string, Uint8Array] =>
    /\.(xml|rels)$/.test(path) ? [path, strToU8(correct(path, strFromU8(bytes), labels))] : [path, bytes],
  );
  return zipSync(
    Object.fromEntries<Uint8Array>([[TYPES, strToU8(withTrueTypes(types, paths))], ...corrected]),
    { level: 9 },
  );
}
