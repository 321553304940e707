import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { handlersFor, MOCK_ORIGIN, makeServer } from '../../mocks/node.ts';
import { decisionsQuery, evidenceQuery } from './evidence-queries.ts';
import { fetchLoader } from './loader.ts';
import { atlasQuery, geometryQuery } from './queries.ts';
import { createQueryClient } from './query-client.ts';

const server = makeServer();
const loader = fetchLoader(`${MOCK_ORIGIN}/data/`, `${MOCK_ORIGIN}/geometry/`);

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers(...handlersFor(null)));
afterAll(() => server.close());

const answer = (path: string, respond: () => Response | Promise<Response>) =>
  server.use(http.get(`${MOCK_ORIGIN}/${path}`, respond));

describe('the queries', () => {
  test('give the atlas, the decisions, a file of evidence and the shapes', async () => {
    const client = createQueryClient();
    const { atlas, setAside } = await client.fetchQuery(atlasQuery(loader));
    expect(setAside).toEqual([]);
    expect(atlas.timelines.size).toBeGreaterThan(0);
    expect((await client.fetchQuery(decisionsQuery(loader))).records.length).toBeGreaterThan(0);
    expect((await client.fetchQuery(evidenceQuery(loader, 'GB'))).code).toBe('GB');
    expect((await client.fetchQuery(geometryQuery(loader))).places.length).toBeGreaterThan(0);
  });

  test('ask for each file once, for the data never goes stale by itself', async () => {
    const client = createQueryClient();
    const asked: string[] = [];
    server.events.on('request:start', ({ request }) => asked.push(new URL(request.url).pathname));
    for (let i = 0; i < 2; i++) {
      await client.fetchQuery(atlasQuery(loader));
      await client.fetchQuery(evidenceQuery(loader, 'GB'));
      await client.fetchQuery(evidenceQuery(loader, 'US'));
    }
    server.events.removeAllListeners();
    expect(asked.sort()).toEqual([
      '/data/datapackage.json',
      '/data/derived/overview.json',
      '/data/evidence/gb.json',
      '/data/evidence/us.json',
      '/data/groups.json',
      '/data/jurisdictions.json',
    ]);
  });

  test('ask for the files of the first view together, not one after the other', async () => {
    const waiting: Array<() => void> = [];
    const together = new Promise<void>((resolve) => {
      for (const file of ['datapackage', 'jurisdictions', 'groups', 'derived/overview'])
        answer(`data/${file}.json`, () => {
          if (waiting.push(() => {}) === 4) resolve();
          return together.then(() => HttpResponse.json([]));
        });
    });
    await expect(createQueryClient().fetchQuery(atlasQuery(loader))).rejects.toMatchObject({
      kind: 'wrong-shape',
    });
    expect(waiting).toHaveLength(4);
  });

  test('show a failure at once, and succeed when they are tried again', async () => {
    const client = createQueryClient();
    let asked = 0;
    answer('data/decisions.json', () => {
      asked++;
      return asked === 1 ? new HttpResponse(null, { status: 500 }) : HttpResponse.json([]);
    });
    await expect(client.fetchQuery(decisionsQuery(loader))).rejects.toMatchObject({ kind: 'status' });
    expect(asked).toBe(1);
    expect((await client.fetchQuery(decisionsQuery(loader))).records).toEqual([]);
  });

  test('one failing file does not harm another', async () => {
    const client = createQueryClient();
    answer('data/evidence/gb.json', () => HttpResponse.error());
    await expect(client.fetchQuery(evidenceQuery(loader, 'GB'))).rejects.toMatchObject({
      kind: 'unreachable',
    });
    expect((await client.fetchQuery(evidenceQuery(loader, 'US'))).pieces.length).toBeGreaterThan(0);
  });

  test.each([
    ['datapackage.json', []],
    ['jurisdictions.json', {}],
    ['groups.json', null],
    ['derived/overview.json', []],
    ['derived/overview.json', { decisions: {} }],
  ])('the atlas says which file has a wrong shape: %s as %j', async (file, content) => {
    answer(`data/${file}`, () => HttpResponse.json(content));
    await expect(createQueryClient().fetchQuery(atlasQuery(loader))).rejects.toMatchObject({
      kind: 'wrong-shape',
      path: file,
    });
  });

  test.each([null, [], {}, { places: {} }, { places: null }, { type: 'FeatureCollection' }])(
    'shapes as %j are of a wrong shape',
    async (content) => {
      answer('geometry/world.json', () => HttpResponse.json(content));
      await expect(createQueryClient().fetchQuery(geometryQuery(loader))).rejects.toMatchObject({
        kind: 'wrong-shape',
        path: 'geometry/world.json',
      });
    },
  );
});
