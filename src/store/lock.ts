/**
 * One run at a time in a document: the document lock decides, and dies with its execution, so a killed run blocks nobody. A
 * note beside it says which sync runs since when; a note without the lock was left by a killed run and is overwritten.
 */
import { JobsheetError } from '../core/errors';
import { KEY } from './keys';
import { parsed } from './properties';

/** Milliseconds. A second run gives up soon: the first does already what it would do. */
const LOCK_WAIT = 1_000;
/** Seconds. No execution lives longer. */
const NOTE_LIFETIME = 400;

export interface LockNote {
  /** The id of the sync that is worked on. */
  readonly name: string;
  /** Epoch milliseconds. */
  readonly since: number;
}

/**
 * Does the work alone in this document.
 * @throws JobsheetError (transient) when another run has the lock; it says since when.
 */
export function alone<T>(name: string, work: () => T): T {
  const lock = LockService.getDocumentLock();
  const cache = CacheService.getDocumentCache();
  if (!lock.tryLock(LOCK_WAIT)) throw otherRun(parsed<LockNote>(cache?.get(KEY.lockNote)));
  cache?.put(KEY.lockNote, JSON.stringify({ name, since: Date.now() }), NOTE_LIFETIME);
  try {
    return work();
  } finally {
    // The progress goes with the note: one call for all of it.
    cache?.removeAll([KEY.lockNote, KEY.progress + name, KEY.cancel + name]);
    lock.releaseLock();
  }
}

function otherRun(note: LockNote | undefined): JobsheetError {
  const seconds = note && Math.max(1, Math.round((Date.now() - note.since) / 1000));
  const when = seconds === undefined ? '' : ` It began ${seconds} seconds ago.`;
  return new JobsheetError({
    code: 'ALREADY_RUNNING',
    kind: 'transient',
    message: `Another sync is running in this spreadsheet.${when} Nothing was changed. Try again in a minute.`,
  });
}
