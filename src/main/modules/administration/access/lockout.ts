/** How long wrong passwords lock an account or a source: some are free, then each failure doubles the wait. */

export interface LockoutRule {
  readonly freeFailures: number;
  readonly firstLockMs: number;
  readonly longestLockMs: number;
}

export const accountRule: LockoutRule = { freeFailures: 5, firstLockMs: 30_000, longestLockMs: 3_600_000 };
/** Many people may sit behind one address. */
export const sourceRule: LockoutRule = { freeFailures: 20, firstLockMs: 30_000, longestLockMs: 3_600_000 };

/** Failures are forgotten after a day without another. */
export const forgottenAfterMs = 24 * 3_600_000;

/** @returns the wait after so many failures in a row; 0 while they are free. */
export function lockMs(failures: number, { freeFailures, firstLockMs, longestLockMs }: LockoutRule): number {
  const doublings = failures - freeFailures;
  return doublings < 0 ? 0 : Math.min(longestLockMs, firstLockMs * 2 ** Math.min(doublings, 30));
}
