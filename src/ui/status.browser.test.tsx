/** A long wait that was told has its end told, too; a quick one, or one that ends in nothing, has not. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { ArrivalWords } from './retry-button.tsx';
import { Failed, Loading } from './status.tsx';
import { SLOW_AFTER_MS } from './use-slow.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

type Shown = 'waits' | 'here' | 'failed' | 'left';

function Panel({ is }: { is: Shown }) {
  return (
    <>
      <ArrivalWords />
      {is !== 'left' && (
        <section>
          {is === 'waits' && <Loading what="the evidence" />}
          {is === 'here' && <p>“Words.”</p>}
          {is === 'failed' && (
            <Failed title="The evidence could not be loaded" onRetry={() => undefined}>
              No answer.
            </Failed>
          )}
        </section>
      )}
    </>
  );
}

/** What is told of a wait of this length that ends so. */
async function toldAfter(ms: number, end: Shown): Promise<string> {
  const screen = await render(<Panel is="waits" />);
  vi.advanceTimersByTime(ms);
  await screen.rerender(<Panel is="waits" />);
  await screen.rerender(<Panel is={end} />);
  vi.advanceTimersByTime(1);
  await screen.rerender(<Panel is={end} />);
  return screen.container.querySelector('[role="status"]')?.textContent ?? '';
}

test('what comes after it was called slow is told', async () => {
  expect(await toldAfter(SLOW_AFTER_MS, 'here')).toBe('Loaded: the evidence.');
});

for (const [ms, end, words] of [
  [SLOW_AFTER_MS - 1, 'here', 'what comes quickly'],
  [SLOW_AFTER_MS, 'failed', 'a long wait for what fails'],
  [SLOW_AFTER_MS, 'left', 'a long wait that the reader left'],
] as const)
  test(`${words} is not told as loaded`, async () => {
    expect(await toldAfter(ms, end)).toBe('');
  });
