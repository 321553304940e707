/** Texts that exist in this page only, because the browser refused to keep them: while there is one, the page must not go. */

const held = new Set<string>();

/** Says whether the text of that name would be lost with the page. */
export function holdText(name: string, isHeld: boolean): void {
  if (isHeld) held.add(name);
  else held.delete(name);
}

/** Whether anything would be lost with the page. */
export function isTextHeld(): boolean {
  return held.size > 0;
}
