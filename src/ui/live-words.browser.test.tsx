/** Live regions: what is said again is heard again, what is said once is heard once. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { CopyButton } from './copy-button.tsx';
import { DebouncedStatus } from './debounced-status.tsx';
import { LiveWords, spokenNext, useSaid } from './live-words.tsx';

/** What a screen reader is told by a live region: its text after each change that makes one, empty ones left out. */
function listenTo(root: Element): readonly string[] {
  const heard: string[] = [];
  let last = '';
  new MutationObserver(() => {
    const text = root.querySelector('[role="status"]')?.textContent ?? '';
    if (text !== last && text !== '') heard.push(text);
    last = text;
  }).observe(root, { subtree: true, childList: true, characterData: true });
  return heard;
}
const inWords = (heard: readonly string[]) => heard.map((text) => text.trim());

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

function Speaker({ children }: { children: string }) {
  const [said, say] = useSaid();
  return (
    <>
      <button type="button" onClick={() => say(children)}>
        Say
      </button>
      <button type="button" onClick={() => say('')}>
        Clear
      </button>
      <LiveWords said={said} />
    </>
  );
}

const press = (root: Element, name: string) =>
  [...root.querySelectorAll('button')].find((button) => button.textContent === name)?.click();

test('words said again are other than those before, however often, and though the region was cleared', () => {
  const texts: string[] = [];
  let spoken = { said: '', last: '' };
  for (const words of ['Copied', 'Copied', 'Copied', '', 'Copied', 'Refused', 'Copied']) {
    spoken = spokenNext(spoken, words);
    if (spoken.said !== '') texts.push(spoken.said);
  }
  expect(inWords(texts)).toEqual(['Copied', 'Copied', 'Copied', 'Copied', 'Refused', 'Copied']);
  for (const [i, text] of texts.entries()) expect(text).not.toBe(texts[i - 1]);
});

test('each time it speaks it is heard, by words that come as a new element; drawn again it is silent', async () => {
  const { container, rerender } = await render(<Speaker>Nothing further north</Speaker>);
  const heard = listenTo(container);
  const elements = new Set<Element | null | undefined>();
  for (let times = 1; times <= 3; times++) {
    press(container, 'Say');
    await expect.poll(() => inWords(heard)).toEqual(Array(times).fill('Nothing further north'));
    elements.add(container.querySelector('[role="status"]')?.firstElementChild);
    await rerender(<Speaker>Nothing further north</Speaker>);
  }
  expect(elements.size).toBe(3);
  expect(heard).toHaveLength(3);
  press(container, 'Clear');
  await expect.poll(() => container.querySelector('[role="status"]')?.textContent).toBe('');
  press(container, 'Say');
  await expect.poll(() => heard.length).toBe(4);
  expect(container.querySelectorAll('[role="status"]')).toHaveLength(1);
});

test('copying twice says twice that it copied, and is silent after a while', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { container } = await render(<CopyButton text={() => 'words'}>Copy quote</CopyButton>);
  const heard = listenTo(container);
  press(container, 'Copy quote');
  await expect.poll(() => inWords(heard)).toEqual(['Copied']);
  press(container, 'Copy quote');
  await expect.poll(() => inWords(heard)).toEqual(['Copied', 'Copied']);
  vi.advanceTimersByTime(4000);
  await expect.poll(() => container.querySelector('[role="status"]')?.textContent).toBe('');
});

test('what has settled is said once; the same of another question once more; of the same question not', async () => {
  const status = (words: string, about: string) => <DebouncedStatus about={about} words={words} />;
  const { container, rerender } = await render(status('12 pieces', ''));
  const heard = listenTo(container);
  const settled = async (words: string, about: string) => {
    await rerender(status(words, about));
    vi.advanceTimersByTime(3000);
  };
  await settled('12 pieces', '');
  await rerender(status('3 pieces', ''));
  await settled('4 pieces', '');
  await expect.poll(() => inWords(heard)).toEqual(['4 pieces']);
  await rerender(status('', 'press'));
  await settled('4 pieces', 'press');
  await expect.poll(() => inWords(heard)).toEqual(['4 pieces', '4 pieces']);
  await settled('', 'press');
  await settled('4 pieces', 'press');
  await settled('5 pieces', 'press');
  await expect.poll(() => inWords(heard)).toEqual(['4 pieces', '4 pieces', '5 pieces']);
});
