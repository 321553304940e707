/** What the settings of a build make of an address, however it is spelt. */
import { describe, expect, test } from 'vitest';
import { publicUrlFrom, siteFrom } from './hosting.ts';

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

describe('VITE_PUBLIC_URL', () => {
  test.each([
    ['https://atlas.example/', 'https://atlas.example/'],
    ['https://atlas.example', 'https://atlas.example/'],
    ['https://atlas.example/here', 'https://atlas.example/here/'],
    ['http://atlas.example:8080/here/', 'http://atlas.example:8080/here/'],
    ['https://atlas.example/here/index.html', 'https://atlas.example/here/index.html'],
  ])('%s gives links that begin with %s', (raw, base) => {
    expect(publicUrlFrom(raw)).toBe(base);
  });

  test.each([
    'atlas.example',
    'atlas.example:8080',
    '/here/',
    'https:atlas.example',
    'ftp://atlas.example/',
    'https://atlas.example/?view=map',
    'https://atlas.example/#map',
  ])('%s is refused, with what would be right', (raw) => {
    expect(() => publicUrlFrom(raw)).toThrow('such as https://atlas.example/');
  });
});
