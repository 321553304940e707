/** Fills of the slides: each stance's colour of the light theme with a preset pattern of its own, strong and faded. */
import { NO_RECORD, type ShownStance, STANCES, type Stance } from '../../domain/stance.ts';

/** The light theme of src/ui/tokens.css; a test holds the two together. Hexadecimal without `#`. */
export const INK = '1B1A17';
export const INK_2 = '57534A';
export const PAPER = 'FBF9F4';
export const SEA = 'EAEEF0';
export const LINE = 'D9D4C8';
export const LINE_STRONG = '857F72';
export const ACCENT = '24408E';
export const BLACK = '000000';
export const WHITE = 'FFFFFF';

export const STANCE_COLOURS: Readonly<Record<Stance, string>> = {
  ban: '8E490A',
  'de-facto-ban': 'C9782F',
  'leaning-ban': 'FCCF2E',
  limited: 'F3E4C6',
  'under-review': 'DFE7FB',
  'no-outright-ban': '93A8EE',
  'leaning-allow': '837399',
  allow: '7439C0',
};

/** Preset patterns, as near to the screen's as PowerPoint has them; `ban` is solid. */
export const PRESETS: Readonly<Record<Stance, string | null>> = {
  ban: null,
  'de-facto-ban': 'openDmnd',
  'leaning-ban': 'wdUpDiag',
  limited: 'ltVert',
  'under-review': 'dashHorz',
  'no-outright-ban': 'ltHorz',
  'leaning-allow': 'wdDnDiag',
  allow: 'dotGrid',
};

/** How much of a place's colour is left outside the filters, and of an inherited figure in the chart. */
const FADED = 0.28;
const INHERITED = 0.5;
/** The lines of a pattern let some of the colour below through, as on the screen; the dots do not. */
const LINE_OPACITY = 0.8;

/** A mix of two colours: `share` of the first. */
export function mix(first: string, second: string, share: number): string {
  const channel = (colour: string, i: number) => Number.parseInt(colour.slice(2 * i, 2 * i + 2), 16);
  return [0, 1, 2]
    .map((i) => Math.round(channel(first, i) * share + channel(second, i) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}

export type Strength = 'full' | 'inherited' | 'faded';

const SHARES: Readonly<Record<Strength, number>> = { full: 1, inherited: INHERITED, faded: FADED };

/** The colour that stands for a stance at a strength; the package writer turns it into colour and pattern. */
export function fillColour(stance: ShownStance, strength: Strength = 'full'): string {
  return stance === NO_RECORD ? WHITE : mix(STANCE_COLOURS[stance], PAPER, SHARES[strength]);
}

function patternFill(stance: Stance, strength: Strength): string | null {
  const preset = PRESETS[stance];
  if (!preset) return null;
  const background = fillColour(stance, strength);
  const ink = stance === 'allow' ? PAPER : mix(INK, STANCE_COLOURS[stance], LINE_OPACITY);
  const foreground = mix(ink, PAPER, SHARES[strength]);
  return (
    `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="${foreground}"/></a:fgClr>` +
    `<a:bgClr><a:srgbClr val="${background}"/></a:bgClr></a:pattFill>`
  );
}

/** The pattern fill behind each colour that stands for a stance, by that colour; solid ones have none. */
export const PATTERN_FILLS: ReadonlyMap<string, string> = new Map(
  STANCES.flatMap((stance) =>
    (['full', 'inherited', 'faded'] as const).flatMap((strength) => {
      const fill = patternFill(stance, strength);
      return fill ? [[fillColour(stance, strength), fill] as const] : [];
    }),
  ),
);
