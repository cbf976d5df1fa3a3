/** How long an execution may go on: it stops itself before Apps Script would, with room for a last write. */

export interface Deadline {
  /** Milliseconds left. */
  remaining(): number;
  /** Whether a step of at most that many milliseconds still fits. */
  allows(milliseconds: number): boolean;
}

/**
 * Six minutes for each execution (Apps Script quotas), less what ending in order takes at the most: marking what is
 * gone, the memory of 128,000 rows, the log. Every other step asks with its own worst case whether it still fits.
 */
export const EXECUTION_BUDGET = 6 * 60 * 1000 - 15_000;

export function createDeadline(now: () => number = Date.now, budget = EXECUTION_BUDGET): Deadline {
  const end = now() + budget;
  const remaining = () => end - now();
  return { remaining, allows: (milliseconds) => remaining() >= milliseconds };
}
