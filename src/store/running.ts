/** Which sync runs right now, and how far it is, for whoever watches. */
import { LOCK_NOTE, type LockNote } from './lock';
import { type Progress, progressKey } from './progress';
import { parsed } from './properties';

type Lock = GoogleAppsScript.Lock.Lock;
type Cache = GoogleAppsScript.Cache.Cache;

export interface Running {
  readonly sync: string;
  readonly progress: Progress | null;
}

/** One read; the lock is asked only when a note is there, since a killed run leaves its note behind. */
export function readRunning(
  syncIds: readonly string[],
  cache: Cache | null = CacheService.getDocumentCache(),
  lock: () => Lock = () => LockService.getDocumentLock(),
): Running | null {
  const values = (cache?.getAll([LOCK_NOTE, ...syncIds.map(progressKey)]) ?? {}) as Record<string, string>;
  const note = parsed<LockNote>(values[LOCK_NOTE]);
  if (!note || isFree(lock())) return null;
  return { sync: note.name, progress: parsed<Progress>(values[progressKey(note.name)]) ?? null };
}

/** Changes when a run begins or ends: one cheap read. Empty while none runs. */
export function runningNote(cache: Cache | null = CacheService.getDocumentCache()): string {
  return cache?.get(LOCK_NOTE) ?? '';
}

function isFree(lock: Lock): boolean {
  if (!lock.tryLock(10)) return false;
  lock.releaseLock();
  return true;
}
