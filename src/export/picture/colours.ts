/** The colours of a picture: the page's tokens as concrete values for one theme. */
import { NO_RECORD, STANCES } from '../../domain/stance.ts';
import type { PictureTheme } from './picture.ts';

const STANCE_TOKENS = [...STANCES, NO_RECORD].map((stance) => `stance-${stance}` as const);
const TOKENS = [
  'paper',
  'panel',
  'sea',
  'ink',
  'ink-2',
  'line',
  'line-strong',
  'accent',
  'border-map',
  'pattern',
] as const;

export const COLOUR_TOKENS = [...TOKENS, ...STANCE_TOKENS] as const;
export type ColourToken = (typeof COLOUR_TOKENS)[number];
export type PictureColours = Readonly<Record<ColourToken, string>>;

/** `#rrggbb` of the `rgb(…)` that browsers compute; anything else as it is. */
function hexOf(computed: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(computed)?.slice(1, 4);
  if (!parts) return computed;
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The tokens of the page's style sheet in a theme, whatever theme the page shows and whatever colours the reader's device
 * forces on it. Needs a document with that sheet.
 */
export function coloursOf(theme: PictureTheme): PictureColours {
  const probe = document.createElement('span');
  // By a class: what the build makes of `light-dark()` follows the scheme of style sheets, not that of an element.
  probe.className = `true-colours true-colours--${theme}`;
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const colours = COLOUR_TOKENS.map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, hexOf(style.color)] as const;
  });
  probe.remove();
  return Object.fromEntries(colours) as Record<ColourToken, string>;
}
