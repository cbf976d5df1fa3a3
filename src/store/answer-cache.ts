/** Answers that may be some time old, kept for this person in the cache: losing one costs a request, nothing else. */
import { fingerprintCells } from '../core/fingerprint';

type Cache = GoogleAppsScript.Cache.Cache;

/** @param about What the answer depends on; together with the name it is the key. */
export function remembered<T>(
  name: string,
  about: readonly string[],
  seconds: number,
  ask: () => T,
  cache: Cache | null = CacheService.getUserCache(),
): T {
  const key = `${name}.${fingerprintCells(about)}`;
  const known = cache?.get(key);
  if (known) return JSON.parse(known) as T;
  const answer = ask();
  cache?.put(key, JSON.stringify(answer), seconds);
  return answer;
}
