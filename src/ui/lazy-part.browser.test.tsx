/** A part that was loaded ahead is there at once; one that is drawn already stays the same. */
import { Suspense, useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { lazyPart } from './lazy-part.tsx';

function Counter() {
  const [count, setCount] = useState(0);
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      pressed {count}
    </button>
  );
}
const drawn = (Part: ReturnType<typeof lazyPart>) => (
  <Suspense fallback={<p>waiting</p>}>
    <Part />
  </Suspense>
);

test('what was loaded ahead is drawn without waiting', async () => {
  const Part = lazyPart(async () => Counter);
  await Part.preload();
  const screen = await render(drawn(Part));
  expect(screen.container.textContent).toBe('pressed 0');
});

test('loading a part that is drawn already keeps its state', async () => {
  const Part = lazyPart(async () => Counter);
  const screen = await render(drawn(Part));
  await screen.getByRole('button').click();
  await Part.preload();
  await screen.rerender(drawn(Part));
  await expect.element(screen.getByRole('button')).toHaveTextContent('pressed 1');
});

test('a load that fails ahead is no error before it is drawn', async () => {
  const Part = lazyPart(() => Promise.reject(new Error('gone')));
  await expect(Part.preload()).resolves.toBeUndefined();
});
