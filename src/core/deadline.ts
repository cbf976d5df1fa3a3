/** The time that is left to an execution, which stops by itself before Apps Script kills it. */

export interface Deadline {
  /** Returns the milliseconds that are left. */
  remaining(): number;
  /** Returns whether a step of at most so many milliseconds still fits. */
  allows(milliseconds: number): boolean;
}

/**
 * Milliseconds: six minutes for an execution (Apps Script quotas), less the longest time that an orderly end takes with its
 * soft deletes, a row ledger of 128,000 rows and the log. Every other step asks whether its own worst case still fits.
 */
export const EXECUTION_BUDGET = 6 * 60 * 1000 - 15_000;

export function createDeadline(now: () => number = Date.now, budget = EXECUTION_BUDGET): Deadline {
  const end = now() + budget;
  const remaining = () => end - now();
  return { remaining, allows: (milliseconds) => remaining() >= milliseconds };
}
