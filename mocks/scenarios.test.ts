/** What each scenario answers, asked through the Node server with the app's own loader and readers. */
import { delay } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fetchLoader } from '../src/data/loader.ts';
import { readAtlas } from '../src/data/read-atlas.ts';
import { readDecisions, readEvidence } from '../src/data/read-evidence.ts';
import { MALFORMED } from './malformed.ts';
import { handlersFor, MOCK_ORIGIN, makeServer, readPublic } from './node.ts';
import {
  ERROR_MS,
  SCENARIO_WORDS,
  SCENARIOS,
  type ScenarioName,
  SLOW_MS,
  scenarioIn,
  scenarioNotice,
} from './scenarios.ts';

const server = makeServer();
const loader = fetchLoader(`${MOCK_ORIGIN}/data/`, `${MOCK_ORIGIN}/geometry/`);

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => inScenario(null));
afterAll(() => server.close());

const inScenario = (scenario: ScenarioName | null) => server.resetHandlers(...handlersFor(scenario));

async function loadAtlas() {
  const [descriptor, jurisdictions, groups, overview] = await Promise.all(
    ['datapackage.json', 'jurisdictions.json', 'groups.json', 'derived/overview.json'].map((path) =>
      loader.data(path),
    ),
  );
  return readAtlas({ descriptor, jurisdictions, groups, overview });
}

const breakagesOf = (path: string) => MALFORMED.find((m) => m.path === path)?.breakages ?? [];

describe('an address', () => {
  test.each(['', '?view=table', '?scenario=', '?scenario=slow'])('%s needs no notice', (search) => {
    expect(scenarioNotice(search)).toBeNull();
  });

  test('with a scenario that there is not is told so, with those that there are', () => {
    const notice = scenarioNotice('?scenario=bogus&view=table');
    for (const name of ['bogus', ...SCENARIOS]) expect(notice).toContain(name);
  });
});

describe('without a scenario', () => {
  test('files arrive as they stand under public/', async () => {
    const response = await fetch(`${MOCK_ORIGIN}/data/groups.json`);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.text()).toBe(await readPublic('data/groups.json'));
    expect(await loader.geometry()).toMatchObject({ places: expect.any(Array) });
  });

  test('every record is readable', async () => {
    const { atlas, setAside } = await loadAtlas();
    expect(setAside).toEqual([]);
    expect(readDecisions(await loader.data('decisions.json')).setAside).toEqual([]);
    for (const code of atlas.evidenceFiles) {
      const file = await loader.data(`evidence/${code.toLowerCase()}.json`);
      expect((await readEvidence(code, file)).setAside, code).toEqual([]);
    }
  });

  test('a file that is not there answers 404', async () => {
    await expect(loader.data('evidence/zz.json')).rejects.toMatchObject({ kind: 'status' });
  });

  test('an address under a base path is answered as well', async () => {
    expect((await fetch(`${MOCK_ORIGIN}/some/base/data/groups.json`)).status).toBe(200);
  });
});

describe('slow', () => {
  test('answers the plain file after the stated time', async () => {
    inScenario('slow');
    const start = performance.now();
    const answer = await fetch(`${MOCK_ORIGIN}/data/groups.json`);
    expect(performance.now() - start).toBeGreaterThan(SLOW_MS - 50);
    expect(await answer.text()).toBe(await readPublic('data/groups.json'));
  });
});

describe('error', () => {
  test('each file fails for a second from the first request on, and is itself on a later retry', async () => {
    inScenario('error');
    const refused = { kind: 'status', message: 'status 500' };
    const loads = [
      () => loader.data('groups.json'),
      () => loader.data('evidence/gb.json'),
      () => loader.geometry(),
    ];
    for (const load of [...loads, ...loads]) await expect(load()).rejects.toMatchObject(refused);
    await delay(ERROR_MS);
    for (const load of loads) await expect(load()).resolves.toBeDefined();
    await expect(loader.data('decisions.json')).rejects.toMatchObject(refused);
  });
});

describe('empty', () => {
  test('a valid package of places without positions', async () => {
    inScenario('empty');
    const { atlas, setAside } = await loadAtlas();
    expect(setAside).toEqual([]);
    expect(atlas.jurisdictions.size).toBeGreaterThan(0);
    expect(atlas.timelines.size).toBe(0);
    expect(atlas.mentioned.size).toBe(0);
    expect(atlas.evidenceFiles).toEqual([]);
    expect(readDecisions(await loader.data('decisions.json')).records).toEqual([]);
    await expect(loader.data('evidence/gb.json')).rejects.toMatchObject({ kind: 'status' });
  });
});

describe('malformed', () => {
  test('the first view sets the broken records aside and keeps the good ones', async () => {
    const { atlas: good } = await loadAtlas();
    inScenario('malformed');
    const { atlas, setAside } = await loadAtlas();
    expect(atlas.timelines).toEqual(good.timelines);
    expect(atlas.jurisdictions).toEqual(good.jurisdictions);
    const expected = [
      ...breakagesOf('data/jurisdictions.json'),
      ...breakagesOf('data/derived/overview.json'),
    ];
    expect(setAside.map((s) => s.field.split('.')[0])).toEqual(
      expected.map(({ broken, mark }) => (mark === '?' ? 'code' : Object.keys(broken)[0])),
    );
  });

  test('decisions and evidence likewise', async () => {
    inScenario('malformed');
    const decisions = readDecisions(await loader.data('decisions.json'));
    expect(decisions.setAside).toHaveLength(breakagesOf('data/decisions.json').length);
    const gb = await readEvidence('GB', await loader.data('evidence/gb.json'));
    expect(gb.setAside).toHaveLength(breakagesOf('data/evidence/gb.json').length);
    expect(gb.pieces.length).toBeGreaterThan(0);
    const us = await readEvidence('US', await loader.data('evidence/us.json'));
    expect(us.setAside.map((s) => s.field)).toEqual(['url']);
  });

  test('a web page comes in place of one evidence file', async () => {
    inScenario('malformed');
    await expect(loader.data('evidence/de.json')).rejects.toMatchObject({ kind: 'not-json' });
  });
});

describe('the address', () => {
  test('names a scenario, or none where it is unknown or absent', () => {
    for (const name of SCENARIOS) expect(scenarioIn(`?view=table&scenario=${name}`)).toBe(name);
    expect(scenarioIn('?scenario=chaos')).toBeNull();
    expect(scenarioIn('')).toBeNull();
    expect(Object.keys(SCENARIO_WORDS)).toEqual([...SCENARIOS]);
  });
});
