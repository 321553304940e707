/** Runs a command with CHROMIUM_PATH set to a browser that exists: `tsx tests/harness/with-browser.ts vitest run`. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.ts';

const [command, ...args] = process.argv.slice(2);
if (!command) throw new Error('Usage: tsx tests/harness/with-browser.ts COMMAND [ARGUMENT …]');
const { status, error } = spawnSync(command, args, {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: findBrowser() },
});
if (error) throw error;
process.exitCode = status ?? 1;
