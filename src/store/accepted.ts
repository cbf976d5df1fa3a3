/**
 * Which records a service has taken a request for and not done yet, so that it is not asked the same again. In the cache:
 * whoever loses it asks once more, after hours at the earliest.
 */
import { parsed } from './properties';

type Cache = GoogleAppsScript.Cache.Cache;

/** Id → what its row said when the request was taken: as long as it says the same, nothing has come of it. */
export type Accepted = Readonly<Record<string, string>>;

/** Seconds, the longest that Apps Script's cache keeps anything. */
const LIFE = 21_600;
/** So many fit into the 100 KB of one value. */
const MOST = 1_000;

function keyOf(tab: string, what: string): string {
  return `accepted.${what}.${tab}`;
}

/** @param tab The id of the sheet. @param what "scores", "changes". */
export function loadAccepted(
  tab: string,
  what: string,
  cache: Cache | null = CacheService.getDocumentCache(),
): Accepted {
  return parsed<Accepted>(cache?.get(keyOf(tab, what))) ?? {};
}

export function keepAccepted(
  tab: string,
  what: string,
  accepted: Accepted,
  cache: Cache | null = CacheService.getDocumentCache(),
): void {
  const newest = Object.fromEntries(Object.entries(accepted).slice(-MOST));
  cache?.put(keyOf(tab, what), JSON.stringify(newest), LIFE);
}
