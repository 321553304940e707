/** The last portion hands the focus on; a list that becomes whole by itself takes it from nobody. */
import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { usePortion } from './use-portion.tsx';

function List() {
  const [count, setCount] = useState(130);
  const items = Array.from({ length: count }, (_, i) => `Item ${i}`);
  const { shown, more } = usePortion(items, 'source');
  return (
    <>
      <input aria-label="How many" onChange={(event) => setCount(Number(event.target.value))} />
      <ul>
        {shown.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {more}
    </>
  );
}

test('whoever asked for the last portion has the focus on the words that took the button’s place', async () => {
  const screen = await render(<List />);
  await screen.getByRole('button', { name: 'Show 60 more of 130 sources' }).click();
  await screen.getByRole('button', { name: 'Show 10 more of 130 sources' }).click();
  await expect.element(screen.getByText('All 130 sources are shown.')).toHaveFocus();
});

test('a list that grows shorter than what was asked for leaves the focus where it is', async () => {
  const screen = await render(<List />);
  await screen.getByRole('button', { name: 'Show 60 more of 130 sources' }).click();
  const field = screen.getByRole('textbox', { name: 'How many' });
  await userEvent.fill(field, '90');
  await expect.element(screen.getByText('All 90 sources are shown.')).toBeVisible();
  await expect.element(field).toHaveFocus();
});
