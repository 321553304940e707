/** Reads an undamaged QR code (ISO/IEC 18004, byte mode, versions 1 to 13) from its modules; shares nothing with the writer. */

/** Per level, as the format bits name it: codewords of correction a block, and blocks, by version from 1. */
const LEVELS: Readonly<Record<number, { ecc: readonly number[]; blocks: readonly number[] }>> = {
  1: {
    ecc: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26],
    blocks: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4],
  },
  0: {
    ecc: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22],
    blocks: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9],
  },
};

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

function alignmentCentres(version: number): readonly number[] {
  if (version === 1) return [];
  const last = 4 * version + 10;
  if (version < 7) return [6, last];
  const middle = { 7: 22, 8: 24, 9: 26, 10: 28, 11: 30, 12: 32, 13: 34 }[version];
  if (middle === undefined) throw new Error(`version ${version} is not read here`);
  return [6, middle, last];
}

/** Whether a module belongs to the frame of the code and carries no data. */
function isFunction(x: number, y: number, size: number, version: number): boolean {
  if (x === 6 || y === 6) return true;
  if ((x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8)) return true;
  if (version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6))) return true;
  const centres = alignmentCentres(version);
  return centres.some((cx) =>
    centres.some((cy) => {
      const inFinder =
        (cx === 6 && cy === 6) || (cx === 6 && cy === size - 7) || (cx === size - 7 && cy === 6);
      return !inFinder && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2;
    }),
  );
}

/** The bits of the code in the order of the standard: pairs of columns from the right, up and down in turn. */
function bitsOf(isDark: (x: number, y: number) => boolean, size: number, version: number, mask: number) {
  const bits: number[] = [];
  let isUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let i = 0; i < size; i++)
      for (const x of [right, right - 1]) {
        const y = isUp ? size - 1 - i : i;
        if (isFunction(x, y, size, version)) continue;
        bits.push(isDark(x, y) !== (MASKS[mask]?.(x, y) ?? false) ? 1 : 0);
      }
    isUp = !isUp;
  }
  return bits;
}

const numberOf = (bits: readonly number[]) => bits.reduce((sum, bit) => sum * 2 + bit, 0);

/** The data codewords, taken out of their interleaved blocks. */
function dataOf(codewords: readonly number[], ecc: number, blocks: number): number[] {
  const total = codewords.length - ecc * blocks;
  const short = Math.floor(total / blocks);
  const sizes = Array.from({ length: blocks }, (_, b) => short + (b >= blocks - (total % blocks) ? 1 : 0));
  const found = sizes.map((): number[] => []);
  let at = 0;
  for (let i = 0; i <= short; i++)
    for (const [b, length] of sizes.entries()) if (i < length) found[b]?.push(codewords[at++] ?? 0);
  return found.flat();
}

/** The text of a code without its quiet zone. Throws where it is not one. */
export function readQr(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  const isDark = (x: number, y: number) => modules[y]?.[x] ?? false;
  const format = numberOf([0, 1, 2, 3, 4].map((x) => (isDark(x, 8) ? 1 : 0))) ^ 0b10101;
  const level = LEVELS[format >> 3];
  const ecc = level?.ecc[version - 1];
  const blocks = level?.blocks[version - 1];
  if (!ecc || !blocks)
    throw new Error(`no code of version 1 to 13, level L or M: ${size} modules, format ${format}`);
  const bits = bitsOf(isDark, size, version, format & 7);
  const codewords = Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    numberOf(bits.slice(8 * i, 8 * i + 8)),
  );
  const stream = dataOf(codewords, ecc, blocks).flatMap((word) =>
    [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => (word >> bit) & 1),
  );
  if (numberOf(stream.slice(0, 4)) !== 0b0100) throw new Error('the code is not in byte mode');
  const countBits = version < 10 ? 8 : 16;
  const length = numberOf(stream.slice(4, 4 + countBits));
  const bytes = Array.from({ length }, (_, i) =>
    numberOf(stream.slice(4 + countBits + 8 * i, 12 + countBits + 8 * i)),
  );
  return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
}
