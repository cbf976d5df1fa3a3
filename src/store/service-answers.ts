/** Answers of services that are kept so that the same is not asked again: accepted requests, counts and companies, missing parts. */

import { fingerprintCells } from '../core/fingerprint';
import { KEY } from './keys';
import { parsed, type StoredRecord, storedRecord, userProperties } from './properties';

/**
 * The records for which a service has accepted a request that it has not carried out yet: record id → what its row said
 * when the request was accepted. As long as it says the same, nothing has come of it. In the cache: if this is lost, the
 * service is asked once more, after hours at the earliest.
 */
type Accepted = Readonly<Record<string, string>>;

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

const PREFIX = { count: KEY.count, companies: KEY.companies };

/**
 * Returns the answer that is kept for this person, or asks and keeps what comes. It may be some time old; losing it costs a
 * request, nothing else.
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

/**
 * The parts of a service that its server says it does not offer. It is not asked for them again until the person signs in anew or tests
 * the key.
 */
interface NotOffered {
  /** The server that said so. */
  readonly origin: string;
  readonly parts: readonly string[];
}

const TOO_LARGE = 'What this service does not offer is a long list.';

export function loadNotOffered(service: string, origin = ''): readonly string[] {
  const known = recordOf(service).read();
  return known?.origin === origin && Array.isArray(known.parts) ? known.parts : [];
}

export function saveNotOffered(service: string, parts: readonly string[], origin = ''): void {
  recordOf(service).replace({ origin, parts });
}

export function forgetNotOffered(service: string): void {
  recordOf(service).forget();
}

function recordOf(service: string): StoredRecord<NotOffered> {
  return storedRecord(userProperties(), KEY.notOffered + service, TOO_LARGE);
}
