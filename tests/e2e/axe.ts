/** axe over a page or a part of it: every rule, with the details of what fails only, which is several times faster. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules that read colours; all others find the same in either theme. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;

/** The violations, one line each: rule and elements. Of all rules, or of the given ones. */
export async function violationsOf(
  page: Page,
  part?: string,
  rules?: readonly string[],
): Promise<readonly string[]> {
  const runOnly = rules ? { runOnly: { type: 'rule' as const, values: [...rules] } } : {};
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], ...runOnly });
  const { violations } = await (part ? axe.include(part) : axe).analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`);
}
