/** Failed files are asked for again when the network is back, once each, and nothing else is asked for by itself. */
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decisionsQuery, evidenceQuery } from './evidence-queries.ts';
import { fetchLoader } from './loader.ts';
import { createQueryClient, reloadData, retryFailed, retryOnceOnline } from './query-client.ts';

const asked: Array<readonly [file: string, cache: RequestCache | undefined]> = [];
let answer: () => Response = () => Response.error();

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    asked.push([url.replace('/data/', ''), init?.cache]);
    const response = answer();
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  });
});
afterEach(() => void vi.unstubAllGlobals());

const EMPTY = JSON.stringify({ sources: [], speakers: [], evidence: [] });
const failing = () => new Response('', { status: 500 });

/** A client with a panel on the page that wants the United Kingdom's evidence. */
function onThePage() {
  const client = createQueryClient();
  const loader = fetchLoader('/data/', '/geometry/');
  const observe = () => new QueryObserver(client, evidenceQuery(loader, 'GB')).subscribe(() => undefined);
  return { client, loader, observe };
}
const settled = (client: ReturnType<typeof createQueryClient>) =>
  vi.waitFor(() => expect(client.isFetching()).toBe(0));

test('a page that was started without a network asks once more when it is there, and not again after that', async () => {
  const { client, observe } = onThePage();
  const network = new EventTarget();
  const stop = retryOnceOnline(client, network);
  answer = Response.error;
  const leave = observe();
  await settled(client);
  expect(asked).toHaveLength(1);
  answer = () => new Response(EMPTY);
  // No `offline` came before: the page never knew a network. And some systems say `online` several times.
  for (let i = 0; i < 3; i++) network.dispatchEvent(new Event('online'));
  await settled(client);
  network.dispatchEvent(new Event('online'));
  await settled(client);
  expect(asked).toEqual([
    ['evidence/gb.json', 'default'],
    ['evidence/gb.json', 'no-cache'],
  ]);
  leave();
  stop();
});

test('a failure is not retried by itself, and retries at the same time are one request', async () => {
  const { client, observe } = onThePage();
  answer = failing;
  const leave = observe();
  await settled(client);
  expect(asked).toHaveLength(1);
  await Promise.all([retryFailed(client), retryFailed(client), retryFailed(client)]);
  expect(asked).toHaveLength(2);
  leave();
});

test('two panels, and a panel that comes and goes as in strict mode, make one request', async () => {
  const { client, observe } = onThePage();
  answer = () => new Response(EMPTY);
  observe()();
  const [one, two] = [observe(), observe()];
  await settled(client);
  expect(asked).toHaveLength(1);
  one();
  two();
});

test('what no panel wants any more is not asked for again', async () => {
  const { client, observe } = onThePage();
  answer = failing;
  const leave = observe();
  await settled(client);
  leave();
  await retryFailed(client);
  expect(asked).toHaveLength(1);
});

test('loading the data again passes every cache by, and says whether it worked', async () => {
  const { client, loader, observe } = onThePage();
  answer = () => new Response(EMPTY);
  const leave = observe();
  await settled(client);
  answer = () => new Response('[]');
  await client.fetchQuery(decisionsQuery(loader));
  answer = failing;
  expect(await reloadData(client)).toBe(false);
  expect(client.getQueryData(decisionsQuery(loader).queryKey)?.records).toEqual([]);
  expect(asked.slice(-2).map(([, cache]) => cache)).toEqual(['no-cache', 'no-cache']);
  leave();
});

test('what failed before a panel wanted it is told, however late the panel comes; one that is opened again asks again', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { client, loader, observe } = onThePage();
  answer = failing;
  await client.prefetchQuery(evidenceQuery(loader, 'GB'));
  vi.setSystemTime(Date.now() + 60_000);
  const leave = observe();
  await settled(client);
  expect(asked).toHaveLength(1);
  leave();
  vi.setSystemTime(Date.now() + 60_000);
  const leaveAgain = observe();
  await settled(client);
  expect(asked).toHaveLength(2);
  leaveAgain();
  // Not at once, however often a panel comes and goes.
  observe()();
  await settled(client);
  expect(asked).toHaveLength(2);
  vi.useRealTimers();
});
