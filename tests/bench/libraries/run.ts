/** Prints the comparison with other libraries alone: `npx tsx tests/bench/libraries/run.ts [--quick]`. */
import { measureLibraries } from './measure-libraries.ts';

const { markdown } = await measureLibraries({ rates: [1, 4], quick: process.argv.includes('--quick') });
process.stdout.write(`${markdown}\n`);
