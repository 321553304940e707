/** Loading ahead of the first drawing: whole where it comes, not waited for long, and never a failure of its own. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { diskLoader } from '../../tests/harness/real-facts.ts';
import { DataError } from '../data/errors.ts';
import { decisionsQuery, evidenceQuery } from '../data/evidence-queries.ts';
import type { Loader } from '../data/loader.ts';
import { atlasQuery, geometryQuery } from '../data/queries.ts';
import { createQueryClient } from '../data/query-client.ts';
import { DEFAULT_VIEW, type ViewState } from '../state/view-state.ts';
import { firstLoad } from './first-load.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const first = (loader: Loader, client = createQueryClient(), more: Partial<ViewState> = {}) =>
  firstLoad({ client, loader, view: { ...DEFAULT_VIEW, ...more }, loadParts: async () => undefined });

const never = () => new Promise<never>(() => undefined);

test('what has come is there when it ends: the atlas, the shapes, and the places read from them', async () => {
  const client = createQueryClient();
  await first(diskLoader, client);
  expect(client.getQueryData(atlasQuery(diskLoader).queryKey)?.atlas.jurisdictions.size).toBeGreaterThan(200);
  const places = client.getQueryCache().find({ queryKey: ['places'], exact: false })?.state.data;
  expect(places).toMatchObject({ setAside: [] });
});

test('the dossier of the address has its decisions and evidence by then, each file asked for once', async () => {
  const client = createQueryClient();
  const asked: string[] = [];
  const counting: Loader = {
    ...diskLoader,
    data: (path, signal) => {
      asked.push(path);
      return diskLoader.data(path, signal);
    },
  };
  await first(counting, client, { country: ['GB', 'ZZ'] });
  expect(client.getQueryData(decisionsQuery(counting).queryKey)?.records.length).toBeGreaterThan(100);
  expect(client.getQueryData(evidenceQuery(counting, 'GB').queryKey)?.pieces.length).toBeGreaterThan(0);
  expect(asked.filter((path) => path.startsWith('evidence'))[0]).toBe('evidence/gb.json');
  expect(asked).not.toContain('evidence/zz.json');
  expect(new Set(asked).size).toBe(asked.length);
});

test('a file that hangs is waited for a quarter of a second', async () => {
  const slow: Loader = { ...diskLoader, geometry: never };
  const ended = vi.fn();
  const loading = first(slow).then(ended);
  await vi.advanceTimersByTimeAsync(249);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await loading;
  expect(ended).toHaveBeenCalled();
});

test.each(['data', 'geometry'] as const)(
  'a failure of the %s is kept for the panels to tell',
  async (what) => {
    const failing: Loader = {
      ...diskLoader,
      [what]: () => Promise.reject(new DataError('status', 'a file', 'status 500')),
    };
    const client = createQueryClient();
    await first(failing, client, { country: ['GB'] });
    const query = what === 'data' ? atlasQuery(failing) : geometryQuery(failing);
    expect(client.getQueryState(query.queryKey)?.error).toMatchObject({ kind: 'status' });
  },
);
