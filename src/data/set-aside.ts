/** What was set aside of every file that was read so far, and the words that tell it wherever the data is shown or handed on. */
import type { QueryCache } from '@tanstack/react-query';
import { counted } from '../domain/words.ts';
import type { SetAside } from './errors.ts';

/** All records set aside so far, over every file in the cache. */
export function setAsideIn(cache: QueryCache): readonly SetAside[] {
  return cache
    .getAll()
    .flatMap((q) => (q.state.data as { setAside?: readonly SetAside[] } | undefined)?.setAside ?? []);
}

/** "1 record could not be read and is left out"; empty where none was. */
export function leftOutWords({ length }: readonly SetAside[]): string {
  return length === 0
    ? ''
    : `${counted(length, 'record')} could not be read and ${length === 1 ? 'is' : 'are'} left out`;
}
