/** The slim foot of a presentation: place, date, source, and the ways on and out. */
import type { ReactNode } from 'react';
import { closeOnEscape } from '../../ui/close-on-escape.ts';
import type { Talk } from './use-talk.ts';
import './present-foot.css';

export interface PresentFootProps {
  readonly talk: Talk;
  readonly date: string;
  readonly source: string;
  /** Further tools, before the exit. */
  readonly children: ReactNode;
  readonly onBlank: () => void;
  readonly onLeave: () => void;
}

export function PresentFoot({ talk, date, source, children, onBlank, onLeave }: PresentFootProps) {
  return (
    <footer className="present-foot">
      <p className="present-foot__facts">
        {talk.place && <b>{talk.place}</b>}
        <b>{date}</b>
        <span>{source}</span>
      </p>
      <div className="present-foot__tools">
        <button
          type="button"
          className="button button--small"
          aria-disabled={talk.isFirst}
          onClick={() => talk.move('previous')}
        >
          Previous
        </button>
        <button
          type="button"
          className="button button--small"
          aria-disabled={talk.isLast}
          onClick={() => talk.move('next')}
        >
          Next
        </button>
        <button type="button" className="button button--small" onClick={onBlank}>
          Blank
        </button>
        {children}
        <button type="button" className="button button--small" onClick={onLeave}>
          Leave presentation
        </button>
      </div>
    </footer>
  );
}

/** The keys in words, and the switch for those of a single character. */
export function KeysHelp({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <details className="present-keys" onKeyDown={closeOnEscape}>
      <summary className="button button--small">Keys</summary>
      <div className="present-keys__card">
        <p>
          Page Down and Page Up walk on and back from anywhere; arrows, Space, Home and End while nothing that
          has keys of its own is in use. Escape leaves. {isOn ? 'B or . blanks the screen.' : ''}
        </p>
        <label>
          <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />{' '}
          Single-key shortcuts (B and .)
        </label>
      </div>
    </details>
  );
}
