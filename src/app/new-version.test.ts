/** A part that is gone leads to the new version by itself: once, when nothing is lost by it, and never into nothing. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hostedBuild, type VersionPlace, type VersionWindow, watchVersion } from './new-version.ts';

const PAGE = 'https://atlas.example/here/';
const RUNNING = `${PAGE}assets/index-old.js`;
const html = (name: string) =>
  `<!doctype html><script type="module" crossorigin src="/here/assets/${name}.js"></script>`;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the page that the host serves', () => {
  test.each([
    ['is this build', html('index-old'), 'same'],
    ['is another build', html('index-new'), 'other'],
    ['is a log-in of the network', '<script src="https://wifi.example/a.js"></script>', 'unreachable'],
    ['is an error page', '<h1>Sorry</h1>', 'unreachable'],
    [
      'has its script fetched by the one that shows the still',
      '<script src="/here/assets/still-1.js" data-app="/here/assets/index-old.js"></script>',
      'same',
    ],
    [
      'has that of another build fetched so',
      '<script src="/here/assets/still-1.js" data-app="/here/assets/index-new.js"></script>',
      'other',
    ],
    [
      'names its script with a relative address',
      '<script type=module src="assets/index-old.js"></script>',
      'same',
    ],
  ])('%s', (_what, page, expected) => {
    expect(hostedBuild(page, RUNNING, PAGE)).toBe(expected);
  });
});

/** A window with a host that answers as told. */
function setUp(
  place: Partial<VersionPlace> = {},
  answer: () => Response = () => new Response(html('index-new')),
) {
  const events = new EventTarget();
  const reload = vi.fn();
  const fetchPage = vi.fn(async () => {
    const response = answer();
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  });
  const history = {
    state: null as unknown,
    replaceState: (state: unknown) => {
      history.state = state;
    },
  };
  const win = {
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    fetch: fetchPage,
    history,
    location: { reload },
    document: { activeElement: null, querySelector: () => null },
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
  } as unknown as VersionWindow;
  const lookForUpdate = vi.fn();
  const make = () => {
    const watch = watchVersion(win, {
      running: RUNNING,
      page: PAGE,
      mayReload: () => true,
      lookForUpdate,
      ...place,
    });
    watch.start();
    return watch;
  };
  const watch = make();
  const say = (what: string) => events.dispatchEvent(new Event(what));
  const fail = async () => {
    say('vite:preloadError');
    await vi.advanceTimersByTimeAsync(0);
  };
  const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return { watch, make, fail, say, wait, reload, fetchPage, history, lookForUpdate };
}

test('reloads once by itself where the host has another build, and leaves a mark that is no view state', async () => {
  const { fail, wait, reload, history } = setUp();
  await fail();
  await wait(1_000);
  expect(reload).toHaveBeenCalledTimes(1);
  expect(history.state).toMatchObject({ reloadedFrom: [RUNNING] });
});

test('does not reload a second time from the same build at the same address', async () => {
  const { fail, wait, make, reload, watch } = setUp();
  await fail();
  await wait(1_000);
  const afterReload = make();
  await fail();
  await wait(1_000);
  expect(reload).toHaveBeenCalledTimes(1);
  expect(afterReload.getTrouble()).toBe('replaced');
  expect(watch.getTrouble()).toBe('replaced');
});

test.each([
  ['without a network', Response.error, 'unreachable'],
  ['where the page answers 500', () => new Response('', { status: 500 }), 'unreachable'],
  ['where a log-in page answers', () => new Response('<h1>Log in</h1>'), 'unreachable'],
  ['where the host has this very build', () => new Response(html('index-old')), 'refused'],
])('never reloads by itself %s', async (_where, answer, trouble) => {
  const { fail, wait, reload, watch } = setUp({}, answer);
  await fail();
  await wait(60_000);
  expect(reload).not.toHaveBeenCalled();
  expect(watch.getTrouble()).toBe(trouble);
});

test('where the host has this very build, the service worker is asked for a newer one', async () => {
  const { fail, lookForUpdate } = setUp({}, () => new Response(html('index-old')));
  await fail();
  expect(lookForUpdate).toHaveBeenCalledTimes(1);
});

test('during a talk, or with an open dialog, it tells and leaves the reload to the reader', async () => {
  const { fail, wait, reload, watch } = setUp({ mayReload: () => false });
  await fail();
  await wait(60_000);
  expect(reload).not.toHaveBeenCalled();
  expect(watch.getTrouble()).toBe('replaced');
  expect(await watch.reload()).toBe(true);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('waits until nobody types, and asks then once more whether the page may go', async () => {
  let mayGo = true;
  const { fail, say, wait, reload, watch } = setUp({ mayReload: () => mayGo });
  await fail();
  for (let i = 0; i < 5; i++) {
    await wait(500);
    say('input');
  }
  expect(reload).not.toHaveBeenCalled();
  mayGo = false;
  await wait(1_000);
  expect(reload).not.toHaveBeenCalled();
  expect(watch.getTrouble()).toBe('replaced');
});

test('many parts that fail together ask for the page once', async () => {
  const { say, wait, fetchPage, reload } = setUp();
  for (let i = 0; i < 20; i++) say('vite:preloadError');
  await wait(1_000);
  expect(fetchPage).toHaveBeenCalledTimes(1);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('a reload that the reader asks for is not made into nothing', async () => {
  const { watch, reload } = setUp({}, Response.error);
  expect(await watch.reload()).toBe(false);
  expect(reload).not.toHaveBeenCalled();
});

test('the one file and development know no other build', async () => {
  const { fail, wait, reload, watch } = setUp({ running: null });
  await fail();
  await wait(1_000);
  expect(reload).not.toHaveBeenCalled();
  expect(watch.getTrouble()).toBe('refused');
});
