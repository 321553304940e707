import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { handlersFor, MOCK_ORIGIN, makeServer } from '../../mocks/node.ts';
import { DataError, failureWords } from './errors.ts';
import { defaultLoader, fetchLoader } from './loader.ts';

const server = makeServer();
const loader = fetchLoader(`${MOCK_ORIGIN}/data/`, `${MOCK_ORIGIN}/geometry/`);

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  server.resetHandlers(...handlersFor(null));
  vi.unstubAllEnvs();
});
afterAll(() => server.close());

const answer = (path: string, respond: () => Response) =>
  server.use(http.get(`${MOCK_ORIGIN}/${path}`, respond));

async function failureOf(load: Promise<unknown>): Promise<DataError> {
  const error = await load.then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(DataError);
  return error as DataError;
}

describe('a file that arrives', () => {
  test('is given as parsed JSON', async () => {
    expect(await loader.data('evidence/gb.json')).toMatchObject({ jurisdiction: 'GB' });
    expect(await loader.geometry()).toMatchObject({ places: expect.any(Array) });
  });

  test('need not be an object', async () => {
    answer('data/groups.json', () => HttpResponse.json(null));
    expect(await loader.data('groups.json')).toBeNull();
  });
});

describe('a file that does not arrive', () => {
  test.each<[string, () => Response, string, string]>([
    ['an error of the server', () => new HttpResponse('{}', { status: 500 }), 'status', '500'],
    ['a missing file', () => new HttpResponse('Not found', { status: 404 }), 'status', '404'],
    [
      'a web page',
      () => HttpResponse.html('\n<!doctype html><title>Sign in</title>'),
      'not-json',
      'web page',
    ],
    ['a file that is cut off', () => new HttpResponse('{"decisions": [{"id": "gb-'), 'not-json', 'cut off'],
    ['bytes that are no UTF-8', () => new HttpResponse(new Uint8Array([34, 233, 34])), 'not-json', 'UTF-8'],
    ['an empty file', () => new HttpResponse(''), 'not-json', 'cut off'],
    ['no connection', () => HttpResponse.error(), 'unreachable', 'no answer'],
  ])('%s is told as what it is', async (_name, respond, kind, detail) => {
    answer('data/groups.json', respond);
    const error = await failureOf(loader.data('groups.json'));
    expect([error.kind, error.path]).toEqual([kind, 'groups.json']);
    expect(error.message).toContain(detail);
    expect(failureWords(error)).toMatch(/^groups\.json .*\.$/);
  });

  test('an answer that breaks off is unreachable', async () => {
    const brokenBody = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"a":'));
        controller.error(new Error('connection reset'));
      },
    });
    answer('data/groups.json', () => new HttpResponse(brokenBody));
    expect((await failureOf(loader.data('groups.json'))).kind).toBe('unreachable');
  });

  test('the geometry is told by its own name', async () => {
    answer('geometry/world.json', () => HttpResponse.error());
    expect((await failureOf(loader.geometry())).path).toBe('geometry/world.json');
  });

  test('a load that was called off is no failure of the data', async () => {
    const controller = new AbortController();
    controller.abort();
    const error = await loader.data('groups.json', controller.signal).catch((e: unknown) => e);
    expect(error).not.toBeInstanceOf(DataError);
    expect(error).toMatchObject({ name: 'AbortError' });
  });
});

describe('where the build looks for data', () => {
  test.each([`${MOCK_ORIGIN}/elsewhere`, `${MOCK_ORIGIN}/elsewhere/`, `${MOCK_ORIGIN}/elsewhere//`])(
    'at %s where it is set',
    async (url) => {
      vi.stubEnv('VITE_DATA_URL', url);
      answer('elsewhere/groups.json', () => HttpResponse.json(['elsewhere']));
      expect(await defaultLoader().data('groups.json')).toEqual(['elsewhere']);
    },
  );

  test('beside the app where it is not', async () => {
    vi.stubEnv('VITE_DATA_URL', '');
    vi.stubEnv('BASE_URL', `${MOCK_ORIGIN}/app/`);
    answer('app/data/groups.json', () => HttpResponse.json(['beside']));
    expect(await defaultLoader().data('groups.json')).toEqual(['beside']);
  });
});

test('every kind of failure has its own words, and anything else is told without details', () => {
  const kinds = ['unreachable', 'status', 'not-json', 'wrong-shape'] as const;
  const words = kinds.map((kind) => failureWords(new DataError(kind, 'groups.json', 'because')));
  expect(new Set(words).size).toBe(kinds.length);
  expect(failureWords(new TypeError('x is undefined'))).not.toContain('undefined');
});
