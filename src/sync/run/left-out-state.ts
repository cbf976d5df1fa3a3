/** What is kept of the records that were left out, once a run has ended. */
import type { LeftOut } from '../../store/run-state';
import { sumOf } from './left-out';
import type { RunParts } from './make-report';
import { SMALL_LIST } from './read-pages';

/**
 * Returns the numbers of a list that was read to its end, or those of the last one with what is new since.
 * @param isComplete Whether this run has read the list to its end. @returns undefined where nobody knows them.
 */
export function leftOutAfter<R>(
  { run, rows, loop }: RunParts<R>,
  isFinished: boolean,
  isComplete: boolean,
): LeftOut | undefined {
  const { leftOut } = rows;
  const { isKnownTab, saved, filters, checkpoint } = run;
  if (!leftOut.hasConditions || !isFinished) return undefined;
  const before = isKnownTab && saved.filters === filters ? saved.leftOut : undefined;
  const removed = rows.index ? rows.removed : (before?.removed ?? 0);
  if (isComplete && checkpoint.now.since === undefined)
    return { listed: rows.listed, by: leftOut.byCondition, removed };
  if (!before || checkpoint.now.full) return undefined;
  const { newByCondition } = leftOut;
  return {
    listed: before.listed + loop.counts.added + sumOf(newByCondition),
    by: withCounts(before.by, newByCondition),
    removed: before.removed,
  };
}

/** Returns the ids by which the next run recognizes the top of a list that it need not read to its end. */
export function newestAfter<R>(
  { run, rows, loop }: RunParts<R>,
  isFinished: boolean,
): readonly string[] | undefined {
  const isLong = (loop.state.total ?? 0) > SMALL_LIST && run.stream.newestFirst(run.sync.filters);
  // An incremental run that stopped on its way has not come to what the last one knew.
  if (!isLong || !(isFinished || run.checkpoint.now.full)) return undefined;
  const newest = rows.leftOut.newest(!run.isResumed);
  return newest.length > 0 ? newest : undefined;
}

function withCounts(one: LeftOut['by'], other: LeftOut['by']): LeftOut['by'] {
  const sum: Record<string, number> = { ...one };
  for (const [key, number] of Object.entries(other)) sum[key] = (sum[key] ?? 0) + number;
  return sum;
}
