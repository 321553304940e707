/** What the settings of a build make of an address, however it is spelt. */
import { describe, expect, test } from 'vitest';
import { siteFrom } from './hosting.ts';

describe('BASE_PATH', () => {
  test.each([
    ['/', '/'],
    ['', '/'],
    ['/atlas/', '/atlas/'],
    ['/atlas', '/atlas/'],
    ['atlas/', '/atlas/'],
    ['atlas', '/atlas/'],
    ['/maps//5g', '/maps/5g/'],
  ])('%s is the folder %s, with its data below', (path, base) => {
    expect(siteFrom(path, undefined)).toEqual({ base, dataBase: `${base}data/`, dataOrigin: null });
  });

  test.each(['https://atlas.example/', './', '../atlas/', '/atlas?x', 'C:/atlas/'])(
    '%s is refused: it names no folder of a host',
    (path) => {
      expect(() => siteFrom(path, undefined)).toThrow('give the folder alone');
    },
  );
});
