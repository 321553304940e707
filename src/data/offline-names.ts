/** Names that the build, the service worker and the page share: where the files for offline use are listed and kept. */

/** The service worker's file below the app's base address. */
export const WORKER_NAME = 'sw.js';

/** The list of the files that "Save for offline" adds, below the app's base address. */
export const EXTRAS_LIST = 'offline-extras.json';

/** Written by the build: the licences of everything in it, and its bill of materials. Neither is kept for offline use. */
export const LICENCES_FILE = 'licences.txt';
export const MATERIALS_FILE = 'sbom.cdx.json';

/** The element of the one-file build that holds the licences. */
export const LICENCES_ID = 'stance-atlas-licences';

/** The cache of the extras, and of data that was read; the service worker answers from it. */
export const EXTRAS_CACHE = 'stance-atlas-extras';

/**
 * A data package of at most so many bytes, not compressed, is kept whole by the first visit. Of a larger one that visit
 * keeps what the first view and every stance need; evidence, sources and the search are kept as they are read.
 */
export const KEPT_DATA = 5_000_000;

/** A file of the list. */
export interface Extra {
  /** Below the app's base address. */
  readonly path: string;
  /** Size when not compressed. */
  readonly bytes: number;
}
