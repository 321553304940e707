/** The scenarios: what each makes of the files under public/, which stay the only truth. */
import { delay, HttpResponse } from 'msw';
import { indexFiles, isIndexFile } from '../src/data/index-files.ts';
import type { Decision } from '../src/domain/decision.ts';
import type { Jurisdiction } from '../src/domain/jurisdiction.ts';
import type { IsoDay } from '../src/domain/partial-date.ts';
import { type LargePackage, makeLargePackage } from './large.ts';
import { type LargeOverview, makeLargeOverview } from './large-overview.ts';
import { MALFORMED_PAGE, malform } from './malformed.ts';

export const SCENARIOS = ['slow', 'error', 'empty', 'malformed', 'large'] as const;
export type ScenarioName = (typeof SCENARIOS)[number];

/** What each scenario does, for the switcher and the README. */
export const SCENARIO_WORDS: Readonly<Record<ScenarioName, string>> = {
  slow: 'every answer takes 1.5 seconds',
  error: 'every file answers 500 for a second after it is first asked for, then itself',
  empty: 'a valid package without decisions or evidence',
  malformed: 'broken records beside the good ones, and a web page in place of one evidence file',
  large: '10,000 synthetic quotes over all jurisdictions',
};

export const SLOW_MS = 1_500;
/** A time, not a count: React's strict mode asks twice at once, and a reader's retry comes later than this. */
export const ERROR_MS = 1_000;

/** Reads a file under public/, such as `data/groups.json`; null where there is none. */
export type ReadPublic = (path: string) => Promise<string | null>;
/** Answers a request for a file under public/. */
export type Answer = (path: string) => Promise<Response>;

/** The scenario that an address asks for; null for the plain data, also where the name is unknown. */
export function scenarioIn(search: string): ScenarioName | null {
  const name = new URLSearchParams(search).get('scenario');
  return SCENARIOS.find((known) => known === name) ?? null;
}

/** What to tell a developer whose address names a scenario that there is not; null where it names none, or a known one. */
export function scenarioNotice(search: string): string | null {
  const name = new URLSearchParams(search).get('scenario');
  if (!name || scenarioIn(search) !== null) return null;
  return `No scenario is called “${name}”; this is the plain data. Known: ${SCENARIOS.join(', ')}.`;
}

const DATA = 'data/';
const isIndex = (path: string) => path.startsWith(DATA) && isIndexFile(path.slice(DATA.length));

/** A file of a made package; 404 where it has none by that name. */
function jsonOf(file: unknown): Response {
  return file === undefined
    ? new HttpResponse('Not found', { status: 404 })
    : HttpResponse.json(file as object);
}

function jsonText(text: string | null): Response {
  if (text === null) return new HttpResponse('Not found', { status: 404 });
  return new HttpResponse(text, { headers: { 'Content-Type': 'application/json' } });
}

async function readJson(read: ReadPublic, path: string): Promise<unknown> {
  const text = await read(path);
  if (text === null) throw new Error(`public/${path} is missing`);
  return JSON.parse(text);
}

const plain =
  (read: ReadPublic): Answer =>
  async (path) =>
    jsonText(await read(path));

function slow(read: ReadPublic): Answer {
  return async (path) => {
    await delay(SLOW_MS);
    return plain(read)(path);
  };
}

function failing(read: ReadPublic): Answer {
  const firstAsked = new Map<string, number>();
  return async (path) => {
    const now = performance.now();
    const first = firstAsked.get(path) ?? now;
    firstAsked.set(path, first);
    if (now - first >= ERROR_MS) return plain(read)(path);
    return new HttpResponse('Scenario: error', { status: 500 });
  };
}

interface Descriptor {
  readonly asOf: IsoDay;
  readonly resources: ReadonlyArray<{ readonly name: string; readonly path: string }>;
}

/** The real descriptor, listing evidence files only for the given codes. */
async function descriptor(read: ReadPublic, codes: readonly string[]): Promise<Descriptor> {
  const real = (await readJson(read, 'data/datapackage.json')) as Descriptor;
  const others = real.resources.filter((r) => !r.path.startsWith('evidence/'));
  const files = codes
    .map((code) => code.toLowerCase())
    .map((code) => ({ name: `evidence-${code}`, path: `evidence/${code}.json` }));
  return { ...real, resources: [...others, ...files] };
}

function empty(read: ReadPublic): Answer {
  return async (path) => {
    if (path === 'data/datapackage.json') return HttpResponse.json(await descriptor(read, []));
    if (path === 'data/decisions.json') return HttpResponse.json([]);
    if (path === 'data/derived/overview.json') return HttpResponse.json({ decisions: [], mentioned: [] });
    if (isIndex(path)) return jsonOf(indexFiles([], []).get(path.slice(DATA.length)));
    if (path.startsWith('data/evidence/')) return jsonText(null);
    return plain(read)(path);
  };
}

function malformed(read: ReadPublic): Answer {
  return async (path) => {
    if (path === MALFORMED_PAGE)
      return new HttpResponse('<!doctype html><title>Sign in</title>', {
        headers: { 'Content-Type': 'text/html' },
      });
    const text = await read(path);
    return jsonText(text === null ? null : JSON.stringify(malform(path, JSON.parse(text))));
  };
}

function large(read: ReadPublic): Answer {
  let made: Promise<LargePackage & { readonly overview: LargeOverview }> | undefined;
  const make = async () => {
    const jurisdictions = (await readJson(read, 'data/jurisdictions.json')) as readonly Jurisdiction[];
    const decisions = (await readJson(read, 'data/decisions.json')) as readonly Decision[];
    const texts = decisions.map((decision) => decision.summary);
    const large = makeLargePackage({ jurisdictions, asOf: (await descriptor(read, [])).asOf, texts });
    return { ...large, overview: makeLargeOverview(large) };
  };
  let index: ReadonlyMap<string, unknown> | undefined;
  return async (path) => {
    made ??= make();
    const { decisions, overview, evidence } = await made;
    if (path === 'data/datapackage.json')
      return HttpResponse.json(await descriptor(read, [...evidence.keys()]));
    if (path === 'data/decisions.json') return HttpResponse.json(decisions);
    if (isIndex(path)) {
      index ??= indexFiles(decisions, [...evidence.values()]);
      return jsonOf(index.get(path.slice(DATA.length)));
    }
    if (path === 'data/derived/overview.json') return HttpResponse.json(overview);
    const code = /^data\/evidence\/(..)\.json$/.exec(path)?.[1]?.toUpperCase();
    if (code === undefined) return plain(read)(path);
    const file = evidence.get(code);
    return file ? HttpResponse.json(file) : jsonText(null);
  };
}

const MAKERS: Readonly<Record<ScenarioName, (read: ReadPublic) => Answer>> = {
  slow,
  error: failing,
  empty,
  malformed,
  large,
};

/** How requests are answered in a scenario (null: the plain files); what it remembers lasts as long as the answer. */
export function answerIn(scenario: ScenarioName | null, read: ReadPublic): Answer {
  return scenario === null ? plain(read) : MAKERS[scenario](read);
}
