/** Texts that exist in this page only, because the browser refused to keep them: while there is one, the page must not go. */

const held = new Set<string>();

/** The browser's own question, whatever takes the page away: closing, leaving, loading it again. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Chrome before version 119 asks for nothing else.
  event.returnValue = true;
}

/** Listens only while there is something to lose: a page that listens is not kept for Back by every browser. */
function askIfHeld(): void {
  if (typeof window === 'undefined') return;
  if (held.size > 0) window.addEventListener('beforeunload', ask);
  else window.removeEventListener('beforeunload', ask);
}

/** Says whether the text of that name would be lost with the page. */
export function holdText(name: string, isHeld: boolean): void {
  if (isHeld) held.add(name);
  else held.delete(name);
  askIfHeld();
}

/** Whether anything would be lost with the page. */
export function isTextHeld(): boolean {
  return held.size > 0;
}

/** The reader gives up what is held now: the page may go. */
export function letTextsGo(): void {
  held.clear();
  askIfHeld();
}
