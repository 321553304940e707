/** What a host has to answer with: the one source of the security policy, the other headers and the caching rules. */
import { WORKER_NAME } from '../data/offline-names.ts';
import { TRUSTED_POLICY } from '../data/trusted-types.ts';

export interface Site {
  /** Where the app is served, with a slash at both ends. */
  readonly base: string;
  /** The folder of the data package as the page addresses it, with a slash at the end. */
  readonly dataBase: string;
  /** Origin of VITE_DATA_URL where it is another one; null when the data comes with the app. */
  readonly dataOrigin: string | null;
}

/** The page that is shown where nothing is, below the app's base address. */
export const NOT_FOUND_PAGE = '404.html';

/** The folder of the app with a slash at both ends, however BASE_PATH spells it. Throws for what names no folder. */
function folderFrom(path: string): string {
  if (/[?#:\\\s]|(^|\/)\.{1,2}(\/|$)/.test(path))
    throw new Error(
      `BASE_PATH is "${path}": give the folder alone, from the root of the host, such as /atlas/`,
    );
  return `/${path}/`.replace(/\/{2,}/g, '/');
}

/** The site of a build: the folder of the app, and the place of the data where that is another. */
export function siteFrom(basePath: string, dataUrl: string | undefined): Site {
  const base = folderFrom(basePath);
  if (!dataUrl) return { base, dataBase: `${base}data/`, dataOrigin: null };
  const dataBase = dataUrl.endsWith('/') ? dataUrl : `${dataUrl}/`;
  return { base, dataBase, dataOrigin: /^https?:/i.test(dataBase) ? new URL(dataBase).origin : null };
}

/**
 * The public address that handed-out links begin with, with a slash at its end unless it names a page. Throws for what is
 * no absolute http(s) address: every link would be broken, and nobody at the desk would see it.
 */
export function publicUrlFrom(raw: string): string {
  const url = URL.canParse(raw) ? new URL(raw) : null;
  if (!url || !/^https?:\/\//i.test(raw) || url.search || url.hash)
    throw new Error(
      `VITE_PUBLIC_URL is "${raw}": give the whole address of the app, such as https://atlas.example/, with nothing after the folder`,
    );
  if (!/\.html?$|\/$/i.test(url.pathname)) url.pathname += '/';
  return url.href;
}

/** The directives that every build shares: text becomes code through our own named policy only. */
export const TRUSTED_TYPES = ["require-trusted-types-for 'script'", `trusted-types ${TRUSTED_POLICY}`];

/**
 * Frames, objects, media and whatever else is not named fall back to `default-src 'none'`. There is no
 * `frame-ancestors`, since any page may embed a view, and no `upgrade-insecure-requests`, since no address of another
 * origin is ever requested and a test server speaks plain HTTP.
 */
export function securityPolicy({ dataOrigin }: Site): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    ['connect-src', "'self'", dataOrigin].filter(Boolean).join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...TRUSTED_TYPES,
  ].join('; ');
}

/** What browsers offer and the app never uses; the clipboard, sharing and the full screen are used. */
const UNUSED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
];

export type Headers = Readonly<Record<string, string>>;

/**
 * Headers of every answer. Nothing among them keeps another page from showing a view in a frame, also in one without an
 * origin (`sandbox="allow-scripts"`): everything here is for everybody, and nothing depends on who asks.
 */
export function commonHeaders(site: Site): Headers {
  return {
    'Access-Control-Allow-Origin': '*',
    'Content-Security-Policy': securityPolicy(site),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

/** Hashed files never change. */
export const HASHED_CACHE = 'public, max-age=31536000, immutable';
/** Everything else is asked for again, and answered 304 while it is the same. */
export const CHECKED_CACHE = 'public, max-age=0, must-revalidate';
/** The service worker: asked for again each time, so that an update is found when it is there. */
export const WORKER_CACHE = 'no-cache';

/** Folder of the hashed files, below the base address. */
export const HASHED_FOLDER = 'assets/';

/** The `Cache-Control` of an address, given from the root of the host, with or without a query. */
export function cacheControlOf({ base }: Site, address: string): string {
  const path = address.split('?')[0] ?? '';
  if (path === base + WORKER_NAME) return WORKER_CACHE;
  return path.startsWith(base + HASHED_FOLDER) ? HASHED_CACHE : CHECKED_CACHE;
}
