/** Only the app's own scripts are trusted: foreign, neighbouring and disguised addresses are refused. */
import { describe, expect, test, vi } from 'vitest';
import { ownScriptUrl, scriptUrls, TRUSTED_POLICY } from './trusted-types.ts';

const place = { page: 'https://atlas.example/here/?view=table', base: '/here/', isDevelopment: false };

describe('the address of a script', () => {
  test.each([
    ['/here/sw.js', 'https://atlas.example/here/sw.js'],
    ['/here/assets/search-worker-Ab1_-9.js', 'https://atlas.example/here/assets/search-worker-Ab1_-9.js'],
    ['https://atlas.example/here/assets/a.js', 'https://atlas.example/here/assets/a.js'],
    ['assets/a.mjs', 'https://atlas.example/here/assets/a.mjs'],
  ])('%s is one of the app', (url, whole) => {
    expect(ownScriptUrl(url, place)).toBe(whole);
  });

  test.each([
    'https://elsewhere.example/here/assets/a.js',
    '//elsewhere.example/here/assets/a.js',
    'http://atlas.example/here/assets/a.js',
    '/assets/a.js',
    '/here/data/a.js',
    '/here/assets/../data/a.js',
    '/here/assets/%2e%2e/data/a.js',
    '/here/assets/deep/a.js',
    '/here/assets/a.json',
    '/here/other/sw.js',
    'data:text/javascript,alert(1)',
    'blob:https://atlas.example/0b5c',
    'javascript:alert(1)',
  ])('%s is refused', (url) => {
    expect(() => ownScriptUrl(url, place)).toThrow(TypeError);
  });

  test('in development comes from any folder of the app, never from elsewhere', () => {
    const development = { ...place, isDevelopment: true };
    expect(ownScriptUrl('/here/src/search/worker.ts?worker', development)).toContain('/src/search/worker.ts');
    expect(() => ownScriptUrl('/src/search/worker.ts', development)).toThrow(TypeError);
    expect(() => ownScriptUrl('https://elsewhere.example/here/a.js', development)).toThrow(TypeError);
  });
});

test('the browser marks what was checked, through the one policy of that name', () => {
  const createPolicy = vi.fn((_name: string, rules: { createScriptURL: (url: string) => string }) => ({
    createScriptURL: (url: string) => `trusted:${rules.createScriptURL(url)}`,
  }));
  const trusted = scriptUrls({ createPolicy }, place);
  expect(trusted('/here/sw.js')).toBe('trusted:https://atlas.example/here/sw.js');
  expect(() => trusted('https://elsewhere.example/sw.js')).toThrow(TypeError);
  expect(createPolicy).toHaveBeenCalledExactlyOnceWith(TRUSTED_POLICY, expect.anything());
});

test('where the browser has no Trusted Types the checked address is text', () => {
  const plain = scriptUrls(undefined, place);
  expect(plain('/here/sw.js')).toBe('https://atlas.example/here/sw.js');
  expect(() => plain('/elsewhere/sw.js')).toThrow(TypeError);
});
