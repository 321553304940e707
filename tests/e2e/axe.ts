/** axe over a page or a part of it: every rule, with the details of what fails only, which is several times faster. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules that read colours; all others find the same in either theme. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;

/** The rules that a narrower window can break; `target-size` is in force only where it is named. */
export const SIZE_RULES = ['scrollable-region-focusable', 'target-size'] as const;

/**
 * The violations, one line each: rule and elements. Of all rules, or of the given ones. Shapes on the map are no targets
 * of 24 px: markers, list and search are their equals (src/drawing/places.test.ts holds the markers to it). The two
 * sliders of a range lie over each other and only their thumbs answer, which axe does not know.
 */
export async function violationsOf(
  page: Page,
  part?: string,
  rules?: readonly string[],
): Promise<readonly string[]> {
  const runOnly = rules ? { runOnly: { type: 'rule' as const, values: [...rules] } } : {};
  // "Legacy" is axe at work in the page itself: otherwise it opens a second window to sum up, which costs more than it.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], ...runOnly });
  const chosen = part ? axe.include(part) : axe;
  const { violations } = await (rules?.includes('target-size')
    ? chosen.exclude('.map__svg').exclude('.date-sliders--range')
    : chosen
  ).analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`);
}
