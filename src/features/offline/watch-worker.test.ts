/** The worker's states, with a registration that stands in for the browser's: updates wait until they are asked for. */
import { describe, expect, test, vi } from 'vitest';
import { type WorkerContainer, watchWorker } from './watch-worker.ts';

class FakeWorker extends EventTarget {
  readonly postMessage = vi.fn();
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
}

const PLACE = { url: '/sw.js', scope: '/' };

function setUp(registration: FakeRegistration | undefined) {
  const container = Object.assign(new EventTarget(), {
    register: vi.fn(async () => registration),
  });
  const reload = vi.fn();
  const worker = watchWorker(container as unknown as WorkerContainer, PLACE, reload);
  return { container, reload, worker };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the offline worker', () => {
  test('is ready once the first version is active, and that is no update', async () => {
    const registration = new FakeRegistration();
    const first = new FakeWorker();
    registration.installing = first;
    const { worker } = setUp(registration);
    await settled();
    expect(worker.getSnapshot()).toEqual({ phase: 'starting', isUpdateReady: false });
    Object.assign(registration, { installing: null, active: first });
    first.dispatchEvent(new Event('statechange'));
    expect(worker.getSnapshot()).toEqual({ phase: 'ready', isUpdateReady: false });
  });

  test('tells of a version that waits, found on this visit or on one before', async () => {
    const registration = new FakeRegistration();
    registration.active = new FakeWorker();
    const { worker } = setUp(registration);
    await settled();
    const next = new FakeWorker();
    registration.installing = next;
    registration.dispatchEvent(new Event('updatefound'));
    expect(worker.getSnapshot().isUpdateReady).toBe(false);
    Object.assign(registration, { installing: null, waiting: next });
    next.dispatchEvent(new Event('statechange'));
    expect(worker.getSnapshot()).toEqual({ phase: 'ready', isUpdateReady: true });
    const later = setUp(registration);
    await settled();
    expect(later.worker.getSnapshot().isUpdateReady).toBe(true);
  });

  test('lets the waiting version take over only when asked, and reloads only then', async () => {
    const registration = new FakeRegistration();
    const waiting = new FakeWorker();
    Object.assign(registration, { active: new FakeWorker(), waiting });
    const { container, reload, worker } = setUp(registration);
    await settled();
    container.dispatchEvent(new Event('controllerchange'));
    expect(reload).not.toHaveBeenCalled();
    expect(waiting.postMessage).not.toHaveBeenCalled();
    worker.applyUpdate();
    expect(waiting.postMessage).toHaveBeenCalledWith({ type: 'SKIP_WAITING' });
    expect(reload).not.toHaveBeenCalled();
    container.dispatchEvent(new Event('controllerchange'));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test('says that nothing is kept where the browser has no workers, refuses them, or gives none', async () => {
    expect(watchWorker(undefined, PLACE, () => undefined).getSnapshot().phase).toBe('blocked');
    const { worker } = setUp(undefined);
    await settled();
    expect(worker.getSnapshot().phase).toBe('blocked');
    const refusing = { register: () => Promise.reject(new Error('no')), addEventListener: () => undefined };
    const refused = watchWorker(refusing as unknown as WorkerContainer, PLACE, () => undefined);
    await settled();
    expect(refused.getSnapshot().phase).toBe('blocked');
  });
});
