/** What the reader must know about the address and the data: visible, and dismissible. */
import { useState } from 'react';
import { useSetAside } from '../../data/use-data.ts';
import { counted } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { useView } from '../../state/use-view.ts';
import './notices.css';

/** Problems of the address, dates the data does not speak for, and codes it does not know. */
export function AddressNotices() {
  const { problems, dismissProblems } = useView();
  const { time, unknown } = useAtlasView();
  const [dismissed, setDismissed] = useState('');
  const lines = [
    ...problems.map((p) => `${p.parameter}: ${p.message}.`),
    ...unknown.map((code) => `country: the data has no jurisdiction ${code}.`),
    ...(time.notice ? [time.notice] : []),
  ];
  const key = lines.join('\n');
  const isShown = lines.length > 0 && key !== dismissed;
  return (
    <div role="status" aria-label="Notices">
      {isShown && (
        <div className="notice">
          <div>
            <strong>Part of the address was not used</strong>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
          <button
            type="button"
            className="button button--small"
            onClick={() => {
              setDismissed(key);
              dismissProblems();
            }}
          >
            Dismiss
          </button>
        </div>
      )}
    </div>
  );
}

/** Records that could not be read, each with file, field and reason. */
export function DataNotices() {
  const setAside = useSetAside();
  if (setAside.length === 0) return null;
  return (
    <details className="notice notice--data">
      <summary>
        {counted(setAside.length, 'record')} could not be read and {setAside.length === 1 ? 'is' : 'are'} left
        out
      </summary>
      <ul>
        {setAside.map((s) => (
          <li key={`${s.file} ${s.record} ${s.field} ${s.reason}`}>
            <code>{s.file}</code>, {s.record}
            {s.field ? `, field ${s.field}` : ''}: {s.reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
