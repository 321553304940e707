/** Hands the link to the system's own share sheet, where the browser has one. */
import { useState } from 'react';

export function ShareSheetButton({ title, text, url }: { title: string; text: string; url: string }) {
  const [said, setSaid] = useState('');
  if (typeof navigator.share !== 'function') return null;
  const share = async () => {
    setSaid('');
    try {
      await navigator.share({ title, text, url });
    } catch (error) {
      // Leaving the sheet is a choice, not a failure.
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        setSaid('The system refused: copy the link instead.');
    }
  };
  return (
    <span className="copy">
      <button type="button" className="button" onClick={() => void share()}>
        Share with another app
      </button>
      <span role="status" className="copy__said">
        {said}
      </span>
    </span>
  );
}
