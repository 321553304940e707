/** The data of a view as CSV and JSON, and the whole package as a zip, each with what is in it. */
import type { ReactNode } from 'react';
import { useLoader } from '../../data/use-data.ts';
import { counted } from '../../domain/words.ts';
import { csvRowWords, viewCsv, viewTable } from '../../export/csv.ts';
import type { ViewFacts } from '../../export/facts.ts';
import { fileName } from '../../export/file-name.ts';
import { piecesOf, viewJson } from '../../export/view-json.ts';
import { type FileToSave, type Saving, useSaving } from './use-saving.ts';
import './data-panel.css';

const csvOf = (facts: ViewFacts): FileToSave => ({
  name: fileName(facts, 'csv'),
  content: viewCsv(facts),
  mimeType: 'text/csv;charset=utf-8',
});

const jsonOf = (facts: ViewFacts): FileToSave => ({
  name: fileName(facts, 'json'),
  content: viewJson(facts),
  mimeType: 'application/json',
});

/** Downloads of the view's data and of all data. */
export function DataPanel({ facts }: { readonly facts: ViewFacts }) {
  const loader = useLoader();
  const [saving, save] = useSaving();
  const { atlas } = facts.atlasView;
  const zipOf = async (): Promise<FileToSave> => {
    const { packageZip } = await import('../../export/package-zip.ts');
    return {
      name: `stance-atlas-data-${atlas.version}.zip`,
      content: await packageZip(loader, atlas),
      mimeType: 'application/zip',
    };
  };
  const isBusy = saving.state === 'busy';
  return (
    <div className="data-panel">
      <ul className="data-panel__files">
        <File name="Download CSV" isBusy={isBusy} onSave={() => save('CSV', () => csvOf(facts))}>
          <CsvWords facts={facts} />
        </File>
        <File name="Download JSON" isBusy={isBusy} onSave={() => save('JSON', () => jsonOf(facts))}>
          <JsonWords facts={facts} />
        </File>
        <File name="Download all data (ZIP)" isBusy={isBusy} onSave={() => save('ZIP', zipOf)}>
          <ZipWords facts={facts} />
        </File>
      </ul>
      <Said saving={saving} />
    </div>
  );
}

interface FileProps {
  readonly name: string;
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly children: ReactNode;
}

/** Not disabled while busy: a disabled button would lose the focus. */
function File({ name, isBusy, onSave, children }: FileProps) {
  return (
    <li className="data-panel__file">
      <p>{children}</p>
      <button type="button" className="button" aria-disabled={isBusy} onClick={onSave}>
        {name}
      </button>
    </li>
  );
}

function CsvWords({ facts }: { readonly facts: ViewFacts }) {
  const rows = viewTable(facts).rows.length;
  return (
    <>
      This view for a spreadsheet: {counted(rows, ...csvRowWords(facts))}, one a row.{' '}
      <span className="label">
        Text that begins like a formula has an apostrophe in front, so that nothing is computed.
      </span>
    </>
  );
}

function JsonWords({ facts }: { readonly facts: ViewFacts }) {
  const pieces = piecesOf(facts).length;
  return (
    <>
      This view for a program: {counted(facts.rows.length, 'jurisdiction')} with decisions and sources
      {pieces > 0 ? `, and ${counted(pieces, 'piece')} of evidence` : ''}.{' '}
      <span className="label">Quotations are character for character. A JSON Schema describes it.</span>
    </>
  );
}

function ZipWords({ facts }: { readonly facts: ViewFacts }) {
  const { atlas } = facts.atlasView;
  const decisions = [...atlas.timelines.values()].reduce((sum, timeline) => sum + timeline.length, 0);
  return (
    <>
      The whole record, whatever the view: {counted(decisions, 'decision')} and{' '}
      {counted(facts.allPieces.length, 'piece')} of evidence.{' '}
      <span className="label">
        Data version {atlas.version}, CC BY 4.0, as a Data Package with a note on how to cite it.
      </span>
    </>
  );
}

/** How the last download went. */
export function Said({ saving }: { readonly saving: Saving }) {
  const failed = saving.state === 'failed' ? ' data-panel__said--failed' : '';
  return (
    <p role="status" className={`data-panel__said${failed}`}>
      {saving.words}
    </p>
  );
}
