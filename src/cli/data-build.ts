/** `npm run data:build [-- --data DIR]`: writes what is derived from decisions and evidence into the data package. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isIndexFile } from '../data/index-files.ts';
import { readCommandLine } from './command-line.ts';
import { derivedFiles, textOfFile } from './derived-files.ts';
import { parsePackage } from './package-content.ts';
import { DEFAULT_DATA_DIR, packageAt } from './package-files.ts';
import { problemLine } from './problem.ts';

const { values } = readCommandLine('Usage: npm run data:build [-- --data DIR]', (args) =>
  parseArgs({ args, options: { data: { type: 'string', default: DEFAULT_DATA_DIR } } }),
);
const files = packageAt(values.data);
const { content, problems } = parsePackage(files);

if (problems.length > 0) {
  for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
  process.exitCode = 1;
} else {
  const derived = derivedFiles(files, content);
  for (const [path, file] of derived) {
    const target = join(values.data, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, textOfFile(path, file));
  }
  const isOver = (path: string) => isIndexFile(path) && !derived.has(path);
  for (const path of [...files.json.keys()].filter(isOver)) rmSync(join(values.data, path));
  process.stdout.write(`${values.data}: ${derived.size} derived files written\n`);
}
