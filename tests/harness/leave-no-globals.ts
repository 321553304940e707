/** Takes back the globals that a test file stubbed: the files of a worker run one after the other in one realm. */
import { afterAll, vi } from 'vitest';

afterAll(() => void vi.unstubAllGlobals());
