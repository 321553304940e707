/** What a step of a talk is announced as: where in the talk it is, and what is another than before. */
import { useEffect, useRef, useState } from 'react';
import { useAtlasView } from '../../state/atlas-view.ts';
import { openedInWords } from '../../state/opened-words.ts';
import { toldChange } from '../../state/told-change.ts';
import type { Talk } from './use-talk.ts';

/**
 * The place alone at first: the headline takes the focus, and is read. Then the caption, else what changed.
 * Place and words are told together, once the step is drawn: the new place never stands before the words of the last.
 */
export function useToldStep({ place, caption }: Pick<Talk, 'place' | 'caption'>): string {
  const shown = useAtlasView();
  const last = useRef({ shown, place });
  const [told, setTold] = useState({ place, words: '' });
  useEffect(() => {
    const before = last.current;
    if (before.shown === shown && before.place === place) return;
    last.current = { shown, place };
    const opened = shown.open.join() === before.shown.open.join() ? [] : openedInWords(shown);
    const changed = [...opened.map((words) => `${words}.`), toldChange(before.shown, shown)].join(' ').trim();
    // A deck that has only been read by now shows what was there before.
    if (before.shown === shown) setTold({ place, words: '' });
    else if (place !== before.place) setTold({ place, words: caption || changed });
    else if (changed !== '') setTold({ place, words: changed });
  }, [shown, place, caption]);
  return [told.place, told.words].filter(Boolean).join('. ');
}
