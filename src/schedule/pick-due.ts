/** Picks the syncs that a scheduled run carries out, and puts them in order. Pure. */

import { type ErrorKind, isBeforeRun } from '../core/errors';
import type { LastRun } from '../store/run-state';
import type { SavedSync } from '../store/syncs';
import { isDue, type LocalClock, type Waiting } from './due';

interface DueFacts {
  /** Ids of the syncs whose run is unfinished. */
  readonly unfinished: readonly string[];
  /** The last run of each sync. */
  readonly last: ReadonlyMap<string, LastRun>;
  readonly now: number;
  readonly clock: LocalClock;
}

/** Kinds of errors that may be over in an hour; after any other, a sync waits for its schedule or for the person. */
const PASSING: readonly (ErrorKind | undefined)[] = ['transient', 'quota'];

/**
 * Picks the syncs that a scheduled run carries out, in order: first those with an unfinished run, then those that are
 * due.
 * @returns The syncs of each group, the longest waiting first.
 */
export function pickDue<S extends SavedSync>(
  syncs: readonly S[],
  { unfinished, last, now, clock }: DueFacts,
): S[] {
  const waiting = (sync: S) => now - (last.get(sync.id)?.at ?? 0);
  const longestFirst = (one: S, other: S) => waiting(other) - waiting(one);
  const goesOn = ({ id }: S) => unfinished.includes(id) && goesOnByItself(last.get(id));
  const first = syncs.filter(goesOn).sort(longestFirst);
  const due = syncs.filter((sync) => !goesOn(sync) && dueNow(sync, last.get(sync.id), now, clock));
  return [...first, ...due.sort(longestFirst)];
}

/** Returns what decides when a sync is due; undefined for one without a schedule. */
export function waitingOf(
  { schedule, scheduledAt = 0 }: SavedSync,
  last: LastRun | undefined,
): Waiting | undefined {
  return (
    schedule && { schedule, lastRun: isBeforeRun(last?.code) ? undefined : last?.at, since: scheduledAt }
  );
}

function dueNow(sync: SavedSync, last: LastRun | undefined, now: number, clock: LocalClock): boolean {
  const waiting = waitingOf(sync, last);
  if (!waiting) return false;
  return (last?.ending === 'failed' && PASSING.includes(last.kind)) || isDue(waiting, now, clock);
}

/** Returns whether an unfinished run may be continued without the person: not where it has reached a limit of theirs. */
export function goesOnByItself(last: LastRun | undefined): boolean {
  if (last?.ending === 'failed') return PASSING.includes(last.kind);
  return last?.ending !== 'at-limit';
}
