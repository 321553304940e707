/** How much room a text takes on a slide, estimated on the safe side: there is no screen to measure on. */

/** Height of a line in font sizes. */
export const LEADING = 1.2;

/** Average advance of a character in font sizes, by its class; a little more than Arial and Georgia need. */
function advance(char: string): number {
  if (/[ijlt.,:;'’|!()[\] ]/.test(char)) return 0.33;
  if (/[mwMW@%—…]/.test(char)) return 0.92;
  if (/[A-Z]/.test(char)) return 0.7;
  if (/[\u1100-\uFFFF]/.test(char)) return 1;
  return 0.57;
}

/** Serif faces run wider, and where Georgia is missing its stand-in does so still more. */
export const SERIF_FACTOR = 1.04;

/** Width of a text at a size, in the unit of the size. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, char) => sum + advance(char), 0) * size;
}

/** Lines that a text fills at a size in points within a width in inches; at least one a paragraph. */
export function linesOf(text: string, size: number, inches: number): number {
  const room = inches * 72;
  return text
    .split('\n')
    .map((paragraph) => {
      let [lines, used] = [1, 0];
      for (const word of paragraph.split(' ')) {
        const width = widthOf(`${word} `, size);
        if (used > 0 && used + width > room) [lines, used] = [lines + 1, 0];
        used += width;
        if (used > room) {
          lines += Math.floor(used / room);
          used %= room;
        }
      }
      return lines;
    })
    .reduce((a, b) => a + b, 0);
}

/** Height in inches of a text at a size in points. */
export function heightOf(text: string, size: number, inches: number): number {
  return (linesOf(text, size, inches) * size * LEADING) / 72;
}
