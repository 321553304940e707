/** Small states: where the map sets a marker for a jurisdiction whose shape is too small to hit, or that has no shape. */
import type { Code } from '../domain/jurisdiction.ts';

/**
 * Longitude and latitude of every marker, in degrees. On the list is every jurisdiction whose largest polygon is under
 * 5 px in one direction in a world frame of 960 × 500 (`npx tsx src/cli/build-geometry.ts --small-states` prints them,
 * with its centre). Set by hand: Gibraltar, Tokelau, Tuvalu and Vatican City, which have no shape; the Maldives and
 * Kiribati, whose marker is at the capital.
 */
export const SMALL_STATES: Readonly<Record<Code, readonly [lon: number, lat: number]>> = {
  AD: [1.56, 42.54], // Andorra
  AG: [-61.8, 17.08], // Antigua & Barbuda
  AI: [-63.06, 18.23], // Anguilla
  AL: [20.05, 41.13], // Albania
  AS: [-170.73, -14.31], // American Samoa
  AW: [-69.99, 12.52], // Aruba
  AX: [19.95, 60.21], // Åland Islands
  BB: [-59.56, 13.19], // Barbados
  BH: [50.54, 26.05], // Bahrain
  BI: [29.89, -3.37], // Burundi
  BL: [-62.84, 17.9], // St. Barthélemy
  BM: [-64.77, 32.3], // Bermuda
  BN: [114.56, 4.5], // Brunei
  BS: [-78.04, 24.66], // Bahamas
  BZ: [-88.72, 17.17], // Belize
  CK: [-159.78, -21.22], // Cook Islands
  CV: [-23.65, 15.08], // Cape Verde
  CW: [-68.97, 12.2], // Curaçao
  CY: [33.24, 35.06], // Cyprus
  DJ: [42.56, 11.76], // Djibouti
  DM: [-61.37, 15.44], // Dominica
  FJ: [177.98, -17.83], // Fiji
  FK: [-58.68, -51.68], // Falkland Islands
  FM: [158.23, 6.89], // Micronesia
  FO: [-6.88, 62.18], // Faroe Islands
  GD: [-61.69, 12.11], // Grenada
  GG: [-2.58, 49.47], // Guernsey
  GI: [-5.35, 36.14], // Gibraltar
  GM: [-15.49, 13.42], // Gambia
  GQ: [10.48, 1.56], // Equatorial Guinea
  GU: [144.77, 13.47], // Guam
  HK: [114.14, 22.44], // Hong Kong
  IL: [35, 31.47], // Israel
  IM: [-4.55, 54.21], // Isle of Man
  JE: [-2.12, 49.22], // Jersey
  JM: [-77.28, 18.13], // Jamaica
  KI: [173.03, 1.42], // Kiribati
  KM: [43.33, -11.64], // Comoros
  KN: [-62.74, 17.33], // St. Kitts & Nevis
  KY: [-81.27, 19.31], // Cayman Islands
  LB: [35.88, 33.94], // Lebanon
  LC: [-60.97, 13.88], // St. Lucia
  LI: [9.54, 47.13], // Liechtenstein
  LU: [6.09, 49.76], // Luxembourg
  MC: [7.4, 43.75], // Monaco
  ME: [19.24, 42.78], // Montenegro
  MF: [-63.06, 18.09], // St. Martin
  MH: [171.23, 7.1], // Marshall Islands
  MK: [21.68, 41.59], // North Macedonia
  MO: [113.51, 22.22], // Macao
  MP: [145.74, 15.18], // Northern Mariana Islands
  MS: [-62.19, 16.74], // Montserrat
  MT: [14.44, 35.89], // Malta
  MU: [57.57, -20.27], // Mauritius
  MV: [73.51, 4.18], // Maldives
  NC: [165.44, -21.29], // New Caledonia
  NF: [167.95, -29.05], // Norfolk Island
  NR: [166.94, -0.52], // Nauru
  NU: [-169.87, -19.05], // Niue
  PF: [-149.46, -17.64], // French Polynesia
  PM: [-56.32, 46.95], // St. Pierre & Miquelon
  PN: [-128.32, -24.36], // Pitcairn Islands
  PR: [-66.5, 18.23], // Puerto Rico
  PS: [35.27, 31.97], // Palestine
  PW: [134.57, 7.49], // Palau
  QA: [51.18, 25.33], // Qatar
  SB: [160.14, -9.6], // Solomon Islands
  SC: [55.48, -4.66], // Seychelles
  SG: [103.8, 1.36], // Singapore
  SH: [-5.72, -15.96], // St. Helena
  SI: [14.8, 46.12], // Slovenia
  SM: [12.45, 43.94], // San Marino
  ST: [6.61, 0.23], // São Tomé & Príncipe
  SV: [-88.91, 13.75], // El Salvador
  SX: [-63.06, 18.05], // Sint Maarten
  SZ: [31.5, -26.58], // Eswatini
  TC: [-71.75, 21.81], // Turks & Caicos Islands
  TG: [0.96, 8.56], // Togo
  TK: [-171.83, -9.17], // Tokelau
  TL: [125.93, -8.81], // Timor-Leste
  TO: [-175.22, -21.18], // Tonga
  TT: [-61.29, 10.45], // Trinidad & Tobago
  TV: [179.2, -8.52], // Tuvalu
  TW: [120.95, 23.75], // Taiwan
  VA: [12.45, 41.9], // Vatican City
  VC: [-61.2, 13.26], // St. Vincent & Grenadines
  VG: [-64.63, 18.42], // British Virgin Islands
  VI: [-64.79, 17.74], // U.S. Virgin Islands
  VU: [166.86, -15.25], // Vanuatu
  WF: [-178.14, -14.28], // Wallis & Futuna
  WS: [-172.45, -13.64], // Samoa
  XK: [20.88, 42.56], // Kosovo
};
