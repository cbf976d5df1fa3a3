/** How long an execution may go on: it stops itself before Apps Script would, with room for a last write. */

export interface Deadline {
  /** Milliseconds left. */
  remaining(): number;
  /** Whether a step of at most that many milliseconds still fits. */
  allows(milliseconds: number): boolean;
}

/** Six minutes for each execution (Apps Script quotas), less a minute for what cannot be foreseen. */
export const EXECUTION_BUDGET = 5 * 60 * 1000;

export function createDeadline(now: () => number = Date.now, budget = EXECUTION_BUDGET): Deadline {
  const end = now() + budget;
  const remaining = () => end - now();
  return { remaining, allows: (milliseconds) => remaining() >= milliseconds };
}
