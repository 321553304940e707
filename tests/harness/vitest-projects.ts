/** The two Vitest projects: plain functions in Node, components in a real browser. */
import { playwright } from '@vitest/browser-playwright';
import type { TestProjectConfiguration } from 'vitest/config';
import { browserFlags, installedBrowser } from './find-browser.ts';

const SETUP = ['tests/harness/no-console.ts'];

/** Bundled before the first component test: found later, each would reload the page under a running test. */
const COMPONENT_DEPENDENCIES = [
  'react',
  'react-dom',
  'react-dom/client',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'vitest-browser-react',
  '@tanstack/react-query',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
  'd3-geo',
  'fflate',
  'valibot',
];

/** `unit` needs no browser; `component` takes the one that is installed (see with-browser.ts for installing one). */
export function testProjects(): TestProjectConfiguration[] {
  const executablePath = installedBrowser();
  return [
    {
      extends: true,
      test: {
        name: 'unit',
        environment: 'node',
        include: [
          'src/**/*.test.{ts,tsx}',
          'mocks/**/*.test.ts',
          'tests/*.test.ts',
          'tests/contract/**/*.test.ts',
          'tests/fuzz/**/*.test.ts',
          'tests/bench/**/*.test.ts',
        ],
        exclude: ['**/*.browser.test.tsx'],
        // Whole builds and recipes run here, beside whatever else the machine does.
        testTimeout: 30_000,
        // One realm a worker halves the time: nothing is loaded more than twice. No module may keep what a test leaves.
        pool: 'threads',
        isolate: false,
        setupFiles: [...SETUP, 'tests/harness/leave-no-globals.ts'],
      },
    },
    {
      extends: true,
      optimizeDeps: { include: COMPONENT_DEPENDENCIES },
      test: {
        name: 'component',
        include: ['src/**/*.browser.test.tsx', 'mocks/**/*.browser.test.tsx'],
        setupFiles: SETUP,
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          provider: playwright({
            launchOptions: { args: browserFlags(), ...(executablePath ? { executablePath } : {}) },
            contextOptions: { locale: 'en-GB', timezoneId: 'UTC' },
          }),
          instances: [{ browser: 'chromium' }],
        },
      },
    },
  ];
}
