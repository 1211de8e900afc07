/** Failed attempts under one key, and when the last one was (milliseconds since the epoch). */
export type Attempts = { failures: number; lastAt: number };

const forgottenAfterMs = 60 * 60_000;
const longestWaitMs = 15 * 60_000;

/** How long to wait, in milliseconds, before the next attempt: nothing for the first few, then doubling from 1 s to 15 min. */
export function waitMs(attempts: Attempts | undefined, free: number, now: number): number {
  if (!attempts || isForgotten(attempts, now) || attempts.failures < free) return 0;
  const pause = Math.min(1_000 * 2 ** Math.min(attempts.failures - free, 20), longestWaitMs);
  return Math.max(0, attempts.lastAt + pause - now);
}

/** The count after one more failure; an hour without any starts anew. */
export function afterFailure(attempts: Attempts | undefined, now: number): Attempts {
  const before = attempts && !isForgotten(attempts, now) ? attempts.failures : 0;
  return { failures: before + 1, lastAt: now };
}

export function isForgotten(attempts: Attempts, now: number): boolean {
  return now - attempts.lastAt > forgottenAfterMs;
}
