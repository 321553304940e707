/** Copies text and says whether it did; falls back where the clipboard is not allowed (plain http, old browsers). */
import { useCallback, useEffect } from 'react';
import { useSaid } from './live-words.tsx';

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  const focused = document.activeElement;
  // Outside an open dialog nothing can be selected.
  (focused?.closest('dialog') ?? document.body).append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}

/** Writes text to the clipboard; resolves to whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

const WORDS_MS = 4000;

/** Copies, and says one or the other; what is said goes after a few seconds. */
export function useCopy(
  copied: string,
  failed: string,
): readonly [said: string, copy: (text: string) => void] {
  const [said, say] = useSaid();
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => say(''), WORDS_MS);
    return () => clearTimeout(timer);
  }, [said, say]);
  const copy = useCallback(
    (text: string) => {
      void copyText(text).then((done) => say(done ? copied : failed));
    },
    [copied, failed, say],
  );
  return [said, copy];
}
