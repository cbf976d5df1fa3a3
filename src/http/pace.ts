/** Keeps the requests of a client below the number that may be sent in any minute. */

const MINUTE = 60_000;

export interface Pace {
  /** Returns the milliseconds to wait before so many more requests are sent. */
  delayOf(count: number): number;
  /** Records that so many are sent now. */
  sent(count: number): void;
}

/** @param mostInMinute Absent: any number. */
export function createPace(mostInMinute: number | undefined, now: () => number): Pace {
  /** Times of the requests of the last minute, ascending. */
  let times: number[] = [];
  return {
    delayOf(count) {
      if (mostInMinute === undefined) return 0;
      times = times.filter((time) => time > now() - MINUTE);
      const excess = Math.min(times.length, times.length + count - mostInMinute);
      return excess > 0 ? (times[excess - 1] as number) + MINUTE - now() : 0;
    },
    sent(count) {
      if (mostInMinute !== undefined) times.push(...new Array<number>(count).fill(now()));
    },
  };
}
