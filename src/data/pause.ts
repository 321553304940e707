/** Giving way to what else waits for the thread. */

/** Resolves after so many milliseconds. */
export const pause = (length: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, length));

/** Resolves when what waits has had its turn: a key, a frame, a message such as that of a newer search. */
export function breathe(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    // Timers that follow each other are held back 4 ms each; messages are not.
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
