/** What can be done with a picture: save it as pixels or as a drawing, or copy it; and how it went. */
import { useRef, useState } from 'react';
import type { ViewFacts } from '../../export/facts.ts';
import { fileName } from '../../export/file-name.ts';
import type { Picture, PictureKind } from '../../export/picture/picture.ts';
import { canCopyImages, copyImage, pngOf, type Scale } from '../../export/picture/png.ts';
import { saveFile } from '../../export/save-file.ts';

export interface PictureActionsProps {
  readonly facts: ViewFacts;
  readonly what: PictureKind;
  readonly scale: Scale;
  readonly picture: Picture;
  /** Whether the picture is of the choice before, and another on its way: it is not to be saved. */
  readonly isStale: boolean;
}

interface Said {
  readonly words: string;
  readonly hasFailed: boolean;
}

/** "stance-atlas-timeline-2020-02-12.png": named after the picture, whatever view it was taken from. */
function nameOf(facts: ViewFacts, what: PictureKind, extension: string): string {
  return fileName(facts, extension).replace(/^stance-atlas-[a-z]+/, `stance-atlas-${what}`);
}

/** Runs one action at a time and keeps what is to be said of it. */
function useActions(isStale: boolean) {
  const [said, setSaid] = useState<Said>({ words: '', hasFailed: false });
  const isBusy = useRef(false);
  const run = (busy: string, failed: string, action: () => Promise<string>) => {
    if (isBusy.current || isStale) return;
    isBusy.current = true;
    setSaid({ words: busy, hasFailed: false });
    // Within this very turn: the clipboard may be written only while the press is fresh.
    action()
      .then(
        (words) => setSaid({ words, hasFailed: false }),
        (error: unknown) => setSaid({ words: `${failed} ${reasonOf(error)}`.trim(), hasFailed: true }),
      )
      .finally(() => {
        isBusy.current = false;
      });
  };
  return [said, run] as const;
}

/** Our own words where there are some; a browser's refusal is not made for readers. */
function reasonOf(error: unknown): string {
  if (error instanceof DOMException) return 'The browser refused it.';
  return error instanceof Error ? error.message : '';
}

export function PictureActions({ facts, what, scale, picture, isStale }: PictureActionsProps) {
  const [said, run] = useActions(isStale);
  const savePng = async () => {
    const name = nameOf(facts, what, 'png');
    saveFile(name, await pngOf(picture, scale), 'image/png');
    return `Downloaded ${name}`;
  };
  const saveSvg = async () => {
    const name = nameOf(facts, what, 'svg');
    saveFile(name, picture.svg, 'image/svg+xml');
    return `Downloaded ${name}`;
  };
  const copy = async () => {
    await copyImage(pngOf(picture, scale));
    return 'Image copied';
  };
  return (
    <div className="picture-panel__actions">
      <button
        type="button"
        className="button"
        aria-disabled={isStale}
        onClick={() => run('Making the PNG …', 'The PNG was not downloaded.', savePng)}
      >
        Download PNG
      </button>
      <button
        type="button"
        className="button"
        aria-disabled={isStale}
        onClick={() => run('Making the SVG …', 'The SVG was not downloaded.', saveSvg)}
      >
        Download SVG
      </button>
      {canCopyImages() && (
        <button
          type="button"
          className="button"
          aria-disabled={isStale}
          onClick={() => run('Copying …', 'The image was not copied.', copy)}
        >
          Copy image
        </button>
      )}
      <p role="status" className={said.hasFailed ? 'picture-panel__said--failed' : undefined}>
        {said.words}
      </p>
    </div>
  );
}
