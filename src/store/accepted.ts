/**
 * Records for which a service has accepted a request that it has not carried out yet, so that it is not asked the same again.
 * In the cache: if this is lost, it is asked once more, after hours at the earliest.
 */
import { KEY } from './keys';
import { parsed } from './record';

/** Record id → what its row said when the request was accepted: as long as it says the same, nothing has come of it. */
export type Accepted = Readonly<Record<string, string>>;

/** Seconds, the longest that Apps Script's cache keeps anything. */
const LIFETIME = 21_600;
/** As many as fit into the 100 KB of one value. */
const MOST_RECORDS = 1_000;

function keyOf(sheetId: string, kind: string): string {
  return `${KEY.accepted}${kind}.${sheetId}`;
}

/** @param kind What was asked for: `changes`, or the name of the scores. */
export function loadAccepted(sheetId: string, kind: string): Accepted {
  return parsed<Accepted>(CacheService.getDocumentCache()?.get(keyOf(sheetId, kind))) ?? {};
}

export function keepAccepted(sheetId: string, kind: string, accepted: Accepted): void {
  const newest = Object.fromEntries(Object.entries(accepted).slice(-MOST_RECORDS));
  CacheService.getDocumentCache()?.put(keyOf(sheetId, kind), JSON.stringify(newest), LIFETIME);
}

export function forgetAccepted(sheetId: number, kinds: readonly string[]): void {
  CacheService.getDocumentCache()?.removeAll(kinds.map((kind) => keyOf(String(sheetId), kind)));
}
