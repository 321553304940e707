/** The first script of the built page, a small one that runs before the page is seen: it shows the still and gets the app. */
import {
  isStartPage,
  showStill,
  takeStillAway,
  tellOfMissingScript,
  whenRead,
  whenSeen,
} from './app/still/still.ts';

/** Whatever is wrong with the picture, the app goes on without it. */
async function showFirst(): Promise<void> {
  try {
    // The app's script would keep the page from being drawn.
    await showStill(document);
    await whenSeen(window);
  } catch {
    takeStillAway(document);
  }
}

async function start(app: string): Promise<void> {
  await whenRead(document);
  if (isStartPage(location)) await showFirst();
  else takeStillAway(document);
  try {
    await import(/* @vite-ignore */ app);
  } catch {
    tellOfMissingScript(document);
  }
}

void start(document.currentScript?.dataset.app ?? '');
