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

/** Another address has no still to wait for: the app's script is fetched while the page is read. */
function fetchAhead(app: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = app;
  document.head.append(link);
}

async function start(app: string): Promise<void> {
  const isStart = isStartPage(location);
  if (!isStart) fetchAhead(app);
  await whenRead(document);
  if (isStart) await showFirst();
  else takeStillAway(document);
  try {
    await import(/* @vite-ignore */ app);
  } catch {
    tellOfMissingScript(document);
  }
}

void start(document.currentScript?.dataset.app ?? '');
