/** Trusted Types: the one policy of the page, which lets only the app's own script files be started. */
import { WORKER_NAME } from './offline-names.ts';

/** The policy's name, which the security policy of the build allows; no other may be made. */
export const TRUSTED_POLICY = 'stance-atlas';

/** The part of the browser's Trusted Types that is used. What it makes is passed on as if it were text. */
export interface TrustedTypeFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** Where the page stands: its own address, and the app's base address with slashes at both ends. */
export interface ScriptPlace {
  readonly page: string;
  readonly base: string;
  /** In development scripts come from the source folders as well. */
  readonly isDevelopment: boolean;
}

/** The whole address of a script of the app. Throws for any other address: foreign, elsewhere on this host, or not a script. */
export function ownScriptUrl(url: string, { page, base, isDevelopment }: ScriptPlace): string {
  const home = new URL(base, page);
  const asked = new URL(url, page);
  const path = asked.pathname.startsWith(home.pathname) ? asked.pathname.slice(home.pathname.length) : null;
  const isOwn = path !== null && (path === WORKER_NAME || /^assets\/[\w.-]+\.m?js$/.test(path));
  if (asked.origin === home.origin && (isOwn || (isDevelopment && path !== null))) return asked.href;
  throw new TypeError(`Not a script of this app: ${asked.href}`);
}

/** A function that checks addresses of scripts, and has the browser mark them as trusted where it knows how. */
export function scriptUrls(
  factory: TrustedTypeFactory | undefined,
  place: ScriptPlace,
): (url: string) => string {
  const check = (url: string) => ownScriptUrl(url, place);
  const policy = factory?.createPolicy(TRUSTED_POLICY, { createScriptURL: check });
  return policy ? (url) => policy.createScriptURL(url) : check;
}

let trusted: ((url: string) => string) | undefined;

/**
 * The address of a worker's script, for `new Worker` and for registering the service worker. Where the browser has
 * Trusted Types it is a TrustedScriptURL. Throws for what is not a script of this app.
 */
export function trustedScriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypeFactory };
  trusted ??= scriptUrls(trustedTypes, {
    page: globalThis.location.href,
    base: import.meta.env.BASE_URL,
    isDevelopment: import.meta.env.DEV,
  });
  return trusted(url);
}
