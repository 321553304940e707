/** The README's commands are the ones that CI runs: documentation that no longer runs is found here. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PARAMETER_NAMES } from '../src/state/parameters.ts';
import { VIEWS } from '../src/state/view-state.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Everything that CI runs, scripts within scripts included: `.ci/run`, and the workflow's jobs beside it. */
function reached(): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (text: string) => {
    for (const [, long, short] of text.matchAll(/npm (?:run ([\w:-]+)|(start|test))\b/g)) {
      const name = long ?? short ?? '';
      if (found.has(name)) continue;
      found.add(name);
      follow(scripts[name] ?? '');
    }
  };
  follow(read('.ci/run'));
  follow(read('.github/workflows/ci.yml'));
  return found;
}

describe('README', () => {
  const named = [...readme.matchAll(/npm (?:run ([\w:-]+)|(start|test))\b/g)].map((m) => m[1] ?? m[2] ?? '');

  it.each([...new Set(named)])('names a script that exists and that CI runs: %s', (name) => {
    expect(scripts).toHaveProperty([name]);
    expect(reached()).toContain(name);
  });

  it('names every parameter of the address and every view', () => {
    for (const name of PARAMETER_NAMES) expect(readme).toContain(`\`${name}\``);
    for (const view of VIEWS) expect(readme).toContain(`\`${view}\``);
  });

  it('shows a picture that exists', () => {
    const picture = /!\[[^\]]*\]\(([^)]+)\)/.exec(readme)?.[1] ?? '';
    expect(readFileSync(new URL(`../${picture}`, import.meta.url)).length).toBeGreaterThan(10_000);
  });
});
