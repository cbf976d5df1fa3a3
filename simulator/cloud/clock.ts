/** The virtual clock: time passes only when a service call says so, which makes "would this finish" a test. */

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  advance(milliseconds: number): void;
}

export function createClock(start: number): Clock {
  let now = start;
  return {
    now: () => now,
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}
