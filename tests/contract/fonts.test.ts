/** The fonts that we ship: small enough, wide enough in characters, and under names that the licence allows. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  buildFace,
  buildStylesheet,
  CHARACTERS,
  FACES,
  readCmap,
  readNames,
  readTables,
  toSfnt,
} from '../../src/cli/build-fonts.ts';

const read = (file: string): Buffer => readFileSync(new URL(`../../src/ui/fonts/${file}`, import.meta.url));

test('two files, together within the budget of 80 kB', () => {
  expect(FACES).toHaveLength(2);
  const total = FACES.reduce((sum, { file }) => sum + read(file).length, 0);
  expect(total).toBeLessThanOrEqual(80_000);
});

test('the stylesheet is what the recipe builds', async () => {
  const committed = readFileSync(new URL('../../src/ui/fonts.css', import.meta.url), 'utf8');
  expect(committed).toBe(await buildStylesheet());
});

describe.each(FACES)('$family', (face) => {
  test('covers Latin Extended-A, curly quotes and every other character of the recipe', async () => {
    const cmap = readCmap(readTables(await toSfnt(read(face.file))));
    const missing = [...CHARACTERS].filter((character) => !cmap.has(character.codePointAt(0) ?? 0));
    expect(missing.join('')).toBe(face.absent);
    const extended = [...cmap.keys()].filter((code) => code >= 0x100 && code <= 0x17f);
    expect(extended).toHaveLength(0x80 - face.absent.length);
    for (const quote of '‘’“”') expect(cmap.has(quote.codePointAt(0) ?? 0), quote).toBe(true);
  });

  test('keeps one variable axis, weight', async () => {
    const fvar = readTables(await toSfnt(read(face.file))).get('fvar');
    expect(fvar?.readUInt16BE(8)).toBe(1);
    expect(fvar?.toString('latin1', 16, 20)).toBe('wght');
    expect([fvar?.readInt16BE(20), fvar?.readInt16BE(28)]).toEqual([400, 700]);
  });

  test('keeps kerning and ligatures', async () => {
    const tables = readTables(await toSfnt(read(face.file)));
    expect(tables.get('GPOS')?.includes('kern')).toBe(true);
    expect(tables.get('GSUB')?.includes('liga')).toBe(true);
  });

  test('has tabular figures by default', async () => {
    const tables = readTables(await toSfnt(read(face.file)));
    const cmap = readCmap(tables);
    const widths = [...'0123456789'].map((figure) =>
      tables.get('hmtx')?.readUInt16BE((cmap.get(figure.codePointAt(0) ?? 0) ?? 0) * 4),
    );
    expect(new Set(widths).size).toBe(1);
  });

  test('does not carry the reserved name of its source', async () => {
    const names = readNames(readTables(await toSfnt(read(face.file))));
    expect(names.get(1)).toBe(face.family);
    for (const id of [1, 3, 4, 6]) expect(names.get(id)).not.toMatch(/source/i);
    expect(names.get(0)).toContain('Adobe');
  });

  test('is what the recipe builds', async () => {
    expect((await buildFace(face)).equals(read(face.file))).toBe(true);
  });
});
