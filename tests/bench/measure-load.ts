/** Opening the map with a cold cache: what is transferred and how long it takes until the map can be used. */
import type { Browser, CDPSession } from '@playwright/test';
import { newPage, openMap } from './bench-browser.ts';

export interface Load {
  /** Milliseconds from the start of the navigation until a place is drawn and answers a click. */
  readonly usable: number;
  /** Bytes of all answers asked for until then, as transferred: compressed, headers included. */
  readonly bytes: number;
  readonly requests: number;
}

interface Request {
  /** Seconds on the browser's clock. */
  readonly at: number;
  bytes: number;
}

/** Follows the network from now on. */
async function follow(session: CDPSession): Promise<ReadonlyMap<string, Request>> {
  const requests = new Map<string, Request>();
  session.on('Network.requestWillBeSent', ({ requestId, timestamp }) => {
    if (!requests.has(requestId)) requests.set(requestId, { at: timestamp, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return requests;
}

/** One load in a fresh profile. */
export async function measureLoad(browser: Browser, url: string, rate: number): Promise<Load> {
  const opened = await newPage(browser, rate);
  try {
    const requests = await follow(opened.session);
    const usable = await openMap(opened, url);
    await opened.page.waitForLoadState('networkidle');
    const start = Math.min(...[...requests.values()].map(({ at }) => at));
    const needed = [...requests.values()].filter(({ at }) => (at - start) * 1000 <= usable);
    return {
      usable,
      bytes: needed.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: needed.length,
    };
  } finally {
    await opened.close();
  }
}
