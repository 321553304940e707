/** The search engines alone: `npx tsx tests/bench/search/run.ts [sizes]`. */
import { measureSearch } from './measure-search.ts';

const sizes = (process.argv[2] ?? '100,10000').split(',').map(Number);
process.stdout.write((await measureSearch({ sizes, seed: 1, quick: false })).text);
