/** Tells when a wait has become long: one timer a wait, and nothing that repeats by itself. */
import { useEffect, useState } from 'react';

/** When a wait is called slow, in milliseconds. */
export const SLOW_AFTER_MS = 10_000;

/** Whether this has been waited for too long, a function that begins the wait anew, and whether any wait was too long. */
export function useSlow(): readonly [isSlow: boolean, again: () => void, wasSlow: boolean] {
  const [attempt, setAttempt] = useState(0);
  const [slowAttempt, setSlowAttempt] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSlowAttempt(attempt), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [attempt]);
  return [slowAttempt === attempt, () => setAttempt(attempt + 1), slowAttempt !== null];
}
