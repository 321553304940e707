/** Jurisdictions: the countries, territories and supranational bodies that can hold a stance. */

/** UN M49 macro regions as the address spells them; `world` is a frame, not a region of a jurisdiction. */
export const REGIONS = [
  'world',
  'europe',
  'asia',
  'africa',
  'north-america',
  'south-america',
  'oceania',
] as const;
export type Region = (typeof REGIONS)[number];

export const REGION_LABELS: Readonly<Record<Region, string>> = {
  world: 'World',
  europe: 'Europe',
  asia: 'Asia',
  africa: 'Africa',
  'north-america': 'North America',
  'south-america': 'South America',
  oceania: 'Oceania',
};

export const JURISDICTION_KINDS = ['country', 'territory', 'supranational'] as const;
export type JurisdictionKind = (typeof JURISDICTION_KINDS)[number];

/** ISO 3166-1 alpha-2, upper case; `EU` (exceptionally reserved) and `XK` (user-assigned) included. */
export type Code = string;

/** The supranational jurisdiction whose members inherit its stance (DESIGN rule 2). */
export const EU: Code = 'EU';

export interface Jurisdiction {
  readonly code: Code;
  /** CLDR English short name, e.g. "United Kingdom". */
  readonly name: string;
  /** The name inside a sentence, with its article where English wants one: "the UK", "the United States". */
  readonly inText: string;
  readonly kind: JurisdictionKind;
  readonly region: Exclude<Region, 'world'>;
}

/** Codes that readers write although ISO assigns another. */
const ALIASES: Readonly<Record<string, Code>> = { UK: 'GB', EL: 'GR' };

/** Upper-cases a code and resolves aliases (`uk` → `GB`); returns null when it is not two letters. */
export function normaliseCode(raw: string): Code | null {
  const upper = raw.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(upper)) return null;
  return Object.hasOwn(ALIASES, upper) ? (ALIASES[upper] ?? upper) : upper;
}
