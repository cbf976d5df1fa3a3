/** How far a running sync is, for whoever watches, and the wish to stop it. Lives in the cache: losing it hurts nobody. */

type Cache = GoogleAppsScript.Cache.Cache;

export interface Progress {
  readonly fetched: number;
  /** How many there are in all, when the service says so. */
  readonly total: number | null;
  readonly added: number;
  readonly changed: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A put costs about 90 ms (docs/workbench.md, costs): often enough for a person, seldom enough for a run. */
const EVERY = 2_000;
/** Seconds: longer than an execution. */
const LIFE = 600;
/** A wish from before the run was meant for the one before it; a run may wait a moment for the lock. */
const JUST_BEFORE = 5_000;

export interface ProgressBoard {
  /** @returns Whether the person has asked to stop. */
  readonly report: (progress: Omit<Progress, 'at'>) => boolean;
}

export function progressBoard(
  syncId: string,
  now: () => number = Date.now,
  cache: Cache | null = CacheService.getDocumentCache(),
): ProgressBoard {
  const began = now();
  let last = began;
  return {
    report: (progress) => {
      if (now() - last >= EVERY) {
        last = now();
        cache?.put(progressKey(syncId), JSON.stringify({ ...progress, at: last }), LIFE);
      }
      return Number(cache?.get(cancelKey(syncId)) ?? 0) >= began - JUST_BEFORE;
    },
  };
}

export function readProgress(
  syncId: string,
  cache: Cache | null = CacheService.getDocumentCache(),
): Progress | null {
  const text = cache?.get(progressKey(syncId));
  return text ? (JSON.parse(text) as Progress) : null;
}

/** Honoured between two windows of requests. */
export function askToCancel(syncId: string, cache: Cache | null = CacheService.getDocumentCache()): void {
  cache?.put(cancelKey(syncId), String(Date.now()), LIFE);
}

/** Key in the document cache. */
export function progressKey(syncId: string): string {
  return `progress.${syncId}`;
}

/** Key in the document cache. */
export function cancelKey(syncId: string): string {
  return `cancel.${syncId}`;
}
