/** Hands the link to the system's own share sheet, where the browser has one. */
import { LiveWords, useSaid } from '../../ui/live-words.tsx';

export function ShareSheetButton({ title, text, url }: { title: string; text: string; url: string }) {
  const [said, say] = useSaid();
  if (typeof navigator.share !== 'function') return null;
  const share = async () => {
    say('');
    try {
      await navigator.share({ title, text, url });
    } catch (error) {
      // Leaving the sheet is a choice, not a failure.
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        say('The system refused: copy the link instead.');
    }
  };
  return (
    <span className="copy">
      <button type="button" className="button" onClick={() => void share()}>
        Share with another app
      </button>
      <LiveWords as="span" said={said} className="copy__said" />
    </span>
  );
}
