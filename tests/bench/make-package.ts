/** Writes a generated data package into a folder: the generator's records, and what the product's own build derives. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeLargePackage } from '../../mocks/large.ts';
import { type PackageContent, parsePackage } from '../../src/cli/package-content.ts';
import {
  DEFAULT_DATA_DIR,
  DESCRIPTOR_FILE,
  evidenceCode,
  evidencePath,
  readPackageFiles,
} from '../../src/cli/package-files.ts';
import { shownText } from '../../src/domain/evidence-words.ts';

interface Wanted {
  readonly quotes: number;
  readonly seed: number;
}

/** Every text of the real package: the generated ones have its words. */
function textsOf({ decisions, evidence }: PackageContent): readonly string[] {
  const pieces = [...evidence.values()].flatMap((file) => file.evidence.map(shownText));
  return [...pieces, ...decisions.map((decision) => decision.summary)];
}

/** The real descriptor for other evidence files; it imported nothing. */
function describe(real: unknown, paths: readonly string[]): unknown {
  const { imports: _, ...rest } = Object(real) as { readonly [field: string]: unknown };
  const resources = (rest.resources ?? []) as readonly { readonly path: string }[];
  const others = resources.filter(({ path }) => evidenceCode(path) === null);
  const files = paths.map((path) => ({ name: path.replace('/', '-').replace('.json', ''), path }));
  return { ...rest, title: 'Synthetic data for measurements', resources: [...others, ...files] };
}

/** `npm run data:build` on the folder, as a curator runs it. */
function derive(folder: string): void {
  const args = ['--import', 'tsx', 'src/cli/data-build.ts', '--data', folder];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The package in ${folder} could not be built:\n${stderr.slice(0, 2000)}`);
}

/**
 * Empties the folder and writes a whole package into it, derived files included. Same quotes and seed, same bytes.
 * Run from the repository's root. Throws where the real package cannot be read.
 */
export function makePackageIn(folder: string, { quotes, seed }: Wanted): void {
  const real = readPackageFiles(DEFAULT_DATA_DIR);
  const { content } = parsePackage(real);
  const { jurisdictions, groups, descriptor } = content;
  if (!descriptor) throw new Error(`${DEFAULT_DATA_DIR}/${DESCRIPTOR_FILE} cannot be read`);
  const made = makeLargePackage({
    ...{ jurisdictions, asOf: descriptor.asOf, texts: textsOf(content), quotes, seed },
  });
  const evidence = [...made.evidence].map(([code, file]) => [evidencePath(code), file] as const);
  const files = new Map<string, unknown>([
    [
      DESCRIPTOR_FILE,
      describe(
        real.json.get(DESCRIPTOR_FILE),
        evidence.map(([path]) => path),
      ),
    ],
    ['jurisdictions.json', jurisdictions],
    ['groups.json', groups],
    ['decisions.json', made.decisions],
    ...evidence,
  ]);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, file] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, JSON.stringify(file));
  }
  derive(folder);
}
