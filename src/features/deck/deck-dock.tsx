/** The way to the deck: a button in the head of the page, and deck files dropped anywhere on it. */
import { Suspense, useEffect, useRef, useState } from 'react';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { PanelBoundary } from '../../ui/panel-boundary.tsx';
import './deck-dock.css';

const DeckPanel = lazyPart(async () => (await import('./deck-panel.tsx')).DeckPanel);

/** Takes files that are dropped on the page, instead of the browser that would leave it. */
function useFileDrop(onFile: (file: File) => void) {
  const newest = useRef(onFile);
  newest.current = onFile;
  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (isFile(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) newest.current(file);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
}

export function DeckDock() {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [dropped, setDropped] = useState<File | null>(null);
  useFileDrop((file) => {
    setDropped(file);
    setOpen(true);
  });
  const close = () => {
    setOpen(false);
    // A panel that did not come has not opened it.
    setDropped(null);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        Deck
      </button>
      {isOpen && (
        <PanelBoundary what="The deck" size="tool">
          <Suspense fallback={<span className="deck-dock__wait">Loading the deck …</span>}>
            <DeckPanel
              dropped={dropped}
              onOpened={() => setDropped(null)}
              onClose={close}
              onLeave={() => setOpen(false)}
            />
          </Suspense>
        </PanelBoundary>
      )}
    </>
  );
}
