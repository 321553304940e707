/** The browsers' usual key for printing. */
export const isPrintKey = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
