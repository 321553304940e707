/** What moves on the page moves without being painted anew. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../src/', import.meta.url));

/** The declarations that set something in motion, of every style sheet. */
function motionsOf(css: string): readonly string[] {
  return css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .split(/[{};]/)
    .map((declaration) => declaration.trim())
    .filter((declaration) => /^(?:transition|animation)\b/.test(declaration));
}

// A colour in motion has the browser hold back the next frame until the main thread has painted it: a dossier was shown
// up to 20 ms later for the ground of a button that faded in beneath the pointer.
test('only opacity and transform are set in motion', () => {
  const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.css'),
  );
  const motions = sheets.flatMap((path) =>
    motionsOf(readFileSync(source + path, 'utf8')).map((motion) => `${path}: ${motion}`),
  );
  expect(motionsOf('a { transition: color 1s; b { transition: opacity 1s } }')).toHaveLength(2);
  expect(motions.length).toBeGreaterThan(0);
  expect(motions.filter((motion) => !/: transition: (?:opacity|transform) \d+ms$/.test(motion))).toEqual([]);
});
