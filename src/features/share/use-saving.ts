/** Saves files that are made here, one at a time, and says how it went. */
import { useRef, useState } from 'react';
import { DataError, failureWords } from '../../data/errors.ts';
import { saveFile } from '../../export/save-file.ts';

export interface FileToSave {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly mimeType: string;
}

export interface Saving {
  readonly state: 'idle' | 'busy' | 'done' | 'failed';
  /** For a status; empty while idle. */
  readonly words: string;
}

/** What happened, in words: what the data's readers know of it, or that the file could not be made. */
function reasonOf(error: unknown): string {
  if (error instanceof DataError) return failureWords(error);
  if (!navigator.onLine)
    return 'There is no network, and what makes it is not kept on this device. Once there is one, “Save for offline” under Method keeps it.';
  return 'It could not be made here. Try again.';
}

/** The state of saving, and a verb that makes a file and saves it; while one is being made, others wait for a new press. */
export function useSaving(): readonly [
  Saving,
  (what: string, make: () => FileToSave | Promise<FileToSave>) => void,
] {
  const [saving, setSaving] = useState<Saving>({ state: 'idle', words: '' });
  const isBusy = useRef(false);
  const save = (what: string, make: () => FileToSave | Promise<FileToSave>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setSaving({ state: 'busy', words: `Making the ${what} …` });
    // A new turn first, so that the status is drawn before a large file is written.
    void new Promise((resolve) => setTimeout(resolve))
      .then(make)
      .then((file) => {
        saveFile(file.name, file.content, file.mimeType);
        setSaving({ state: 'done', words: `Downloaded ${file.name}` });
      })
      .catch((error: unknown) =>
        setSaving({ state: 'failed', words: `The ${what} was not downloaded. ${reasonOf(error)}` }),
      )
      .finally(() => {
        isBusy.current = false;
      });
  };
  return [saving, save];
}
