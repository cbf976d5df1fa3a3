/** How the last run of each sync ended, and which runs are unfinished. The log forgets lines as others come; this does not. */
import { KEY } from './keys';
import type { LastRun } from './last-run';
import { lastLines, loadLog } from './log';
import type { ReadableProperties } from './properties';
import { readRecords } from './record';
import { type RunState, runStore } from './run-state';

/** Returns the last run by the id of its sync. Runs of an older version are known from the log alone. */
export function readLastRuns(
  properties: ReadableProperties = PropertiesService.getDocumentProperties(),
): ReadonlyMap<string, LastRun> {
  const last = new Map<string, LastRun>(lastLines(loadLog(properties)));
  for (const [sync, state] of readRecords<RunState<unknown>>(properties, KEY.runState))
    if (state?.last) last.set(sync, state.last);
  return last;
}

/** Keeps how a run ended that could not change anything else of the state. */
export function keepLastRun(syncId: string, last: LastRun): void {
  runStore<unknown>(syncId).update({ last });
}

/** Returns the ids of the syncs whose run was stopped on its way. */
export function unfinishedRuns(properties: ReadableProperties): string[] {
  const states = [...readRecords<RunState<unknown>>(properties, KEY.runState)];
  return states.flatMap(([sync, state]) => (state?.checkpoint ? [sync] : []));
}
