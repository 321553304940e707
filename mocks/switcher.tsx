/** The development-only choice of a scenario, in a root of its own beside the app. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { SCENARIO_WORDS, SCENARIOS, type ScenarioName } from './scenarios.ts';

/** The query string with another scenario, every other parameter left as it is written. */
export function withScenario(search: string, scenario: string): string {
  const others = search.replace(/^\?/, '').split('&');
  const kept = others.filter((part) => part !== '' && !part.startsWith('scenario='));
  const all = scenario === '' ? kept : [...kept, `scenario=${scenario}`];
  return all.length === 0 ? '' : `?${all.join('&')}`;
}

const BOX = {
  position: 'fixed',
  insetBlockEnd: 4,
  insetInlineEnd: 4,
  zIndex: 1000,
  padding: '2px 6px',
  font: '12px/1.5 system-ui, sans-serif',
  color: '#111',
  background: '#ffe',
  border: '1px solid #111',
} as const;

const NOTICE = { maxInlineSize: 'min(36em, 80vw)', margin: 0, color: '#a00' } as const;

interface SwitcherProps {
  readonly scenario: ScenarioName | null;
  /** What is wrong with the address, if anything is. */
  readonly notice: string | null;
  /** Called with the new query string. */
  readonly onChoose: (search: string) => void;
}

/** A labelled select, and a button that puts it away until the next load. */
export function Switcher({ scenario, notice, onChoose }: SwitcherProps) {
  const [isHidden, setHidden] = useState(false);
  if (isHidden) return null;
  return (
    <div style={BOX}>
      {notice && <p style={NOTICE}>{notice}</p>}
      <label>
        Scenario{' '}
        <select
          value={scenario ?? ''}
          onChange={(event) => onChoose(withScenario(location.search, event.currentTarget.value))}
        >
          <option value="">none</option>
          {SCENARIOS.map((name) => (
            <option key={name} value={name} title={SCENARIO_WORDS[name]}>
              {name}
            </option>
          ))}
        </select>
      </label>{' '}
      <button type="button" aria-label="Hide the switcher" onClick={() => setHidden(true)}>
        ×
      </button>
    </div>
  );
}

/** Puts the switcher at the end of the page; choosing loads the page anew. */
export function mountSwitcher(scenario: ScenarioName | null, notice: string | null): void {
  const root = document.createElement('div');
  document.body.append(root);
  createRoot(root).render(
    <Switcher
      scenario={scenario}
      notice={notice}
      onChoose={(search) => location.assign(`${location.pathname}${search}`)}
    />,
  );
}
