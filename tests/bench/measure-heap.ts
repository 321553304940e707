/** Memory after the garbage is collected: the page's and its workers' JavaScript heaps, and what their buffers hold. */
import type { CDPSession } from '@playwright/test';

export interface Heap {
  /** Megabytes in all: JavaScript objects, the browser's objects behind them, and array buffers. */
  readonly total: number;
  /** Of these, in workers. */
  readonly workers: number;
  readonly nodes: number;
  readonly listeners: number;
}

interface Usage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

const sizeOf = ({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }: Usage) =>
  (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;

interface WorkerTarget {
  /** Takes what the worker's own session answered. */
  receive(message: string): void;
  send(method: string): Promise<unknown>;
}

/** Calls of one worker, which are sent through its page. */
function workerTarget(session: CDPSession, sessionId: string): WorkerTarget {
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  return {
    receive(message) {
      const { id, result } = JSON.parse(message);
      waiting.get(id)?.(result);
      waiting.delete(id);
    },
    async send(method) {
      last += 1;
      const id = last;
      const answer = new Promise((resolve) => waiting.set(id, resolve));
      await session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method }),
      });
      return answer;
    },
  };
}

/** Reads the memory of a page; made before the page starts workers, so that it knows them. */
export async function heapReader(session: CDPSession): Promise<() => Promise<Heap>> {
  const workers = new Map<string, WorkerTarget>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.set(sessionId, workerTarget(session, sessionId));
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => void workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) =>
    workers.get(sessionId)?.receive(message),
  );
  await session.send('Target.setAutoAttach', {
    ...{ autoAttach: true, waitForDebuggerOnStart: false, flatten: false },
  });
  await session.send('Performance.enable');
  return async () => {
    // Twice: what a finaliser lets go of is collected by the second.
    for (let n = 0; n < 2; n += 1) {
      await session.send('HeapProfiler.collectGarbage');
      for (const worker of workers.values()) await worker.send('HeapProfiler.collectGarbage');
    }
    const page = sizeOf(await session.send('Runtime.getHeapUsage'));
    let inWorkers = 0;
    for (const worker of workers.values())
      inWorkers += sizeOf((await worker.send('Runtime.getHeapUsage')) as Usage);
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
    return {
      total: page + inWorkers,
      workers: inWorkers,
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
    };
  };
}

/** Which nodes of a snapshot are values that a script made; compiled code and what the browser keeps are others. */
const VALUES: ReadonlySet<string> = new Set([
  ...['object', 'closure', 'array', 'string', 'concatenated string', 'sliced string'],
  ...['number', 'regexp', 'symbol', 'bigint'],
]);

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly unknown[] };
  };
  readonly nodes: readonly number[];
}

/** Bytes of the values in a heap snapshot as the browser writes it. */
export function bytesOfValues({ snapshot: { meta }, nodes }: Snapshot): number {
  const fields = meta.node_fields;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const types = meta.node_types[type] as readonly string[];
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (VALUES.has(types[nodes[at + type] ?? -1] ?? '')) sum += nodes[at + size] ?? 0;
  return sum;
}

/** Megabytes of the values that the page's scripts hold: objects, closures, arrays, strings. Workers have their own. */
export async function heldValues(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const gather = ({ chunk }: { readonly chunk: string }) => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', gather);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', gather);
  return bytesOfValues(JSON.parse(chunks.join(''))) / 1e6;
}
