/** `npm run data:build [-- --data DIR]`: writes what is derived from decisions and evidence into the data package. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { deriveElsewhere, deriveOverview, OVERVIEW_FILE } from './derive.ts';
import { parsePackage } from './package-content.ts';
import { DEFAULT_DATA_DIR, evidencePath, formatJson, readPackageFiles } from './package-files.ts';
import { problemLine } from './problem.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: DEFAULT_DATA_DIR } } });
const files = readPackageFiles(values.data);
const { content, problems } = parsePackage(files);

function write(path: string, content: unknown): void {
  const target = join(values.data, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, formatJson(content));
}

function build(): void {
  const evidence = [...content.evidence.values()];
  const elsewhere = deriveElsewhere(evidence);
  const codes = new Set([...elsewhere.keys(), ...evidence.map((file) => file.jurisdiction)]);
  for (const code of [...codes].sort()) {
    const path = evidencePath(code);
    const empty = { jurisdiction: code, evidence: [], sources: [], speakers: [] };
    write(path, { ...empty, ...(files.json.get(path) ?? {}), elsewhere: elsewhere.get(code) ?? [] });
  }
  write(OVERVIEW_FILE, deriveOverview(content.decisions, evidence));
  process.stdout.write(`${values.data}: ${codes.size} evidence files and ${OVERVIEW_FILE} written\n`);
}

if (problems.length > 0) {
  for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
  process.exitCode = 1;
} else {
  build();
}
