/** How alike two spellings are. */

/** How many letters have to be changed, added or taken away to make one word of the other. */
export function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const row = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const change = (above[j] ?? 0) + (letter === other ? 0 : 1);
      row.push(Math.min(change, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

/** How many letters may differ where a slip is meant: none in a short word, where another word is another meaning. */
export const leeway = (word: string) => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2);
