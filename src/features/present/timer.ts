/** The presenter's clock: counts only while it runs. Pure; times in milliseconds. */

export interface Timer {
  /** Counted before the present run. */
  readonly counted: number;
  /** When the present run began; null while it is paused. */
  readonly since: number | null;
}

export const STOPPED: Timer = { counted: 0, since: null };

/** Milliseconds counted by `now`. */
export function elapsed({ counted, since }: Timer, now: number): number {
  return counted + (since === null ? 0 : Math.max(now - since, 0));
}

/** Starts a paused timer, pauses a running one. */
export function toggled(timer: Timer, now: number): Timer {
  return timer.since === null ? { ...timer, since: now } : { counted: elapsed(timer, now), since: null };
}

/** "0:00", "12:34", "1:02:03". */
export function clockWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
