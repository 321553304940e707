import { describe, expect, test } from 'vitest';
import { remoteSearch, type SearchOutcome } from './search-client.ts';
import type { Found, FromWorker, SearchRequest, ToWorker } from './search-messages.ts';

/** A worker that answers what the test tells it to, and dies when the test says so. */
class FakeWorker extends EventTarget {
  readonly got: ToWorker[] = [];
  isEnded = false;

  postMessage(message: ToWorker): void {
    this.got.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  send(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  die(): void {
    this.dispatchEvent(new Event('error'));
  }
}

const REQUEST: SearchRequest = {
  words: ['core'],
  filter: { codes: new Set(['GB']), party: [], kind: [], day: '2020-02-12', from: null },
};

const found = (isWhole: boolean): Found => ({
  ...{ mark: 'm', shown: new Uint32Array([1]), head: ['a'], later: 0, earlier: 0, total: 2, near: [] },
  isWhole,
});

function searching(isForbidden = () => false) {
  const workers: FakeWorker[] = [];
  const client = remoteSearch(() => {
    if (isForbidden()) throw new Error('no workers');
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  }, 'https://atlas.example/data/');
  return { workers, client };
}

function outcome() {
  const told: (Found | Error)[] = [];
  const to: SearchOutcome = { found: (f) => told.push(f), failed: (e) => told.push(e) };
  return { told, to };
}

/** The number of the last message of this kind. */
const numberOf = (worker: FakeWorker | undefined, what: 'search' | 'ids') => {
  const message = worker?.got.findLast((m) => m.do === what);
  return message && 'n' in message ? message.n : -1;
};

describe('the search in a worker', () => {
  test('a worker that dies before its answer is whole is told to all who wait', async () => {
    const { workers, client } = searching();
    const { told, to } = outcome();
    client.search(REQUEST, to);
    const ids = client.ids(new Uint32Array([1]), 'm');
    const [first] = workers;
    first?.send({ n: numberOf(first, 'search'), found: found(false) });
    first?.die();
    await expect(ids).rejects.toMatchObject({ kind: 'unreachable', path: 'The search' });
    expect(told).toEqual([found(false), expect.objectContaining({ kind: 'unreachable' })]);
    expect(first?.isEnded).toBe(true);
  });

  test('who asks next is answered by a new one, which is told where the data is', async () => {
    const { workers, client } = searching();
    client.search(REQUEST, outcome().to);
    workers[0]?.die();
    const { told, to } = outcome();
    client.search(REQUEST, to);
    const ids = client.ids(new Uint32Array([1]), 'm');
    const [, second] = workers;
    expect(workers).toHaveLength(2);
    expect(second?.got[0]).toEqual({ do: 'start', dataBase: 'https://atlas.example/data/' });
    second?.send({ n: numberOf(second, 'search'), found: found(true) });
    second?.send({ n: numberOf(second, 'ids'), ids: ['a'] });
    expect(told).toEqual([found(true)]);
    await expect(ids).resolves.toEqual(['a']);
  });

  test('a search that was ended hears nothing more, neither an answer nor a death', () => {
    const { workers, client } = searching();
    const { told, to } = outcome();
    const end = client.search(REQUEST, to);
    const [worker] = workers;
    const n = numberOf(worker, 'search');
    end();
    worker?.send({ n, found: found(true) });
    worker?.die();
    expect(told).toEqual([]);
    expect(worker?.got.at(-1)).toEqual({ do: 'end', n });
  });

  test('where no worker can be made, that is known before anybody waits', () => {
    expect(() => searching(() => true)).toThrow('no workers');
  });

  test('where none can be made in place of one that died, those who ask are told', async () => {
    let isForbidden = false;
    const { workers, client } = searching(() => isForbidden);
    isForbidden = true;
    workers[0]?.die();
    const { told, to } = outcome();
    client.search(REQUEST, to);
    expect(told).toEqual([expect.objectContaining({ kind: 'unreachable', path: 'The search' })]);
    await expect(client.ids(new Uint32Array([1]), 'm')).rejects.toMatchObject({ kind: 'unreachable' });
  });
});
