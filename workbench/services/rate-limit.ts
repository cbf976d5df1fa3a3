/** Counts a user's requests in hours by the given clock. */

interface RateLimitState {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Epoch seconds at which the count starts again. */
  readonly reset: number;
}

/** A limit of so many requests in so many seconds for each user; a period starts with its first request. */
export function createRateLimit(limit: { readonly requests: number; readonly seconds: number }) {
  const periods = new Map<string, { ends: number; used: number }>();
  const length = limit.seconds * 1000;
  let latest = Number.NEGATIVE_INFINITY;

  return {
    take(user: string, now: number): RateLimitState {
      // A clock that goes back is that of another workbench over the same services: it starts with a full hour.
      if (now < latest) periods.clear();
      latest = now;
      let period = periods.get(user);
      if (period === undefined || now >= period.ends) {
        period = { ends: now + length, used: 0 };
        periods.set(user, period);
      }
      const allowed = period.used < limit.requests;
      if (allowed) period.used += 1;
      return { allowed, remaining: limit.requests - period.used, reset: Math.ceil(period.ends / 1000) };
    },
  };
}
