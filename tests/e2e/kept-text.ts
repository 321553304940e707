/** Texts that are kept beside the tests for people to read: what is found must be exactly what was kept. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';

/**
 * Compares with the file at `path`, relative to this folder. `KEEP_TEXTS=write` writes it anew: read it before you
 * keep it, for it says what assistive technology is given.
 */
export function expectKept(path: string, text: string): void {
  const file = new URL(path, import.meta.url);
  // The tests are served at any port.
  const found = `${text.trim().replace(/localhost:\d+/g, 'localhost')}\n`;
  if (process.env.KEEP_TEXTS === 'write') {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, found);
  }
  expect(found).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
}
