/** What a step of a talk is announced as: where in the talk it is, and what is another than before. */
import { useEffect, useRef, useState } from 'react';
import { useAtlasView } from '../../state/atlas-view.ts';
import { openedInWords } from '../../state/opened-words.ts';
import { toldChange } from '../../state/told-change.ts';
import type { Talk } from './use-talk.ts';

/** The place alone at first: the headline takes the focus, and is read. Then the caption, else what changed. */
export function useToldStep({ place, caption }: Pick<Talk, 'place' | 'caption'>): string {
  const shown = useAtlasView();
  const last = useRef(shown);
  const [told, setTold] = useState('');
  useEffect(() => {
    if (last.current === shown) return;
    const opened = shown.open.join() === last.current.open.join() ? [] : openedInWords(shown);
    setTold(
      caption || [...opened.map((words) => `${words}.`), toldChange(last.current, shown)].join(' ').trim(),
    );
    last.current = shown;
  }, [shown, caption]);
  return [place, told].filter(Boolean).join('. ');
}
