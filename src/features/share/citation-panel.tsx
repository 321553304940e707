/** How to cite the view, the dataset or the opened quote, in four forms: to read, to copy and to download. */
import { useState } from 'react';
import type { Piece } from '../../domain/dossier.ts';
import type { IsoDay } from '../../domain/partial-date.ts';
import {
  CITATION_FILES,
  CITATION_FORMAT_LABELS,
  CITATION_FORMATS,
  type CitationFormat,
  citeDataset,
  citePiece,
  citeView,
} from '../../export/citation-formats.ts';
import type { ViewFacts } from '../../export/facts.ts';
import { fileName } from '../../export/file-name.ts';
import { publicBase, quoteLink } from '../../state/handed-out.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Said } from './data-panel.tsx';
import { useSaving } from './use-saving.ts';
import './data-panel.css';

const SUBJECT_LABELS = { view: 'This view', dataset: 'The dataset', quote: 'The quote' } as const;
type Subject = keyof typeof SUBJECT_LABELS;

/** The reader's day, for "accessed": the one place where the clock is read. */
function today(): IsoDay {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function citationOf(facts: ViewFacts, piece: Piece | null, format: CitationFormat): string {
  const { atlas, view } = facts.atlasView;
  return piece
    ? citePiece(piece, quoteLink(piece.evidence.id, view, atlas), atlas, format, today())
    : citeView(facts, format, today());
}

/** The name of the file without its extension, and the text of the citation. */
function cite(facts: ViewFacts, subject: Subject, quoted: Piece | null, format: CitationFormat) {
  const { atlas } = facts.atlasView;
  const { extension } = CITATION_FILES[format];
  if (subject === 'dataset')
    return {
      name: `stance-atlas-data-${atlas.version}.${extension}`,
      text: citeDataset(atlas, publicBase(window.location), format, today()),
    };
  const piece = subject === 'quote' ? quoted : null;
  return {
    name: piece ? `${piece.evidence.id}.${extension}` : fileName(facts, extension),
    text: citationOf(facts, piece, format),
  };
}

/** Citations of what is shown. */
export function CitationPanel({ facts }: { readonly facts: ViewFacts }) {
  const { view } = facts.atlasView;
  const quoted = facts.allPieces.find((p) => p.evidence.id === view.quote) ?? null;
  const [chosen, setChosen] = useState<Subject>(quoted ? 'quote' : 'view');
  const [format, setFormat] = useState<CitationFormat>('text');
  const [saving, save] = useSaving();
  const subject = chosen === 'quote' && !quoted ? 'view' : chosen;
  const { name, text } = cite(facts, subject, quoted, format);
  const { mimeType } = CITATION_FILES[format];
  return (
    <div className="citation-panel">
      <div className="citation-panel__choices">
        <Subjects
          subjects={quoted ? ['quote', 'view', 'dataset'] : ['view', 'dataset']}
          subject={subject}
          onChoose={setChosen}
        />
        <Formats format={format} onChoose={setFormat} />
      </div>
      <textarea
        className={`citation-panel__text${format === 'text' ? ' citation-panel__text--prose' : ''}`}
        aria-label="Citation"
        readOnly
        spellCheck={false}
        rows={format === 'text' ? 5 : 12}
        value={text}
      />
      <div className="citation-panel__actions">
        <CopyButton text={() => text}>Copy citation</CopyButton>
        <button
          type="button"
          className="button"
          onClick={() => save('citation', () => ({ name, content: text, mimeType }))}
        >
          Download citation
        </button>
      </div>
      {facts.isLocal && (
        <p className="label">The address in it works only on this device: no public address is set.</p>
      )}
      <Said saving={saving} />
    </div>
  );
}

interface SubjectsProps {
  readonly subjects: readonly Subject[];
  readonly subject: Subject;
  readonly onChoose: (subject: Subject) => void;
}

function Subjects({ subjects, subject, onChoose }: SubjectsProps) {
  return (
    <fieldset className="citation-panel__subjects">
      <legend>What to cite</legend>
      {subjects.map((one) => (
        <label key={one}>
          <input type="radio" name="cited" checked={one === subject} onChange={() => onChoose(one)} />
          {SUBJECT_LABELS[one]}
        </label>
      ))}
    </fieldset>
  );
}

interface FormatsProps {
  readonly format: CitationFormat;
  readonly onChoose: (format: CitationFormat) => void;
}

function Formats({ format, onChoose }: FormatsProps) {
  return (
    <label className="citation-panel__format">
      Format
      <select
        className="field"
        value={format}
        onChange={(event) => onChoose(event.target.value as CitationFormat)}
      >
        {CITATION_FORMATS.map((one) => (
          <option key={one} value={one}>
            {CITATION_FORMAT_LABELS[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
