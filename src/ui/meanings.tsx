/** What a set of words means, folded away where the words stand: for touch and keys as for a mouse. */
import type { ReactNode } from 'react';
import './meanings.css';

export interface MeaningsProps {
  readonly title: string;
  readonly entries: readonly { readonly key: string; readonly word: ReactNode; readonly meaning: string }[];
}

export function Meanings({ title, entries }: MeaningsProps) {
  return (
    <details className="meanings">
      <summary>{title}</summary>
      <dl>
        {entries.map(({ key, word, meaning }) => (
          <div key={key}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
