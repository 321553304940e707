/** `npm run data:verify -- --texts DIR [--data DIR]`: finds every verbatim text in the folder of article texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCommandLine } from './command-line.ts';
import { parsePackage } from './package-content.ts';
import { DEFAULT_DATA_DIR, folderOf, packageAt } from './package-files.ts';
import { problemLine } from './problem.ts';
import { verifyQuotations } from './verify.ts';

const USAGE = 'Usage: npm run data:verify -- --texts DIR [--data DIR]';
const { values } = readCommandLine(USAGE, (args) =>
  parseArgs({
    args,
    options: { data: { type: 'string', default: DEFAULT_DATA_DIR }, texts: { type: 'string' } },
  }),
);

function readTexts(dir: string): ReadonlyMap<string, string> {
  const names = readdirSync(dir).filter((name) => name.endsWith('.txt'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
}

function run(textsDir: string): void {
  const { content, problems: unread } = parsePackage(packageAt(values.data));
  const filed = [...content.evidence].flatMap(([file, { evidence }]) =>
    evidence.map((piece) => ({ file, piece })),
  );
  const { problems, checked, texts } = verifyQuotations(filed, readTexts(textsDir));
  for (const problem of [...unread, ...problems]) process.stderr.write(`${problemLine(problem)}\n`);
  process.stdout.write(
    `${checked} verbatim parts checked in ${texts.length} texts, ${problems.length} missing or altered\n`,
  );
  if (unread.length + problems.length > 0) process.exitCode = 1;
}

if (values.texts === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  run(folderOf('texts', values.texts, 'the folder that holds the texts of the articles, one .txt file each'));
}
