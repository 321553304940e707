/** What readers call jurisdictions besides their names: short forms in capitals, and old or other English names. */
import type { Code } from './jurisdiction.ts';

/** Short forms that mean one jurisdiction, whatever else begins with the same letters (UK, not Ukraine). */
export const SHORT_FORMS: Readonly<Record<string, Code>> = {
  drc: 'CD',
  nz: 'NZ',
  uae: 'AE',
  uk: 'GB',
  us: 'US',
  usa: 'US',
};

export const OTHER_NAMES: Readonly<Record<Code, readonly string[]>> = {
  CD: ['Democratic Republic of the Congo', 'DR Congo'],
  CG: ['Republic of the Congo'],
  CI: ['Ivory Coast'],
  CV: ['Cabo Verde'],
  CZ: ['Czech Republic'],
  FK: ['Malvinas'],
  GB: ['Great Britain', 'Britain', 'England'],
  KP: ['Democratic People’s Republic of Korea'],
  KR: ['Republic of Korea', 'Korea'],
  MK: ['Macedonia'],
  MM: ['Burma'],
  MO: ['Macau'],
  NL: ['Holland'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey'],
  US: ['America'],
  VA: ['Holy See'],
};
