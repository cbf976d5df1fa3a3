/** Which syncs a scheduled run carries out, and in which order: first what was stopped on its way, then what is due. Pure. */
import type { ErrorKind } from '../core/errors';
import type { LogLine } from '../store/log';
import type { SavedSync } from '../store/syncs';
import { isDue, type Waiting } from './due';
import type { LocalClock } from './local-hour';

export interface DueFacts {
  /** Ids of syncs whose run was stopped on its way. */
  readonly unfinished: readonly string[];
  /** The last run of each sync. */
  readonly last: ReadonlyMap<string, LogLine>;
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

/** What the schedule needs to know of a sync; undefined for one without a schedule. */
export function waitingOf(
  { schedule, scheduledAt = 0 }: SavedSync,
  line: LogLine | undefined,
): Waiting | undefined {
  return schedule && { schedule, lastRun: line?.at, since: scheduledAt };
}

function dueNow(sync: SavedSync, line: LogLine | undefined, now: number, clock: LocalClock): boolean {
  const waiting = waitingOf(sync, line);
  if (!waiting) return false;
  return (line?.ending === 'failed' && PASSING.includes(line.kind)) || isDue(waiting, now, clock);
}

/** One that stopped at a limit of the person's has cost what it may: it waits for its turn, or for them. */
export function goesOnByItself(line: LogLine | undefined): boolean {
  if (line?.ending === 'failed') return PASSING.includes(line.kind);
  return line?.ending !== 'at-limit';
}
