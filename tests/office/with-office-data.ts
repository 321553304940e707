/** The whole package for the tests of a file, read once, under the address that exports link to. */
import { afterAll, beforeAll, vi } from 'vitest';
import { ADDRESS, type OfficeData, readOfficeData } from './office-views.ts';

/** Reads it before the file's tests and leaves no global behind. Gives the way to it, for use within a test. */
export function withOfficeData(): () => OfficeData {
  let data: OfficeData;
  beforeAll(async () => {
    vi.stubGlobal('window', { location: new URL(ADDRESS) });
    data = await readOfficeData();
  }, 60_000);
  afterAll(() => vi.unstubAllGlobals());
  return () => data;
}
