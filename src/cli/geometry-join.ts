/** Which jurisdiction each map feature of world-atlas 1:50m belongs to: the one place where borders meet our codes. */
import type { Code } from '../domain/jurisdiction.ts';

/**
 * ISO 3166-1 numeric id of the feature → our code. Id 036 occurs twice at 1:50m (Australia; Ashmore and Cartier
 * Islands): both rows are Australia, and merge.
 */
export const CODE_BY_NUMERIC_ID: Readonly<Record<string, Code>> = {
  '004': 'AF', // Afghanistan
  '008': 'AL', // Albania
  '012': 'DZ', // Algeria
  '016': 'AS', // American Samoa
  '020': 'AD', // Andorra
  '024': 'AO', // Angola
  '028': 'AG', // Antigua and Barb.
  '031': 'AZ', // Azerbaijan
  '032': 'AR', // Argentina
  '036': 'AU', // Australia
  '040': 'AT', // Austria
  '044': 'BS', // Bahamas
  '048': 'BH', // Bahrain
  '050': 'BD', // Bangladesh
  '051': 'AM', // Armenia
  '052': 'BB', // Barbados
  '056': 'BE', // Belgium
  '060': 'BM', // Bermuda
  '064': 'BT', // Bhutan
  '068': 'BO', // Bolivia
  '070': 'BA', // Bosnia and Herz.
  '072': 'BW', // Botswana
  '076': 'BR', // Brazil
  '084': 'BZ', // Belize
  '090': 'SB', // Solomon Is.
  '092': 'VG', // British Virgin Is.
  '096': 'BN', // Brunei
  '100': 'BG', // Bulgaria
  '104': 'MM', // Myanmar
  '108': 'BI', // Burundi
  '112': 'BY', // Belarus
  '116': 'KH', // Cambodia
  '120': 'CM', // Cameroon
  '124': 'CA', // Canada
  '132': 'CV', // Cabo Verde
  '136': 'KY', // Cayman Is.
  '140': 'CF', // Central African Rep.
  '144': 'LK', // Sri Lanka
  '148': 'TD', // Chad
  '152': 'CL', // Chile
  '156': 'CN', // China
  '158': 'TW', // Taiwan
  '170': 'CO', // Colombia
  '174': 'KM', // Comoros
  '178': 'CG', // Congo
  '180': 'CD', // Dem. Rep. Congo
  '184': 'CK', // Cook Is.
  '188': 'CR', // Costa Rica
  '191': 'HR', // Croatia
  '192': 'CU', // Cuba
  '196': 'CY', // Cyprus
  '203': 'CZ', // Czechia
  '204': 'BJ', // Benin
  '208': 'DK', // Denmark
  '212': 'DM', // Dominica
  '214': 'DO', // Dominican Rep.
  '218': 'EC', // Ecuador
  '222': 'SV', // El Salvador
  '226': 'GQ', // Eq. Guinea
  '231': 'ET', // Ethiopia
  '232': 'ER', // Eritrea
  '233': 'EE', // Estonia
  '234': 'FO', // Faeroe Is.
  '238': 'FK', // Falkland Is.
  '242': 'FJ', // Fiji
  '246': 'FI', // Finland
  '248': 'AX', // Åland
  '250': 'FR', // France
  '258': 'PF', // Fr. Polynesia
  '262': 'DJ', // Djibouti
  '266': 'GA', // Gabon
  '268': 'GE', // Georgia
  '270': 'GM', // Gambia
  '275': 'PS', // Palestine
  '276': 'DE', // Germany
  '288': 'GH', // Ghana
  '296': 'KI', // Kiribati
  '300': 'GR', // Greece
  '304': 'GL', // Greenland
  '308': 'GD', // Grenada
  '316': 'GU', // Guam
  '320': 'GT', // Guatemala
  '324': 'GN', // Guinea
  '328': 'GY', // Guyana
  '332': 'HT', // Haiti
  '336': 'VA', // Vatican
  '340': 'HN', // Honduras
  '344': 'HK', // Hong Kong
  '348': 'HU', // Hungary
  '352': 'IS', // Iceland
  '356': 'IN', // India
  '360': 'ID', // Indonesia
  '364': 'IR', // Iran
  '368': 'IQ', // Iraq
  '372': 'IE', // Ireland
  '376': 'IL', // Israel
  '380': 'IT', // Italy
  '384': 'CI', // Côte d'Ivoire
  '388': 'JM', // Jamaica
  '392': 'JP', // Japan
  '398': 'KZ', // Kazakhstan
  '400': 'JO', // Jordan
  '404': 'KE', // Kenya
  '408': 'KP', // North Korea
  '410': 'KR', // South Korea
  '414': 'KW', // Kuwait
  '417': 'KG', // Kyrgyzstan
  '418': 'LA', // Laos
  '422': 'LB', // Lebanon
  '426': 'LS', // Lesotho
  '428': 'LV', // Latvia
  '430': 'LR', // Liberia
  '434': 'LY', // Libya
  '438': 'LI', // Liechtenstein
  '440': 'LT', // Lithuania
  '442': 'LU', // Luxembourg
  '446': 'MO', // Macao
  '450': 'MG', // Madagascar
  '454': 'MW', // Malawi
  '458': 'MY', // Malaysia
  '462': 'MV', // Maldives
  '466': 'ML', // Mali
  '470': 'MT', // Malta
  '478': 'MR', // Mauritania
  '480': 'MU', // Mauritius
  '484': 'MX', // Mexico
  '492': 'MC', // Monaco
  '496': 'MN', // Mongolia
  '498': 'MD', // Moldova
  '499': 'ME', // Montenegro
  '500': 'MS', // Montserrat
  '504': 'MA', // Morocco
  '508': 'MZ', // Mozambique
  '512': 'OM', // Oman
  '516': 'NA', // Namibia
  '520': 'NR', // Nauru
  '524': 'NP', // Nepal
  '528': 'NL', // Netherlands
  '531': 'CW', // Curaçao
  '533': 'AW', // Aruba
  '534': 'SX', // Sint Maarten
  '540': 'NC', // New Caledonia
  '548': 'VU', // Vanuatu
  '554': 'NZ', // New Zealand
  '558': 'NI', // Nicaragua
  '562': 'NE', // Niger
  '566': 'NG', // Nigeria
  '570': 'NU', // Niue
  '574': 'NF', // Norfolk Island
  '578': 'NO', // Norway
  '580': 'MP', // N. Mariana Is.
  '583': 'FM', // Micronesia
  '584': 'MH', // Marshall Is.
  '585': 'PW', // Palau
  '586': 'PK', // Pakistan
  '591': 'PA', // Panama
  '598': 'PG', // Papua New Guinea
  '600': 'PY', // Paraguay
  '604': 'PE', // Peru
  '608': 'PH', // Philippines
  '612': 'PN', // Pitcairn Is.
  '616': 'PL', // Poland
  '620': 'PT', // Portugal
  '624': 'GW', // Guinea-Bissau
  '626': 'TL', // Timor-Leste
  '630': 'PR', // Puerto Rico
  '634': 'QA', // Qatar
  '642': 'RO', // Romania
  '643': 'RU', // Russia
  '646': 'RW', // Rwanda
  '652': 'BL', // St-Barthélemy
  '654': 'SH', // Saint Helena
  '659': 'KN', // St. Kitts and Nevis
  '660': 'AI', // Anguilla
  '662': 'LC', // Saint Lucia
  '663': 'MF', // St-Martin
  '666': 'PM', // St. Pierre and Miquelon
  '670': 'VC', // St. Vin. and Gren.
  '674': 'SM', // San Marino
  '678': 'ST', // São Tomé and Principe
  '682': 'SA', // Saudi Arabia
  '686': 'SN', // Senegal
  '688': 'RS', // Serbia
  '690': 'SC', // Seychelles
  '694': 'SL', // Sierra Leone
  '702': 'SG', // Singapore
  '703': 'SK', // Slovakia
  '704': 'VN', // Vietnam
  '705': 'SI', // Slovenia
  '706': 'SO', // Somalia
  '710': 'ZA', // South Africa
  '716': 'ZW', // Zimbabwe
  '724': 'ES', // Spain
  '728': 'SS', // S. Sudan
  '729': 'SD', // Sudan
  '732': 'EH', // W. Sahara
  '740': 'SR', // Suriname
  '748': 'SZ', // eSwatini
  '752': 'SE', // Sweden
  '756': 'CH', // Switzerland
  '760': 'SY', // Syria
  '762': 'TJ', // Tajikistan
  '764': 'TH', // Thailand
  '768': 'TG', // Togo
  '776': 'TO', // Tonga
  '780': 'TT', // Trinidad and Tobago
  '784': 'AE', // United Arab Emirates
  '788': 'TN', // Tunisia
  '792': 'TR', // Turkey
  '795': 'TM', // Turkmenistan
  '796': 'TC', // Turks and Caicos Is.
  '800': 'UG', // Uganda
  '804': 'UA', // Ukraine
  '807': 'MK', // Macedonia
  '818': 'EG', // Egypt
  '826': 'GB', // United Kingdom
  '831': 'GG', // Guernsey
  '832': 'JE', // Jersey
  '833': 'IM', // Isle of Man
  '834': 'TZ', // Tanzania
  '840': 'US', // United States of America
  '850': 'VI', // U.S. Virgin Is.
  '854': 'BF', // Burkina Faso
  '858': 'UY', // Uruguay
  '860': 'UZ', // Uzbekistan
  '862': 'VE', // Venezuela
  '876': 'WF', // Wallis and Futuna Is.
  '882': 'WS', // Samoa
  '887': 'YE', // Yemen
  '894': 'ZM', // Zambia
};

/**
 * Features without an id, by name. Northern Cyprus and Somaliland have no ISO code: they are drawn as part of Cyprus
 * and of Somalia, as ISO 3166 and the United Nations list them. "Indian Ocean Ter." is Christmas Island and the
 * Cocos Islands, drawn as part of Australia.
 */
export const CODE_BY_NAME: Readonly<Record<string, Code>> = {
  Kosovo: 'XK',
  'N. Cyprus': 'CY',
  Somaliland: 'SO',
  'Indian Ocean Ter.': 'AU',
};

/** Features that are not drawn, each with the reason. */
export const NOT_DRAWN: Readonly<Record<string, string>> = {
  Antarctica: 'no government',
  'Fr. S. Antarctic Lands': 'no permanent population',
  'Heard I. and McDonald Is.': 'no permanent population',
  'S. Geo. and the Is.': 'no permanent population',
  'Br. Indian Ocean Ter.': 'no permanent population',
  'Siachen Glacier': 'no government in sole control; given to neither India nor Pakistan',
};

/**
 * The code of one feature, or null when it is listed as not drawn. Throws on a feature that no table knows, so that a
 * new version of the source cannot drop or misplace a place in silence.
 */
export function codeOfFeature(id: string | undefined, name: string): Code | null {
  if (Object.hasOwn(NOT_DRAWN, name)) return null;
  const code = id === undefined ? CODE_BY_NAME[name] : CODE_BY_NUMERIC_ID[id];
  if (code === undefined) throw new Error(`No jurisdiction for map feature ${id ?? 'without id'} (${name})`);
  return code;
}

/**
 * Where Natural Earth draws control on the ground and the United Nations list otherwise, we follow the United Nations,
 * as far as the source has the line. Crimea: the polygon of the first code that contains the place goes to the second.
 */
export const REASSIGNED: readonly {
  readonly from: Code;
  readonly to: Code;
  readonly at: readonly [number, number];
}[] = [{ from: 'RU', to: 'UA', at: [34.1, 44.95] }];

/**
 * Western Sahara: the source draws it east of the berm only, as a strip. We cut Morocco along 27° 40' N, from the coast
 * to the corner with Algeria, which is where the United Nations' list of territories has the line.
 */
export const WESTERN_SAHARA_LINE = { coast: [-13.1743, 27.6552], corner: [-8.6851, 27.6569] } as const;
