/** `npm run data:import -- --record DIR [--data DIR]`: brings the researched record into the data package. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { countImported, countRecord, IMPORT_COUNTS } from './check-imports.ts';
import { readCommandLine } from './command-line.ts';
import { CURATION } from './curation.ts';
import { textOfFile } from './derived-files.ts';
import { importPackage, readRecord } from './import-package.ts';
import { DEFAULT_DATA_DIR, folderOf, jsonAt, packageAt } from './package-files.ts';
import { problemLine } from './problem.ts';

const USAGE = 'Usage: npm run data:import -- --record DIR [--data DIR]';
const { values } = readCommandLine(USAGE, (args) =>
  parseArgs({
    args,
    options: { data: { type: 'string', default: DEFAULT_DATA_DIR }, record: { type: 'string' } },
  }),
);

function run(recordDir: string): void {
  const record = readRecord(jsonAt(join(recordDir, 'record.json')), jsonAt(join(recordDir, 'groups.json')));
  const { written, content, problems } = importPackage(packageAt(values.data), record, CURATION);
  for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
  const [before, after] = [countRecord(record.record), countImported(content)];
  for (const name of IMPORT_COUNTS)
    process.stdout.write(`${name.padEnd(16)} ${String(before[name]).padStart(4)} in ${after[name]} out\n`);
  if (problems.length > 0) {
    process.stderr.write('Nothing was written\n');
    process.exitCode = 1;
    return;
  }
  for (const [path, file] of written) {
    const target = join(values.data, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, textOfFile(path, file));
  }
  process.stdout.write(`${values.data}: ${written.size} files written\n`);
}

if (values.record === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  run(folderOf('record', values.record, 'the folder that holds record.json and groups.json'));
}
