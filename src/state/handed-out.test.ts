import { afterEach, describe, expect, test, vi } from 'vitest';
import { anAtlas } from '../../tests/harness/builders.ts';
import { aView } from '../../tests/harness/views.ts';
import { handedOutLink, isLocalOnly, publicBase } from './handed-out.ts';

/** A page's location, read from its address. */
function at(address: string) {
  const { origin, pathname, protocol, href, hostname } = new URL(address);
  return { origin, pathname, protocol, href, hostname };
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('where handed-out links point', () => {
  test.each([
    ['https://atlas.example/app/?view=table#x', 'https://atlas.example/app/'],
    ['file:///home/me/atlas.html?view=table#x', 'file:///home/me/atlas.html'],
  ])('from %s to %s', (address, base) => {
    expect(publicBase(at(address))).toBe(base);
  });

  test('to the public address where the build has one, wherever the page runs', () => {
    vi.stubEnv('VITE_PUBLIC_URL', 'https://atlas.example/');
    expect(publicBase(at('http://localhost:5173/?view=table'))).toBe('https://atlas.example/');
    expect(publicBase(at('file:///atlas.html'))).toBe('https://atlas.example/');
  });

  test('always with the time as dates', () => {
    vi.stubGlobal('window', { location: at('https://atlas.example/app/?x=1') });
    const atlas = anAtlas([]);
    expect(handedOutLink(aView({ view: 'table' }), atlas)).toBe(
      'https://atlas.example/app/?view=table&time=2020-02-12',
    );
    expect(handedOutLink(aView({ time: { kind: 'day', at: 'latest' } }), atlas)).toBe(
      'https://atlas.example/app/?time=2020-12-31',
    );
  });
});

test('a handed-out link names no place that the data does not know, and shows the same without it', () => {
  vi.stubGlobal('window', { location: at('https://atlas.example/app/') });
  const atlas = anAtlas([]);
  const link = (patch: Parameters<typeof aView>[0]) =>
    new URL(handedOutLink(aView({ time: { kind: 'day', at: '2020-02-12' }, ...patch }), atlas)).search;
  expect(link({ country: ['ZZ', 'GB'] })).toBe('?time=2020-02-12&country=GB');
  expect(link({ country: ['ZZ'], quote: 'gb-1' })).toBe('?time=2020-02-12');
  expect(link({ quote: 'zz-1' })).toBe('?time=2020-02-12');
  expect(link({ country: ['ZZ', 'GB'], quote: 'us-1' })).toBe('?time=2020-02-12&country=GB&quote=us-1');
});

describe('a link works only on this device', () => {
  test.each([
    ['http://localhost:5173/', true],
    ['http://atlas.localhost/', true],
    ['http://127.0.0.1:4173/', true],
    ['http://[::1]:4173/', true],
    ['file:///home/me/atlas.html', true],
    ['https://atlas.example/', false],
    ['https://localhost.example/', false],
    ['https://example.org/localhost', false],
  ])('at %s: %s', (address, isLocal) => {
    expect(isLocalOnly(at(address))).toBe(isLocal);
  });

  test('never where the build has a public address', () => {
    vi.stubEnv('VITE_PUBLIC_URL', 'https://atlas.example/');
    expect(isLocalOnly(at('http://localhost:5173/'))).toBe(false);
  });
});
