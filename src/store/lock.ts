/**
 * One run at a time in a document: the document lock decides, and dies with its execution, so a killed run blocks
 * nobody. A note beside it says what runs since when; a note without the lock is a dead run's and is taken over.
 */
import { JobsheetError } from '../core/errors';
import { cancelKey, progressKey } from './progress';

type Lock = GoogleAppsScript.Lock.Lock;
type Cache = GoogleAppsScript.Cache.Cache;

/** A second run gives up soon: it has nothing to do that the first does not do already. */
const PATIENCE = 1_000;
/** Key in the document cache. */
export const LOCK_NOTE = 'lock.note';
/** Seconds: no execution lives longer. */
const LIFE = 400;

export interface LockNote {
  /** Id of the sync that is worked on. */
  readonly name: string;
  /** Epoch milliseconds. */
  readonly since: number;
}

/**
 * Runs the work alone in this document.
 * @throws JobsheetError (transient) when another run has the lock; it says since when.
 */
export function alone<T>(
  name: string,
  work: () => T,
  lock: Lock = LockService.getDocumentLock(),
  cache: Cache | null = CacheService.getDocumentCache(),
): T {
  if (!lock.tryLock(PATIENCE)) throw otherRun(cache?.get(LOCK_NOTE) ?? null);
  cache?.put(LOCK_NOTE, JSON.stringify({ name, since: Date.now() }), LIFE);
  try {
    return work();
  } finally {
    // With what was told of its progress: one call for all of it.
    cache?.removeAll([LOCK_NOTE, progressKey(name), cancelKey(name)]);
    lock.releaseLock();
  }
}

function otherRun(note: string | null): JobsheetError {
  const { since } = note ? (JSON.parse(note) as { since: number }) : { since: undefined };
  const seconds = since === undefined ? undefined : Math.max(1, Math.round((Date.now() - since) / 1000));
  const when = seconds === undefined ? '' : ` It began ${seconds} seconds ago.`;
  return new JobsheetError({
    code: 'ALREADY_RUNNING',
    kind: 'transient',
    message: `Another sync is running in this spreadsheet.${when} Nothing was changed. Try again in a minute.`,
  });
}
