/** A CycloneDX 1.6 bill of materials, made from the lock file alone, so that the same lock always gives the same bytes. */
import { createHash } from 'node:crypto';
import { dependenciesOf, type Lock, nameAt, withDependencies } from './package-parts.ts';

const purlOf = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** The project's own name: its entry in the lock has no place to take it from. */
const PROJECT = 'stance-atlas';

const refAt = (lock: Lock, place: string) =>
  purlOf(place === '' ? PROJECT : nameAt(place), lock[place]?.version ?? '');

const licencesOf = (expression: string | undefined) => {
  if (!expression) return [];
  return / (OR|AND|WITH) /.test(expression) ? [{ expression }] : [{ license: { id: expression } }];
};

/** From the form that package managers use, base64 after the name, to the one that CycloneDX uses. */
function hashesOf(integrity: string | undefined) {
  const base64 = /^sha512-(\S+)/.exec(integrity ?? '')?.[1];
  return base64 ? [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] : [];
}

function component(lock: Lock, place: string, isInBuild: boolean) {
  const { version = '', license, integrity } = lock[place] ?? {};
  const [scope, name] = nameAt(place).startsWith('@') ? nameAt(place).split('/') : [undefined, nameAt(place)];
  return {
    type: 'library',
    'bom-ref': refAt(lock, place),
    ...(scope ? { group: scope } : {}),
    name,
    version,
    // "optional" is CycloneDX's word for what cannot be called, since it is not there.
    scope: isInBuild ? 'required' : 'optional',
    licenses: licencesOf(license),
    hashes: hashesOf(integrity),
    purl: refAt(lock, place),
  };
}

/** A name for the whole that changes with the content, and with nothing else. */
function serialOf(content: unknown): string {
  const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return `urn:uuid:${[...groups, hex.slice(20, 32)].join('-')}`;
}

/**
 * Every package that the project depends on at run time, and those of the build tools that leave something in the
 * build; `scope` tells which have something in it. `parts` are the places of these.
 */
export function cycloneDx(lock: Lock, parts: readonly string[]): string {
  const inBuild = new Set(parts);
  const places = new Set([...withDependencies(lock, dependenciesOf(lock, '')), ...parts]);
  // One version of a package may stand at several places; it is in the build if one of them is.
  const byRef = new Map<string, string[]>();
  for (const place of [...places].sort()) {
    const ref = refAt(lock, place);
    byRef.set(ref, [...(byRef.get(ref) ?? []), place]);
  }
  const components = [...byRef.values()].map((same) =>
    component(
      lock,
      same[0] ?? '',
      same.some((place) => inBuild.has(place)),
    ),
  );
  const refsOf = (from: readonly string[]) =>
    [...new Set(from.map((place) => refAt(lock, place)))].filter((ref) => byRef.has(ref)).sort();
  const tools = parts.filter((place) => lock[place]?.dev);
  const dependencies = [
    { ref: refAt(lock, ''), dependsOn: refsOf([...dependenciesOf(lock, ''), ...tools]) },
    ...[...byRef].map(([ref, same]) => ({
      ref,
      dependsOn: refsOf(same.flatMap((place) => dependenciesOf(lock, place))),
    })),
  ];
  const { version = '', license } = lock[''] ?? {};
  const project = {
    type: 'application',
    'bom-ref': refAt(lock, ''),
    name: PROJECT,
    version,
    licenses: licencesOf(license),
    purl: refAt(lock, ''),
  };
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf([project, components, dependencies]),
    version: 1,
    metadata: { lifecycles: [{ phase: 'build' }], component: project },
    components,
    dependencies,
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
