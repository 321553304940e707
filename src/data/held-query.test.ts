/** What work waits for comes, whoever else asked for it and has left. */
import { QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { evidenceQuery } from './evidence-queries.ts';
import { heldData } from './held-query.ts';
import { createQueryClient } from './query-client.ts';
import { shareLoads } from './shared-loads.ts';

/** A loader that answers when told to, and counts what it was asked for. */
function slowLoader() {
  const asked: Array<{ answer: (file: unknown) => void; fail: (error: Error) => void }> = [];
  const loads = shareLoads((_, signal) => {
    return new Promise((answer, fail) => {
      asked.push({ answer, fail });
      signal.addEventListener('abort', () => fail(new Error('aborted')));
    });
  });
  return { asked, loader: { data: loads.load, geometry: () => Promise.resolve(null) } };
}
const FILE = { sources: [], speakers: [], evidence: [] };

function begun() {
  const { asked, loader } = slowLoader();
  const client = createQueryClient();
  const query = evidenceQuery(loader, 'FR');
  const panel = () => new QueryObserver(client, query).subscribe(() => undefined);
  return { asked, client, query, panel };
}

test('a panel that leaves takes nothing from the work that joined its load', async () => {
  const { asked, client, query, panel } = begun();
  const leave = panel();
  const data = heldData(client, query);
  leave();
  asked[0]?.answer(FILE);
  expect((await data).code).toBe('FR');
  expect(asked).toHaveLength(1);
});

test('a panel that joins the load of the work and leaves ends it as little', async () => {
  const { asked, client, query, panel } = begun();
  const data = heldData(client, query);
  panel()();
  asked[0]?.answer(FILE);
  expect((await data).pieces).toEqual([]);
  expect(asked).toHaveLength(1);
});

test('a failure is the load’s own, nothing is held after it, and the next asks anew', async () => {
  const { asked, client, query } = begun();
  const data = heldData(client, query);
  asked[0]?.fail(new Error('no answer'));
  await expect(data).rejects.toThrow('no answer');
  expect(client.getQueryCache().find(query)?.getObserversCount()).toBe(0);
  const again = heldData(client, query);
  asked[1]?.answer(FILE);
  expect((await again).code).toBe('FR');
});
