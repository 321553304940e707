/** The view as a PowerPoint file of native shapes and text, made here and downloaded. */
import { useState } from 'react';
import { counted } from '../../domain/words.ts';
import { usePlaces } from '../../drawing/use-places.ts';
import type { ViewFacts } from '../../export/facts.ts';
import { fileName } from '../../export/file-name.ts';
import type { Extent } from '../../export/pptx/dossier-plan.ts';
import { countSlides } from '../../export/pptx/plan-slides.ts';
import { Said } from './data-panel.tsx';
import { type FileToSave, useSaving } from './use-saving.ts';
import './data-panel.css';

const MIME_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** One view as slides: how many they will be, and the button that makes them. */
export function PptxPanel({ facts }: { readonly facts: ViewFacts }) {
  const places = usePlaces();
  const [saving, save] = useSaving();
  const [extent, setExtent] = useState<Extent>('whole');
  const slides = [{ facts, caption: null, notes: null }];
  const make = async (): Promise<FileToSave> => {
    const { pptxOf } = await import('../../export/pptx/pptx-of.ts');
    const bytes = await pptxOf(slides, places ?? [], { title: facts.title, extent });
    return { name: fileName(facts, 'pptx'), content: new Uint8Array(bytes), mimeType: MIME_TYPE };
  };
  const isWaiting = places === null || saving.state === 'busy';
  return (
    <div className="data-panel">
      <p>
        <span role="status">{counted(countSlides(slides, extent), 'slide')}</span>: the view with its date,
        source and link, a long table or list over several of them
        {facts.from && ', then what changed'}
        {facts.dossiers.length > 1 && ', then the comparison'}
        {facts.dossiers.length > 0 && ', then each opened jurisdiction with its decisions and quotes'}. Text,
        tables and shapes are PowerPoint’s own, so that they can be edited; each government is a shape with
        its name. The speaker notes hold the full citations.
      </p>
      {facts.dossiers.length > 0 && (
        <label className="data-panel__choice">
          <input
            type="checkbox"
            checked={extent === 'leading'}
            onChange={(event) => setExtent(event.target.checked ? 'leading' : 'whole')}
          />
          For a talk: only the newest decision and the leading words of each
        </label>
      )}
      {facts.isLocal && (
        <p className="label">The link on the slides works only on this device: no public address is set.</p>
      )}
      <p>
        <button
          type="button"
          className="button"
          aria-disabled={isWaiting}
          onClick={() => {
            if (!isWaiting) save('PowerPoint file', make);
          }}
        >
          Download PowerPoint
        </button>
      </p>
      {places === null && <p className="label">The map’s shapes are still loading …</p>}
      <Said saving={saving} />
    </div>
  );
}
