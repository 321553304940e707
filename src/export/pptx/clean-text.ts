/** Text for XML: what no XML 1.0 document may hold is taken out, and what has a meaning in XML is escaped. */

/** Control characters other than tab and line breaks, lone surrogates, and the two non-characters of the plane. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Marks that turn the direction of the text after them, if they are never closed; plain direction marks stay. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;

/** The text without characters that would damage the file or turn the text after it around. */
export function cleanText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(DIRECTION, '').replace(/\r\n?/g, '\n');
}

/** Cleaned on one line: for names, alternative texts and cells. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** Cleaned and escaped, for text nodes and attributes alike. */
export function escapeXml(text: string): string {
  return cleanText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;');
}
