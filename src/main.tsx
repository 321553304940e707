/** Starts the app; in development the mocks first. Nothing else may import mocks/. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './app/app.css';

async function start(): Promise<void> {
  if (import.meta.env.DEV) await import('../mocks/browser.ts');
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element #root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
