/** The first script of the built page, a small one that runs before the page is seen: it shows the still and gets the app. */
import { showStill, tellOfMissingScript, whenSeen } from './app/still/still.ts';

async function start(app: string): Promise<void> {
  // The app's script would keep the page from being drawn, and share the network with what the still needs.
  if (showStill(document, location)) await whenSeen(window);
  try {
    await import(/* @vite-ignore */ app);
  } catch {
    tellOfMissingScript(document);
  }
}

void start(document.currentScript?.dataset.app ?? '');
