/** Which licences the parts of the build may have, and the text that lists them all. */
import { type Lock, nameAt } from './package-parts.ts';

/** Licences that ask for no more than that their text is passed on, which `licences.txt` does. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/**
 * Whether an SPDX expression allows the use: of a choice one licence has to, of a sum all. One that has both words is
 * taken as a sum, which is the stricter reading.
 */
export function isLicenceAllowed(expression: string): boolean {
  const ids = expression.replace(/[()]/g, '').trim();
  if (/ OR /.test(ids) && !/ AND /.test(ids)) return ids.split(' OR ').some((id) => ALLOWED.has(id.trim()));
  return ids.split(/ AND | OR /).every((id) => ALLOWED.has(id.trim()));
}

/** A sentence for each part whose licence is not allowed, or not known. */
export function refusedLicences(lock: Lock, parts: readonly string[]): readonly string[] {
  return parts.flatMap((place) => {
    const { license = '' } = lock[place] ?? {};
    return isLicenceAllowed(license) ? [] : `${nameAt(place)}: ${license || 'no licence is stated'}`;
  });
}

export interface NamedText {
  /** Name and version. */
  readonly name: string;
  /** SPDX expression. */
  readonly licence: string;
  /** May be empty, where the part carries no text. */
  readonly text: string;
}

/** Browsers take a text file as UTF-8 when it begins with this, whatever the host says. */
const BYTE_ORDER_MARK = '\uFEFF';

const RULE = '='.repeat(80);

/** The list of all parts, then each licence text once, under the names of the parts that carry it. */
export function licencesText(parts: readonly NamedText[]): string {
  const width = Math.max(...parts.map(({ name }) => name.length)) + 3;
  const byText = new Map<string, string[]>();
  for (const { name, text } of parts) if (text) byText.set(text, [...(byText.get(text) ?? []), name]);
  return `${BYTE_ORDER_MARK}${[
    'Licences of the parts of Stance Atlas',
    '',
    ...parts.map(({ name, licence }) => `${name.padEnd(width)}${licence}`),
    ...[...byText].flatMap(([text, names]) => ['', RULE, ...names, RULE, '', text]),
  ].join('\n')}\n`;
}
