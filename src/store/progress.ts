/** The sync that runs right now, its progress, and the person's wish to stop it. Kept in the cache, since losing them does no harm. */
import { KEY } from './keys';
import type { LockNote } from './lock';
import { parsed } from './properties';

export interface Progress {
  readonly fetched: number;
  /** The number of all records, when the service says so. */
  readonly total: number | null;
  readonly added: number;
  readonly changed: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Milliseconds. A put costs about 90 ms (docs/workbench.md, costs): often enough for a person, seldom enough for a run. */
const INTERVAL = 2_000;
/** Seconds: longer than an execution. */
const LIFETIME = 600;
/** Milliseconds. An older wish was meant for the run before; a run may wait a moment for the lock. */
const JUST_BEFORE = 5_000;

export interface ProgressBoard {
  /** Shows how far the run is. @returns Whether the person has asked to stop. */
  readonly report: (progress: Omit<Progress, 'at'>) => boolean;
}

/** Opens the board of a run that begins now. */
export function progressBoard(syncId: string): ProgressBoard {
  const cache = CacheService.getDocumentCache();
  const began = Date.now();
  let last = began;
  return {
    report: (progress) => {
      const now = Date.now();
      if (now - last >= INTERVAL) {
        last = now;
        cache?.put(KEY.progress + syncId, JSON.stringify({ ...progress, at: now }), LIFETIME);
      }
      return Number(cache?.get(KEY.cancel + syncId) ?? 0) >= began - JUST_BEFORE;
    },
  };
}

/** @returns null when none runs, or it has not reported yet. */
export function readProgress(syncId: string): Progress | null {
  return parsed<Progress>(CacheService.getDocumentCache()?.get(KEY.progress + syncId)) ?? null;
}

/** Asks a running sync to stop, which it does between two windows of requests. */
export function askToCancel(syncId: string): void {
  CacheService.getDocumentCache()?.put(KEY.cancel + syncId, String(Date.now()), LIFETIME);
}

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
