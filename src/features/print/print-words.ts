/** What the page says while printing waits, and where what was asked for is not shown any more. */
export const WAITING_WORDS = 'Printing waits for the evidence …';
export const LEFT_WORDS =
  'Nothing was printed, for another view was opened meanwhile. To print this one, ask again.';
