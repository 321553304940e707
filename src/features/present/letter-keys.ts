/** Whether shortcuts of a single character are on: kept on this device, on where nothing is kept. */
import { useState } from 'react';

export const LETTER_KEYS_KEY = 'stance-atlas:single-key-shortcuts';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Reads the setting; `storage` may throw. */
export function readLetterKeys(storage: () => Store): boolean {
  try {
    return storage().getItem(LETTER_KEYS_KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps the setting where the device allows it. */
export function keepLetterKeys(storage: () => Store, isOn: boolean): void {
  try {
    if (isOn) storage().removeItem(LETTER_KEYS_KEY);
    else storage().setItem(LETTER_KEYS_KEY, 'off');
  } catch {
    // It then holds for as long as the page is open.
  }
}

/** The setting and its switch. */
export function useLetterKeys(): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => readLetterKeys(() => window.localStorage));
  const change = (next: boolean) => {
    setOn(next);
    keepLetterKeys(() => window.localStorage, next);
  };
  return [isOn, change];
}
