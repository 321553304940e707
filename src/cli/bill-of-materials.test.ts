/** The lists of parts: what is in the build, under which licences, and nothing about the machine that built it. */
import { describe, expect, test } from 'vitest';
import { cycloneDx } from './cyclone-dx.ts';
import { isLicenceAllowed, licencesText, refusedLicences } from './licences.ts';
import { dependenciesOf, type Lock, partsOf, placeOfDependency, placeOfModule } from './package-parts.ts';

const integrity = `sha512-${Buffer.alloc(64, 7).toString('base64')}`;

/** A project of `app → outer → @deep/inner 1`, beside an `@deep/inner 2` at the top, and tools that leave something. */
const LOCK: Lock = {
  '': { version: '0.1.0', license: 'MIT', dependencies: { outer: '^1.0.0', jszip: '^3.0.0' } },
  'node_modules/outer': {
    version: '1.0.0',
    license: 'ISC',
    integrity,
    dependencies: { '@deep/inner': '^1.0.0' },
    peerDependencies: { peer: '*', missing: '*', types: '*' },
    peerDependenciesMeta: { types: { optional: true } },
  },
  'node_modules/outer/node_modules/@deep/inner': { version: '1.0.0', license: 'MIT' },
  'node_modules/@deep/inner': { version: '2.0.0', license: 'MIT', dev: true },
  'node_modules/peer': { version: '5.0.0', license: '0BSD' },
  'node_modules/types': { version: '6.0.0', license: 'MIT' },
  'node_modules/jszip': {
    version: '3.0.0',
    license: '(MIT OR GPL-3.0-or-later)',
    dependencies: { pako: '*' },
  },
  'node_modules/pako': { version: '1.0.0', license: '(MIT AND Zlib)' },
  'node_modules/vite': { version: '8.0.0', license: 'MIT', dev: true },
  'node_modules/source-sans': { version: '3.0.0', license: 'OFL-1.1', dev: true },
  'node_modules/source-serif': { version: '4.0.0', license: 'OFL-1.1', dev: true },
  'node_modules/world-atlas': { version: '2.0.0', license: 'ISC', dev: true },
};

const MADE_FROM = ['node_modules/source-sans', 'node_modules/source-serif', 'node_modules/world-atlas'];

describe('the parts of a build', () => {
  test.each([
    ['/any/where/node_modules/outer/lib/a.js', 'node_modules/outer'],
    ['/any/node_modules/outer/node_modules/@deep/inner/a.js', 'node_modules/outer/node_modules/@deep/inner'],
    ['C:\\any\\node_modules\\@deep\\inner\\a.js', 'node_modules/@deep/inner'],
    ['\0vite/preload-helper.js', 'node_modules/vite'],
    ['/any/where/src/main.tsx', null],
  ])('%s is of %s', (id, place) => {
    expect(placeOfModule(id)).toBe(place);
  });

  test('a package finds another in its own folder first, then outwards', () => {
    expect(placeOfDependency(LOCK, 'node_modules/outer', '@deep/inner')).toBe(
      'node_modules/outer/node_modules/@deep/inner',
    );
    expect(placeOfDependency(LOCK, 'node_modules/outer/node_modules/@deep/inner', 'pako')).toBe(
      'node_modules/pako',
    );
    expect(placeOfDependency(LOCK, '', '@deep/inner')).toBe('node_modules/@deep/inner');
    expect(placeOfDependency(LOCK, 'node_modules/outer', 'absent')).toBeNull();
    expect(dependenciesOf(LOCK, 'node_modules/outer')).toContain('node_modules/peer');
    expect(dependenciesOf(LOCK, 'node_modules/outer')).not.toContain('node_modules/types');
  });

  test('are the packages of its modules, what is packed into their files, and what fonts and shapes are made from', () => {
    const parts = partsOf(['/a/node_modules/jszip/dist/jszip.min.js', '/a/src/main.tsx'], LOCK, []);
    expect(parts).toEqual(['node_modules/jszip', 'node_modules/pako', ...MADE_FROM]);
  });

  test('are refused when the lock file does not know them', () => {
    expect(() => partsOf(['/a/node_modules/stray/a.js'], LOCK, [])).toThrow(
      'node_modules/stray is not in the lock',
    );
  });
});

describe('licences', () => {
  test.each([
    'MIT',
    'OFL-1.1',
    '(MIT OR GPL-3.0-or-later)',
    '(MIT AND Zlib)',
    'MIT AND ISC AND BSD-3-Clause',
  ])('%s is allowed', (licence) => expect(isLicenceAllowed(licence)).toBe(true));

  test.each([
    'GPL-3.0-or-later',
    '',
    'UNLICENSED',
    'SEE LICENSE IN x',
    'MIT AND GPL-2.0',
    '(MIT OR GPL-2.0) AND GPL-3.0',
  ])('"%s" is not', (licence) => expect(isLicenceAllowed(licence)).toBe(false));

  test('that are not allowed are told by the name of the part', () => {
    const lock = {
      ...LOCK,
      'node_modules/bad': { version: '1.0.0', license: 'AGPL-3.0' },
      'node_modules/mute': {},
    };
    expect(refusedLicences(lock, ['node_modules/outer', 'node_modules/bad', 'node_modules/mute'])).toEqual([
      'bad: AGPL-3.0',
      'mute: no licence is stated',
    ]);
  });

  test('are listed once for each part, and each text once for all that share it', () => {
    const text = licencesText([
      { name: 'a 1', licence: 'MIT', text: 'The text ©' },
      { name: 'b 2', licence: 'MIT', text: 'The text ©' },
      { name: 'c 3', licence: 'ISC', text: '' },
    ]);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.match(/The text ©/g)).toHaveLength(1);
    expect(text).toMatch(/a 1 +MIT\nb 2 +MIT\nc 3 +ISC\n[\s\S]*a 1\nb 2\n=+\n\nThe text/);
  });
});

describe('the bill of materials', () => {
  const parts = partsOf(['/a/node_modules/outer/a.js', '\0vite/a.js'], LOCK, []);
  const text = cycloneDx(LOCK, parts);
  const bill = JSON.parse(text);
  const byRef = new Map<string, Record<string, unknown>>(
    bill.components.map((one: { 'bom-ref': string }) => [one['bom-ref'], one]),
  );

  test('has every part of the build and everything the project depends on, once each', () => {
    expect([...byRef.keys()].sort()).toEqual(
      [
        'pkg:npm/%40deep/inner@1.0.0',
        'pkg:npm/jszip@3.0.0',
        'pkg:npm/outer@1.0.0',
        'pkg:npm/pako@1.0.0',
        'pkg:npm/peer@5.0.0',
        'pkg:npm/source-sans@3.0.0',
        'pkg:npm/source-serif@4.0.0',
        'pkg:npm/vite@8.0.0',
        'pkg:npm/world-atlas@2.0.0',
      ].sort(),
    );
    expect(byRef.size).toBe(bill.components.length);
  });

  test('tells what is in the build from what is only installed', () => {
    expect(byRef.get('pkg:npm/outer@1.0.0')).toMatchObject({
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: '07'.repeat(64) }],
    });
    expect(byRef.get('pkg:npm/jszip@3.0.0')).toMatchObject({
      scope: 'optional',
      licenses: [{ expression: '(MIT OR GPL-3.0-or-later)' }],
    });
    expect(byRef.get('pkg:npm/%40deep/inner@1.0.0')).toMatchObject({ group: '@deep', name: 'inner' });
  });

  test('has the fields that CycloneDX asks for, and every reference leads somewhere', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bill.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    );
    const known = new Set([...byRef.keys(), bill.metadata.component['bom-ref']]);
    const { dependencies } = bill as { dependencies: { ref: string; dependsOn: string[] }[] };
    expect(dependencies.map(({ ref }) => ref).sort()).toEqual([...known].sort());
    for (const { dependsOn } of dependencies) for (const ref of dependsOn) expect(known, ref).toContain(ref);
    expect(dependencies.find(({ ref }) => ref === 'pkg:npm/outer@1.0.0')?.dependsOn).toEqual([
      'pkg:npm/%40deep/inner@1.0.0',
      'pkg:npm/peer@5.0.0',
    ]);
  });

  test('is the same for the same lock, and another for another', () => {
    expect(cycloneDx(LOCK, parts)).toBe(text);
    expect(text).not.toContain('timestamp');
    const other = JSON.parse(cycloneDx(LOCK, parts.slice(1)));
    expect(other.serialNumber).not.toBe(bill.serialNumber);
  });
});
