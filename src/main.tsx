/** Starts the app; in development the mocks first. Nothing else may import mocks/. */
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { firstLoad } from './app/first-load.ts';
import { loadPartsOf } from './app/stage.tsx';
import { isStillShown, takeStillAway } from './app/still/still.ts';
import { defaultLoader } from './data/loader.ts';
import { createQueryClient } from './data/query-client.ts';
import { createAddressStore } from './state/address-store.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './app/app.css';
import './app/print.css';
import './app/still/still.css';

async function start(): Promise<void> {
  if (import.meta.env.DEV) await import('../mocks/browser.ts');
  const loader =
    import.meta.env.MODE === 'single'
      ? (await import('./data/embedded-loader.ts')).embeddedLoader(document)
      : defaultLoader();
  const client = createQueryClient();
  const store = createAddressStore(window);
  await firstLoad({
    client,
    loader,
    view: store.getSnapshot().view,
    loadParts: loadPartsOf,
    hasStill: isStillShown(document),
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element #root');
  const reactRoot = createRoot(root, {
    // React draws once more after an error, and tells of it by a number; developers need the error itself.
    onRecoverableError: (error) => reportError((error as Error).cause ?? error),
  });
  flushSync(() =>
    reactRoot.render(
      <StrictMode>
        <App loader={loader} client={client} store={store} />
      </StrictMode>,
    ),
  );
  // A page takes the still away once it is drawn whole; where none was drawn, what is there instead is seen.
  if (!root.querySelector('.page')) takeStillAway(document);
}

void start();
