/** Writes the index of each engine over one generated package, and tells what it weighs and how long it took. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { deriveIndex } from '../../../src/cli/derived-files.ts';
import { parsePackage } from '../../../src/cli/package-content.ts';
import { readPackageFiles } from '../../../src/cli/package-files.ts';
import { piecesOf } from '../../../src/data/read-evidence.ts';
import type { Piece } from '../../../src/domain/dossier.ts';
import { searchText } from '../../../src/domain/evidence-filter.ts';
import { makePackageIn } from '../make-package.ts';

export interface Weight {
  readonly files: number;
  readonly bytes: number;
  /** As a host would send it. */
  readonly gzip: number;
  readonly buildMs: number;
}

/** Pagefind's own pages and styles, which a site with its own search box does not need. */
const NOT_INDEX = /^pagefind-(?:component-ui|highlight|modular-ui|ui)\./;

function weigh(folder: string, buildMs: number): Weight {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !NOT_INDEX.test(name) && statSync(join(folder, name)).isFile(),
  );
  const contents = names.map((name) => readFileSync(join(folder, name)));
  return {
    files: names.length,
    bytes: contents.reduce((sum, { length }) => sum + length, 0),
    gzip: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
    buildMs,
  };
}

/** Our files, as `npm run data:build` writes them. */
function writeMiniSearch(folder: string, content: ReturnType<typeof parsePackage>['content']): Weight {
  const start = performance.now();
  for (const [path, file] of deriveIndex(content)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, JSON.stringify(file));
  }
  return weigh(folder, performance.now() - start);
}

/** One record a piece, with the filters that our list has. */
async function writePagefind(folder: string, pieces: readonly Piece[]): Promise<Weight> {
  const start = performance.now();
  const { index } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('Pagefind made no index');
  for (const piece of pieces) {
    const { id, about, kind } = piece.evidence;
    const { errors } = await index.addCustomRecord({
      url: `/${id}`,
      content: searchText(piece),
      language: 'en',
      meta: { title: id },
      filters: { about: [...about], kind: [kind] },
    });
    if (errors.length > 0) throw new Error(errors.join('\n'));
  }
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  return weigh(folder, performance.now() - start);
}

/** Both indexes over a package of so many quotes, in `minisearch/` and `pagefind/` of the folder. */
export async function writeIndexes(folder: string, quotes: number, seed: number) {
  const data = join(folder, 'package');
  makePackageIn(data, { quotes, seed });
  const { content } = parsePackage(readPackageFiles(data));
  const pieces = [...content.evidence.values()].flatMap((file) => piecesOf(file).pieces);
  return {
    codes: content.jurisdictions.map(({ code }) => code),
    minisearch: writeMiniSearch(join(folder, 'minisearch'), content),
    pagefind: await writePagefind(join(folder, 'pagefind'), pieces),
  };
}
