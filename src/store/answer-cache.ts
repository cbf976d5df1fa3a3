/** Answers of a service that may be some time old, kept for this person: losing one costs a request, nothing else. */
import { fingerprintCells } from '../core/fingerprint';
import { KEY } from './keys';

const PREFIX = { count: KEY.count, companies: KEY.companies };

/**
 * Returns the answer that is kept, or asks and keeps what comes.
 * @param about What the answer depends on; together with the name it is the key.
 */
export function remembered<T>(
  name: keyof typeof PREFIX,
  about: readonly string[],
  seconds: number,
  ask: () => T,
): T {
  const cache = CacheService.getUserCache();
  const key = PREFIX[name] + fingerprintCells(about);
  const known = cache?.get(key);
  if (known) return JSON.parse(known) as T;
  const answer = ask();
  cache?.put(key, JSON.stringify(answer), seconds);
  return answer;
}
