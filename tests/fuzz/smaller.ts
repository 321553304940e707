/** Makes a failing text smaller: shorter texts are easier to understand. */

/** The shortest text found that still has a fault: parts are taken out, large ones first. */
export function smaller(text: string, faults: (text: string) => readonly string[]): string {
  let small = text;
  for (let size = Math.ceil(small.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < small.length; ) {
      const without = small.slice(0, at) + small.slice(at + size);
      if (faults(without).length > 0) small = without;
      else at += size;
    }
  }
  return small;
}
