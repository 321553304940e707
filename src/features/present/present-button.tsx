/** Turns the page into a presentation, full screen where the browser allows it. */
import { useView } from '../../state/use-view.ts';

/** Goes to full screen; a refusal changes nothing, for the presentation works without. */
function askForFullScreen(): void {
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

export function PresentButton() {
  const { go } = useView();
  return (
    <button
      type="button"
      className="button present-button"
      onClick={() => {
        askForFullScreen();
        go({ present: true });
      }}
    >
      Present
    </button>
  );
}
