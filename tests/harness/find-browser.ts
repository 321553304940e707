/** Finds a Chromium for the tests: one that is here, else one that can be installed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const isRoot = process.getuid?.() === 0;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

/**
 * The browser that is already on this machine: CHROMIUM_PATH, else the system's, else Playwright's own.
 * Undefined when there is none. Throws when CHROMIUM_PATH is set and names no program.
 */
export function installedBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH is "${named}", which is not a program.`);
    return named;
  }
  const system = NAMES.map(onPath).find(Boolean);
  if (system) return system;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

interface Attempt {
  readonly what: string;
  readonly isPossible: boolean;
  readonly commands: readonly (readonly [string, ...string[]])[];
}

const ATTEMPTS: readonly Attempt[] = [
  {
    what: 'npx playwright install chromium',
    isPossible: true,
    commands: [
      ['npx', 'playwright', 'install', 'chromium'],
      // Its system libraries, which only root can install; elsewhere Playwright names what is missing.
      ...(isRoot ? [['npx', 'playwright', 'install-deps', 'chromium'] as const] : []),
    ],
  },
  {
    what: 'apt-get install chromium (as root)',
    isPossible: isRoot && onPath('apt-get') !== undefined,
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ],
  },
];

function attempt({ commands }: Attempt): void {
  for (const [command, ...args] of commands) {
    const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) return;
  }
}

/** Path of a Chromium, installing one where none is found. Throws an error that lists what was tried. */
export function findBrowser(): string {
  const tried = ['CHROMIUM_PATH (not set)', `${NAMES.join(', ')} on PATH`, chromium.executablePath()];
  const found = installedBrowser();
  if (found) return found;
  for (const way of ATTEMPTS) {
    tried.push(way.isPossible ? way.what : `${way.what}: not possible here`);
    if (!way.isPossible) continue;
    process.stderr.write(`No Chromium found; trying: ${way.what}\n`);
    attempt(way);
    const installed = installedBrowser();
    if (installed) return installed;
  }
  throw new Error(
    `No Chromium for the tests. Tried:\n${tried.map((one) => `  - ${one}`).join('\n')}\n` +
      'Install Chromium or Chrome, or set CHROMIUM_PATH to the program.',
  );
}

/**
 * What is switched off: Playwright's own choice, which this flag would replace, and the browser's search suggestions,
 * whose two hidden pages in every window cost more than most pages under test.
 */
const DISABLED_FEATURES = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
];

/** Flags that keep the browser quiet and off the network; root (containers) cannot use the sandbox. */
export function browserFlags(): string[] {
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${DISABLED_FEATURES.join()}`,
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}
