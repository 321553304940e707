/** Fails a Vitest test that writes to the console without having said so: a warning is a defect, not noise. */
import { afterEach, beforeEach, vi } from 'vitest';

const METHODS = ['error', 'warn', 'info', 'log', 'debug'] as const;

let allowed: readonly RegExp[] = [];
let written: string[] = [];
let restore: Array<() => void> = [];

/** Lets the running test write console messages that match one of the patterns. */
export function allowConsole(...patterns: readonly RegExp[]): void {
  allowed = [...allowed, ...patterns];
}

beforeEach(() => {
  allowed = [];
  written = [];
  restore = METHODS.map((method) => {
    const spy = vi.spyOn(globalThis.console, method).mockImplementation((...parts: unknown[]) => {
      written.push(`console.${method}: ${parts.map(String).join(' ')}`);
    });
    return () => spy.mockRestore();
  });
});

afterEach(() => {
  for (const undo of restore) undo();
  const unexpected = written.filter((message) => !allowed.some((pattern) => pattern.test(message)));
  if (unexpected.length > 0) throw new Error(`Unexpected console output:\n${unexpected.join('\n')}`);
});
