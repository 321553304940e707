/** The scenario switcher: it shows the scenario, changes only its parameter, and goes out of the way. */
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { scenarioNotice } from './scenarios.ts';
import { Switcher, withScenario } from './switcher.tsx';

test('choosing a scenario asks for an address with it', async () => {
  const onChoose = vi.fn();
  const screen = await render(<Switcher scenario={null} notice={null} onChoose={onChoose} />);
  await screen.getByRole('combobox').selectOptions('slow');
  expect(onChoose).toHaveBeenCalledWith(expect.stringMatching(/[?&]scenario=slow$/));
});

test('it can be hidden', async () => {
  const screen = await render(<Switcher scenario="slow" notice={null} onChoose={vi.fn()} />);
  await expect.element(screen.getByRole('combobox')).toHaveValue('slow');
  await screen.getByRole('button', { name: 'Hide the switcher' }).click();
  await expect.element(screen.getByRole('combobox')).not.toBeInTheDocument();
});

test('it tells of a scenario that there is not', async () => {
  const notice = scenarioNotice('?scenario=bogus');
  const screen = await render(<Switcher scenario={null} notice={notice} onChoose={vi.fn()} />);
  await expect.element(screen.getByText('No scenario is called “bogus”')).toBeVisible();
});

test('every other parameter stays as it is written', () => {
  expect(withScenario('?country=GB~DE&scenario=slow&view=table', 'error')).toBe(
    '?country=GB~DE&view=table&scenario=error',
  );
  expect(withScenario('?scenario=slow', '')).toBe('');
  expect(withScenario('', 'large')).toBe('?scenario=large');
});
