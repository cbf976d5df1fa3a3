/** Which syncs a scheduled run carries out, and in which order: first what was stopped on its way, then what is due. Pure. */
import type { ErrorKind } from '../core/errors';
import type { LastRun } from '../store/last-run';
import type { SavedSync } from '../store/syncs';
import { NOT_AGREED } from '../sync/definitions/agreement';
import { isDue, type Waiting } from './due';
import type { LocalClock } from './local-hour';

export interface DueFacts {
  /** Ids of syncs whose run was stopped on its way. */
  readonly unfinished: readonly string[];
  /** The last run of each sync. */
  readonly last: ReadonlyMap<string, LastRun>;
  readonly now: number;
  readonly clock: LocalClock;
}

/** What may be over in an hour, so that it is tried again; everything else waits for its turn or for the person. */
const PASSING: readonly (ErrorKind | undefined)[] = ['transient', 'quota'];

/** @returns The longest waiting first. */
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

/** What kept a sync from beginning at all: once that is mended it is as due as it was. */
const NOT_BEGUN: readonly (string | undefined)[] = ['NO_KEY', NOT_AGREED];

function isRun(last: LastRun | undefined): boolean {
  return !NOT_BEGUN.includes(last?.code);
}

/** What the schedule needs to know of a sync; undefined for one without a schedule. */
export function waitingOf(
  { schedule, scheduledAt = 0 }: SavedSync,
  last: LastRun | undefined,
): Waiting | undefined {
  return schedule && { schedule, lastRun: isRun(last) ? last?.at : undefined, since: scheduledAt };
}

function dueNow(sync: SavedSync, last: LastRun | undefined, now: number, clock: LocalClock): boolean {
  const waiting = waitingOf(sync, last);
  if (!waiting) return false;
  return (last?.ending === 'failed' && PASSING.includes(last.kind)) || isDue(waiting, now, clock);
}

/** One that stopped at a limit of the person's has cost what it may: it waits for its turn, or for them. */
export function goesOnByItself(last: LastRun | undefined): boolean {
  if (last?.ending === 'failed') return PASSING.includes(last.kind);
  return last?.ending !== 'at-limit';
}
