/** Serves `dist/` with the nginx, Apache and Caddy of this machine, each with the build's own file for it, and asks them. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { cacheControlOf, commonHeaders, siteFrom } from '../../src/cli/hosting.ts';
import { browserFlags, findBrowser } from '../harness/find-browser.ts';
import { REAL_SERVERS, type RealServer, siteIn } from './servers.ts';

const PORT = 4480;
const START_MS = 10_000;
const SITE = siteFrom('/', undefined);

/** Addresses of each kind with their status and media type. */
function expectedAnswers(
  dist: string,
): ReadonlyArray<readonly [address: string, status: number, type: string]> {
  // Servers leave small files as they are.
  const script = readdirSync(join(dist, 'assets')).find((name) => /^index-.*\.js$/.test(name));
  return [
    ['/', 200, 'text/html'],
    ['/?view=table', 200, 'text/html'],
    [`/assets/${script}`, 200, 'javascript'],
    ['/sw.js', 200, 'javascript'],
    ['/data/evidence/gb.json', 200, 'application/json'],
    ['/geometry/world.json', 200, 'application/json'],
    ['/manifest.webmanifest', 200, 'application/manifest+json'],
    ['/data/evidence/nowhere.json', 404, 'text/html'],
    ['/no/such/page', 404, 'text/html'],
    ['/assets/index-of-another-build.js', 404, 'text/html'],
  ];
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (const start = Date.now(); Date.now() - start < START_MS; await pause(50)) {
    if (server.exitCode !== null) throw new Error('it ended by itself');
    if (await fetch(url).catch(() => null)) return;
  }
  throw new Error(`no answer within ${START_MS} ms`);
}

/** What is wrong with the answers, in words. */
async function faultsOf(origin: string, dist: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [address, status, type] of expectedAnswers(dist)) {
    const answer = await fetch(origin + address);
    const said = (name: string) => answer.headers.get(name) ?? 'nothing';
    const expected = { ...commonHeaders(SITE), 'Cache-Control': cacheControlOf(SITE, address) };
    if (answer.status !== status) faults.push(`${address}: status ${answer.status}, not ${status}`);
    if (!said('Content-Type').includes(type)) faults.push(`${address}: type ${said('Content-Type')}`);
    if (/html/.test(type) && !/utf-8/i.test(said('Content-Type')))
      faults.push(`${address}: no charset in ${said('Content-Type')}`);
    for (const [name, value] of Object.entries(expected))
      if (said(name) !== value && !(status === 404 && name === 'Cache-Control'))
        faults.push(`${address}: ${name} is ${said(name)}, not ${value}`);
    // That a file is missing must not be kept for longer than until it is asked for again.
    if (status === 404 && /immutable|max-age=[1-9]/.test(said('Cache-Control')))
      faults.push(`${address}: kept though it is missing: ${said('Cache-Control')}`);
    if (status === 200 && !/manifest/.test(address) && !/gzip|zstd|br/.test(said('Content-Encoding')))
      faults.push(`${address}: not compressed`);
    if (status === 404 && !(await answer.text()).includes('<html')) faults.push(`${address}: no page`);
  }
  return faults;
}

/** Opens the app in a browser: the map and a dossier come, and the console stays silent. */
async function faultsInBrowser(origin: string): Promise<readonly string[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() });
  const faults: string[] = [];
  try {
    const page = await browser.newPage();
    page.on('console', (message) => faults.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    await page.goto(`${origin}/?country=GB`);
    await page.locator('.dossier .quote').first().waitFor();
    await page.locator('[data-code="GB"] [role="button"]').waitFor();
    const worker = await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    if (!worker) faults.push('no service worker');
  } catch (error) {
    faults.push(String(error));
  } finally {
    await browser.close();
  }
  return faults;
}

async function check(
  { name, prepare }: RealServer,
  program: string,
  port: number,
): Promise<readonly string[]> {
  const place = mkdtempSync(join(tmpdir(), 'stance-atlas-hosting-'));
  const site = siteIn(place, 'dist', port);
  const server = spawn(program, prepare(site), { stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  server.stderr?.on('data', (bytes) => {
    words += String(bytes);
  });
  const origin = `http://localhost:${port}`;
  try {
    await answers(`${origin}/`, server);
    return [...(await faultsOf(origin, site.root)), ...(await faultsInBrowser(origin))];
  } catch (error) {
    const log = join(site.folder, 'error.log');
    return [`${name}: ${error}`, words, existsSync(log) ? readFileSync(log, 'utf8') : ''];
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill()) await ended;
    rmSync(place, { recursive: true, force: true });
  }
}

let [found, failed] = [0, 0];
for (const [i, server] of REAL_SERVERS.entries()) {
  const program = server.programs.find((name) => spawnSync('which', [name]).status === 0);
  if (!program) {
    process.stdout.write(`${server.name}: not on this machine\n`);
    continue;
  }
  found += 1;
  const faults = await check(server, program, PORT + i);
  if (faults.length > 0) failed += 1;
  process.stdout.write(
    `${server.name}: ${faults.length === 0 ? 'as the build says' : 'not as the build says'}\n`,
  );
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
}
if (found === 0) process.stdout.write('None of them is here: nothing was checked.\n');
process.exitCode = found === 0 || failed > 0 ? 1 : 0;
