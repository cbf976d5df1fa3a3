/** The times at which requests are sent: below the number that a minute allows, and after a pause where one is tried again. */
import type { Service } from '../streams/service';
import type { Attempt } from './attempt';
import { momentOf } from './headers';

const MINUTE = 60_000;

interface Pace {
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

const FIRST_PAUSE = 1_000;

/** @returns Milliseconds. @param tries Tries so far. @param jitter 0 to 1. */
export function pauseAfter(
  attempt: Attempt,
  tries: number,
  service: Service,
  now: number,
  jitter: number,
): number {
  const asked = requestedTime(attempt, service, now);
  if (asked !== undefined) return Math.max(asked - now, 0) + FIRST_PAUSE * jitter;
  return FIRST_PAUSE * 2 ** (tries - 1) * (1 + jitter);
}

/**
 * Returns when another try of all of these makes sense, epoch milliseconds; undefined when nobody knows. A limit for which
 * the service names no time has passed after its longest time.
 */
export function retryTimeOf(failed: readonly Attempt[], service: Service, now: number): number | undefined {
  const times = failed.flatMap((attempt) => {
    const longest = attempt.action === 'wait' ? now + service.limit.minutes * MINUTE : undefined;
    return requestedTime(attempt, service, now) ?? longest ?? [];
  });
  return times.length > 0 ? Math.max(now, ...times) : undefined;
}

/** Returns the time from which the service accepts another try, epoch milliseconds; undefined when it does not say. */
function requestedTime(
  { headers, body, action }: Attempt,
  service: Service,
  now: number,
): number | undefined {
  const { retryAfter, reset } = service.headers;
  const seconds = service.waitOf?.(body);
  return (
    momentOf(headers, retryAfter, now) ??
    (seconds === undefined ? undefined : now + seconds * 1000) ??
    (action === 'wait' ? momentOf(headers, reset, now) : undefined)
  );
}
