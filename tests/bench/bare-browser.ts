/**
 * A browser as readers have it: nobody listens to its scripts and requests. With a driver's listeners each error object
 * that a script makes, and each request, first costs parsing all scripts on the stack again (React makes an error when
 * it starts), so loading is timed here. It is told by the browser's own protocol what to do, and asked for the times.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { browserFlags, findBrowser } from '../harness/find-browser.ts';

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Sends a command of the protocol, to a page where one is named, and resolves with its result. */
type Send = <T>(method: string, params?: object, sessionId?: string) => Promise<T>;

/** Speaks with the browser by its pipe: messages of JSON, each ended by a zero. Rejects all that is open at its end. */
function sender(child: ChildProcess): Send {
  const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let rest = '';
  let last = 0;
  from.setEncoding('utf8');
  from.on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message) as Answer;
      const asked = id === undefined ? undefined : open.get(id);
      if (id !== undefined) open.delete(id);
      if (error) asked?.reject(new Error(error.message));
      else asked?.resolve(result);
    }
  });
  child.once('exit', () => {
    for (const { reject } of open.values()) reject(new Error('The browser has ended'));
  });
  return <T>(method: string, params: object = {}, sessionId?: string) =>
    new Promise<T>((resolve, reject) => {
      const id = ++last;
      open.set(id, { resolve: resolve as (value: unknown) => void, reject });
      to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}

export interface BarePage {
  /** Opens an address, and resolves when the page has begun to come. */
  goto(url: string): Promise<void>;
  /** Runs an expression in the page, and resolves with its value, or with that of its promise. Rejects where it throws. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

export interface BareOptions {
  /** Factor by which the main thread is slowed down. */
  readonly rate: number;
  /** Size of the window in CSS pixels. */
  readonly viewport: { readonly width: number; readonly height: number };
  /** Runs before the page's own scripts. */
  readonly before: string;
}

export interface BareBrowser {
  /** A page with nothing in its cache. */
  newPage(options: BareOptions): Promise<BarePage>;
  close(): Promise<void>;
}

interface Evaluated<T> {
  readonly result: { readonly value: T };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

async function newPage(send: Send, { rate, viewport, before }: BareOptions): Promise<BarePage> {
  const context = await send<{ browserContextId: string }>('Target.createBrowserContext');
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
    ...context,
  });
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const tell = <T>(method: string, params: object) => send<T>(method, params, sessionId);
  await tell('Emulation.setDeviceMetricsOverride', { ...viewport, deviceScaleFactor: 1, mobile: false });
  await tell('Emulation.setCPUThrottlingRate', { rate });
  await tell('Page.enable', {});
  await tell('Page.addScriptToEvaluateOnNewDocument', { source: before });
  return {
    async goto(url) {
      const { errorText } = await tell<{ errorText?: string }>('Page.navigate', { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
    },
    async evaluate<T>(expression: string) {
      const options = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails: thrown } = await tell<Evaluated<T>>('Runtime.evaluate', options);
      if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
      return result.value;
    },
    async close() {
      await send('Target.disposeBrowserContext', context);
    },
  };
}

/** Starts one with a profile of its own. */
export async function launchBareBrowser(flags: readonly string[] = []): Promise<BareBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'stance-atlas-browser-'));
  const own = [
    '--headless=new',
    '--remote-debugging-pipe',
    '--hide-scrollbars',
    `--user-data-dir=${profile}`,
  ];
  const child = spawn(findBrowser(), [...browserFlags(), ...own, ...flags], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const send = sender(child);
  await send('Browser.getVersion');
  return {
    newPage: (options) => newPage(send, options),
    async close() {
      await send('Browser.close').catch(() => undefined);
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A function with its arguments as an expression; it must refer to nothing outside itself. */
export const callOf = <A extends readonly unknown[]>(run: (...args: A) => unknown, ...args: A): string =>
  `(${run})(${args.map((arg) => JSON.stringify(arg)).join()})`;
