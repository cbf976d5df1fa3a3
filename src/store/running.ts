/** The sync that runs right now, and how far it is. */
import { KEY } from './keys';
import type { LockNote } from './lock';
import type { Progress } from './progress';
import { parsed } from './record';

/** Milliseconds: long enough to learn whether the lock is free. */
const LOCK_WAIT = 10;

export interface Running {
  readonly sync: string;
  readonly progress: Progress | null;
}

/** Reads it with one call; the lock is tried only where there is a note, since a killed run leaves its note behind. */
export function readRunning(syncIds: readonly string[]): Running | null {
  const keys = [KEY.lockNote, ...syncIds.map((id) => KEY.progress + id)];
  const values = (CacheService.getDocumentCache()?.getAll(keys) ?? {}) as Record<string, string>;
  const note = parsed<LockNote>(values[KEY.lockNote]);
  if (!note || isLockFree()) return null;
  return { sync: note.name, progress: parsed<Progress>(values[KEY.progress + note.name]) ?? null };
}

/** Returns a text that changes when a run begins or ends, with one call; empty while none runs. */
export function runningNote(): string {
  return CacheService.getDocumentCache()?.get(KEY.lockNote) ?? '';
}

function isLockFree(): boolean {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT)) return false;
  lock.releaseLock();
  return true;
}
