import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeWindow } from '../../tests/harness/fake-window.ts';
import { aView } from '../../tests/harness/views.ts';
import { type AddressStore, createAddressStore } from './address-store.ts';

function open(search = ''): { win: FakeWindow; store: AddressStore } {
  const win = new FakeWindow(search);
  return { win, store: createAddressStore(win as unknown as Window) };
}

const TABLE = aView({ view: 'table' });
const onDay = (at: string) => aView({ time: { kind: 'day', at } });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('opening an address', () => {
  test('reads the view and what is wrong with it', () => {
    const { store } = open('?view=table&time=garbage');
    expect(store.getSnapshot().view).toEqual(TABLE);
    expect(store.getSnapshot().problems.map((p) => p.parameter)).toEqual(['time']);
  });

  test('makes it canonical at once, without a new entry', () => {
    const { win } = open('?utm_source=chat&country=uk%7Ede&view=TABLE&time=garbage');
    expect(win.writes).toEqual(['replace /atlas/?view=table&country=GB~DE']);
    expect(win.entries).toHaveLength(1);
  });

  test.each(['', '?view=table', '?view=table&country=GB~DE'])(
    'leaves %j alone, for it is canonical',
    (search) => {
      expect(open(search).win.writes).toEqual([]);
    },
  );

  test('keeps the scenario that the mocks ask for in development', () => {
    const { win, store } = open('?scenario=slow&view=table&x=1');
    expect(win.location.search).toBe('?view=table&scenario=slow');
    store.go(aView(), 'push');
    expect(win.location.search).toBe('?scenario=slow');
  });
});

describe('drilling down', () => {
  test('writes a new entry at once and tells everybody', () => {
    const { win, store } = open();
    const listener = vi.fn();
    store.subscribe(listener);
    store.go(TABLE, 'push');
    expect(win.writes).toEqual(['push /atlas/?view=table']);
    expect(store.getSnapshot().view).toEqual(TABLE);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('lets the entry that is left be written to first', () => {
    const { win, store } = open('?view=table');
    const seen: string[] = [];
    const stop = store.onLeave(() => seen.push(`${win.location.search} of ${win.entries.length}`));
    store.go(TABLE, 'push');
    store.go(onDay('2019-05-15'), 'replace');
    expect(seen).toEqual([]);
    store.go(aView(), 'push');
    expect(seen).toEqual(['?time=2019-05-15 of 1']);
    stop();
    store.go(TABLE, 'push');
    expect(seen).toHaveLength(1);
  });

  test('goes on where the browser refuses to write, and writes when it no longer does', () => {
    const { win, store } = open();
    const push = win.history.pushState;
    win.history.pushState = () => {
      throw new DOMException('too often', 'SecurityError');
    };
    store.go(TABLE, 'push');
    expect(store.getSnapshot().view).toEqual(TABLE);
    expect(win.location.search).toBe('');
    win.history.pushState = push;
    vi.advanceTimersByTime(2_000);
    expect(win.writes).toEqual(['push /atlas/?view=table']);
  });

  test('to where one is already makes no entry', () => {
    const { win, store } = open('?view=table');
    store.go(TABLE, 'push');
    expect(win.writes).toEqual([]);
  });

  test('of some of a view tells who waits for it where it changes nothing, with what was asked for', () => {
    const { win, store } = open('?view=table&country=GB');
    const again = vi.fn();
    const stop = store.onAgain(again);
    store.change({ country: ['GB'], quote: null }, 'push');
    expect(again.mock.calls).toEqual([[{ country: ['GB'], quote: null }]]);
    store.change({ country: ['GB'] }, 'replace');
    store.change({ country: ['US'] }, 'push');
    expect(again).toHaveBeenCalledOnce();
    stop();
    store.change({ country: ['US'] }, 'push');
    expect(again).toHaveBeenCalledOnce();
    expect(win.writes).toEqual(['push /atlas/?view=table&country=US']);
  });

  test('lets go of old notices', () => {
    const { store } = open('?time=garbage');
    store.go(TABLE, 'push');
    expect(store.getSnapshot().problems).toEqual([]);
  });

  test('first writes down where scrubbing had come to, so that Back leads there', () => {
    const { win, store } = open();
    store.go(onDay('2020-01-01'), 'replace');
    store.go({ ...onDay('2020-01-01'), country: ['GB'] }, 'push');
    expect(win.entries).toEqual(['/atlas/?time=2020-01-01', '/atlas/?time=2020-01-01&country=GB']);
    vi.runAllTimers();
    expect(win.writes).toHaveLength(2);
  });

  test('back to the default view shows the bare path', () => {
    const { win, store } = open('?view=table');
    store.go(aView(), 'push');
    expect(win.entries.at(-1)).toBe('/atlas/');
  });
});

describe('scrubbing and typing', () => {
  test('shows each view at once, and writes only the last of many', () => {
    const { win, store } = open();
    const seen: unknown[] = [];
    store.subscribe(() => seen.push(store.getSnapshot().view.time));
    const days = Array.from({ length: 20 }, (_, i) => `2020-01-${String(i + 1).padStart(2, '0')}`);
    for (const day of days) store.go(onDay(day), 'replace');
    expect(seen).toEqual(days.map((at) => ({ kind: 'day', at })));
    expect(win.writes).toEqual([]);
    vi.runAllTimers();
    expect(win.writes).toEqual(['replace /atlas/?time=2020-01-20']);
    expect(win.entries).toHaveLength(1);
  });

  test('stays under 100 writes in 10 seconds, and is never far behind', () => {
    const { win, store } = open();
    for (let step = 0; step < 10_000 / 16; step++) {
      store.go(onDay(`${2000 + (step % 20)}-01-01`), 'replace');
      vi.advanceTimersByTime(16);
    }
    expect(win.writes.length).toBeLessThan(100);
    expect(win.writes.length).toBeGreaterThan(20);
  });

  test('keeps notices while the view is only replaced, and drops them with a new step', () => {
    const { store } = open('?colour=red');
    store.go(TABLE, 'replace');
    expect(store.getSnapshot().problems).toHaveLength(1);
    store.go(TABLE, 'push');
    expect(store.getSnapshot()).toEqual({ view: TABLE, how: 'push', problems: [] });
  });

  test('what a deck shows on arrival is part of loading: it replaces, and keeps the notices', () => {
    const { win, store } = open('?colour=red');
    store.go(TABLE, 'load');
    expect(store.getSnapshot()).toMatchObject({
      view: TABLE,
      how: 'load',
      problems: [{ parameter: 'colour' }],
    });
    vi.runAllTimers();
    expect(win.entries).toEqual(['/atlas/?view=table']);
  });

  test('is written down before the page goes', () => {
    const { win, store } = open();
    store.go(TABLE, 'replace');
    win.dispatchEvent(new Event('pagehide'));
    expect(win.writes).toEqual(['replace /atlas/?view=table']);
    vi.runAllTimers();
    expect(win.writes).toHaveLength(1);
  });

  test('goes on after it was written down', () => {
    const { win, store } = open();
    store.go(TABLE, 'replace');
    vi.runAllTimers();
    store.go(aView({ view: 'quotes' }), 'replace');
    vi.runAllTimers();
    expect(win.writes).toEqual(['replace /atlas/?view=table', 'replace /atlas/?view=quotes']);
  });
});

describe('Back and Forward', () => {
  test('read the address again and tell everybody', () => {
    const { win, store } = open();
    store.go(TABLE, 'push');
    const listener = vi.fn();
    store.subscribe(listener);
    win.travel(-1);
    expect(store.getSnapshot().view).toEqual(aView());
    win.travel(1);
    expect(store.getSnapshot().view).toEqual(TABLE);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  test('are not overwritten by what was still to be written', () => {
    const { win, store } = open();
    store.go(TABLE, 'push');
    store.go(aView({ view: 'quotes' }), 'replace');
    win.travel(-1);
    vi.runAllTimers();
    expect(win.location.search).toBe('');
    expect(store.getSnapshot().view).toEqual(aView());
  });
});

describe('an entry that was left before its view was written', () => {
  const leaveEarly = (): ReturnType<typeof open> => {
    const opened = open();
    opened.store.go(TABLE, 'push');
    opened.store.go(onDay('2021-02-12'), 'replace');
    opened.store.go(onDay('2022-02-12'), 'replace');
    opened.win.travel(-1);
    return opened;
  };

  test('shows it when it is returned to, and is written then', () => {
    const { win, store } = leaveEarly();
    expect(store.getSnapshot().view).toEqual(aView());
    vi.runAllTimers();
    expect(win.entries).toEqual(['/atlas/', '/atlas/?view=table']);
    win.travel(1);
    expect(store.getSnapshot()).toEqual({ view: onDay('2022-02-12'), how: 'load', problems: [] });
    expect(win.entries).toEqual(['/atlas/', '/atlas/?time=2022-02-12']);
  });

  test('is no other entry, and shows it once', () => {
    const { win, store } = leaveEarly();
    win.travel(1);
    store.go(TABLE, 'replace');
    vi.runAllTimers();
    win.travel(-1);
    expect(store.getSnapshot().view).toEqual(aView());
    win.travel(1);
    expect(store.getSnapshot().view).toEqual(TABLE);
  });

  test('shows what was written where the browser tells no entry from another', () => {
    const { win, store } = open();
    win.navigation = undefined;
    store.go(TABLE, 'push');
    store.go(onDay('2021-02-12'), 'replace');
    win.travel(-1);
    win.travel(1);
    expect(store.getSnapshot().view).toEqual(TABLE);
  });
});

describe('taking back what was pushed', () => {
  const presented = () => {
    const opened = open('?view=table');
    opened.store.go({ ...TABLE, present: true }, 'push');
    return opened;
  };

  test('goes back to the entry before where it is that view, once', () => {
    const { win, store } = presented();
    store.takeBack({ present: false });
    store.takeBack({ present: false });
    expect(win.steps).toEqual([-1]);
    win.travel(-1);
    expect(store.getSnapshot().view).toEqual(TABLE);
    store.go({ ...TABLE, present: true }, 'push');
    store.takeBack({ present: false });
    expect(win.steps).toEqual([-1, -1]);
  });

  test('replaces the view where the entry before is another', () => {
    const { win, store } = presented();
    store.go({ ...onDay('2020-01-01'), present: true }, 'replace');
    store.takeBack({ present: false });
    expect(store.getSnapshot().view).toEqual(onDay('2020-01-01'));
    vi.runAllTimers();
    expect([win.steps, win.entries]).toEqual([[], ['/atlas/?view=table', '/atlas/?time=2020-01-01']]);
  });

  test.each(['of another page', 'untold'])('replaces it where the entry before is %s', (which) => {
    const { win, store } = presented();
    const { navigation } = win;
    win.navigation =
      which === 'untold' || !navigation
        ? undefined
        : {
            ...navigation,
            entries: () => navigation.entries().map((entry) => ({ ...entry, sameDocument: false })),
          };
    store.takeBack({ present: false });
    expect([win.steps, store.getSnapshot().view]).toEqual([[], TABLE]);
  });
});

describe('listening', () => {
  test('who has left hears nothing more', () => {
    const { store } = open();
    const [staying, leaving] = [vi.fn(), vi.fn()];
    store.subscribe(staying);
    store.subscribe(leaving)();
    store.go(TABLE, 'push');
    expect([staying.mock.calls.length, leaving.mock.calls.length]).toEqual([1, 0]);
  });

  test('a snapshot stays the same object until something changes', () => {
    const { store } = open();
    const first = store.getSnapshot();
    expect(store.getSnapshot()).toBe(first);
    store.go(TABLE, 'replace');
    expect(store.getSnapshot()).not.toBe(first);
  });
});
