/** `npm run data:check [-- --data DIR]`: prints what is wrong with the data package, or what it holds. */
import { parseArgs } from 'node:util';
import { checkPackage, summarise } from './check.ts';
import { readCommandLine } from './command-line.ts';
import { parsePackage } from './package-content.ts';
import { DEFAULT_DATA_DIR, packageAt } from './package-files.ts';
import { problemLine } from './problem.ts';

const { values } = readCommandLine('Usage: npm run data:check [-- --data DIR]', (args) =>
  parseArgs({ args, options: { data: { type: 'string', default: DEFAULT_DATA_DIR } } }),
);
const files = packageAt(values.data);
const problems = checkPackage(files);

if (problems.length > 0) {
  for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
  process.stderr.write(`${problems.length} problems in ${values.data}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${values.data}: ${summarise(parsePackage(files).content)}\n`);
}
