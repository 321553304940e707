/** Starts the app; in development the mocks first. Nothing else may import mocks/. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import type { Loader } from './data/loader.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './app/app.css';
import './app/print.css';

async function start(): Promise<void> {
  if (import.meta.env.DEV) await import('../mocks/browser.ts');
  let embedded: Loader | null = null;
  if (import.meta.env.MODE === 'single')
    embedded = (await import('./data/embedded-loader.ts')).embeddedLoader(document);
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element #root');
  createRoot(root).render(
    <StrictMode>
      <App {...(embedded ? { loader: embedded } : {})} />
    </StrictMode>,
  );
}

void start();
