/** What the reader must know about the address and the data: visible, and dismissible. */
import { useContext, useState } from 'react';
import { leftOutWords } from '../../data/set-aside.ts';
import { useSetAside } from '../../data/use-data.ts';
import { grouped } from '../../domain/words.ts';
import { AtlasViewContext, knownPlaces } from '../../state/atlas-view.ts';
import { useView } from '../../state/use-view.ts';
import { VanishingButton } from '../../ui/vanishing-button.tsx';
import './notices.css';

/** Problems of the address; once the data is there, dates that it does not speak for and codes it does not know. */
export function AddressNotices() {
  const { problems, view, go } = useView();
  const { atlas, time, unknown } = useContext(AtlasViewContext) ?? { atlas: null, time: null, unknown: [] };
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const lines = [
    ...new Set([
      ...problems.map((p) => `${p.parameter}: ${p.message}.`),
      // Where no country is named, that of the quote's id is meant.
      ...unknown.map((code) =>
        view.country.length > 0
          ? `country: the data has no jurisdiction ${code}.`
          : `quote: ${view.quote} is not in the data.`,
      ),
      ...(time?.notice ? [time.notice] : []),
    ]),
  ].filter((line) => !dismissed.has(line));
  return (
    <section role="status" aria-label="Notices">
      {lines.length > 0 && (
        <div className="notice">
          <div>
            <strong>The address was not used quite as written</strong>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
          <VanishingButton
            className="button button--small"
            onClick={() => {
              setDismissed(new Set([...dismissed, ...lines]));
              if (atlas && unknown.length > 0) go(knownPlaces(view, atlas), 'replace');
            }}
          >
            Dismiss
          </VanishingButton>
        </div>
      )}
    </section>
  );
}

/** So many lines are more than anybody reads; a list of thousands would hold up the page. */
const MOST_LISTED = 200;

/** Records that could not be read, each with file, field and reason. */
export function DataNotices() {
  const setAside = useSetAside();
  if (setAside.length === 0) return null;
  return (
    <details className="notice notice--data">
      <summary>{leftOutWords(setAside)}</summary>
      <ul>
        {setAside.slice(0, MOST_LISTED).map((s, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same fault of the same record may stand here twice.
          <li key={place} data-file={s.file}>
            <code>{s.file}</code>, <bdi>{s.record}</bdi>
            {s.field ? `, field ${s.field}` : ''}: <bdi>{s.reason}</bdi>
          </li>
        ))}
        {setAside.length > MOST_LISTED && <li>And {grouped(setAside.length - MOST_LISTED)} more.</li>}
      </ul>
    </details>
  );
}
