/** Lets a page know that a talk is being held in another window of the app, so that no update takes over under it. */

const LOCK = 'stance-atlas-talk';

/** What is used of `navigator.locks`; absent where the page is not served securely. */
export type Locks = Pick<LockManager, 'request' | 'query'>;

/** Holds the lock until the returned function is called. Several windows may hold it at once. */
export function holdTalk(locks: Locks | undefined): () => void {
  let end: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  void locks?.request(LOCK, { mode: 'shared' }, () => held);
  return end;
}

/** Whether any window of the app holds a talk. */
export async function isTalkHeld(locks: Locks | undefined): Promise<boolean> {
  return (await locks?.query())?.held?.some(({ name }) => name === LOCK) ?? false;
}
