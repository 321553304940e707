/** The part of the build that lists its parts: `licences.txt` with every licence, `sbom.cdx.json` as a CycloneDX bill of materials. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { LICENCES_FILE, MATERIALS_FILE } from '../data/offline-names.ts';
import { cycloneDx } from './cyclone-dx.ts';
import { licencesText, type NamedText, refusedLicences } from './licences.ts';
import { licenceTextAt, nameAt, partsOf, readLock, WORKER_PARTS } from './package-parts.ts';

/** What is in the build besides packages: our own work, the fonts made for it, the shapes. */
function otherParts(root: string): readonly NamedText[] {
  const read = (path: string) => readFileSync(join(root, path), 'utf8').trim();
  return [
    { name: 'Stance Atlas, its code', licence: 'MIT', text: read('LICENSE') },
    {
      name: 'Stance Atlas, its data',
      licence: 'CC-BY-4.0',
      text: 'Decisions, summaries and coding: https://creativecommons.org/licenses/by/4.0/. Quotations remain their authors’.',
    },
    {
      name: 'Natural Earth, the shapes of the map',
      licence: 'public domain',
      text: 'Made with Natural Earth, https://www.naturalearthdata.com. Its maps are in the public domain.',
    },
    {
      name: 'Atlas Serif and Atlas Sans, the fonts',
      licence: 'OFL-1.1',
      text: read('src/ui/fonts/LICENSE.md'),
    },
  ];
}

const modulesOf = (bundle: Rolldown.OutputBundle) =>
  Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));

/** Workers are bundled apart, before the page: this notes what is in them. */
function modulesSeen(seen: Set<string>): Plugin {
  return {
    name: 'stance-atlas:modules-seen',
    generateBundle(_options, bundle) {
      for (const id of modulesOf(bundle)) seen.add(id);
    },
  };
}

/**
 * Emits both files, from the modules that are really in the bundle. The build fails where a part has a licence that is
 * not allowed, or none.
 */
export function billOfMaterials({ hasWorker = true }: { readonly hasWorker?: boolean } = {}): Plugin {
  let root = '';
  const inWorkers = new Set<string>();
  return {
    name: 'stance-atlas:bill-of-materials',
    apply: 'build',
    config: () => ({ worker: { plugins: () => [modulesSeen(inWorkers)] } }),
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      const lock = readLock(root);
      const modules = [...modulesOf(bundle), ...inWorkers];
      const parts = partsOf(modules, lock, hasWorker ? WORKER_PARTS : []);
      const refused = refusedLicences(lock, parts);
      if (refused.length > 0) this.error(`licences that are not allowed: ${refused.join('; ')}`);
      const texts = parts.map((place) => ({
        name: `${nameAt(place)} ${lock[place]?.version}`,
        licence: lock[place]?.license ?? '',
        text: licenceTextAt(join(root, place)),
      }));
      const source = licencesText([...otherParts(root), ...texts]);
      this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source });
      this.emitFile({ type: 'asset', fileName: MATERIALS_FILE, source: cycloneDx(lock, parts) });
    },
  };
}
