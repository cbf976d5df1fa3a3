/**
 * How the last run of each sync ended: kept with what else is kept of the sync, since the log forgets lines as others come.
 */
import { lastLines, loadLog } from './log';
import { parsed, type ReadableProperties } from './properties';
import { type LastRun, RUN_PREFIX, type RunState, runStore } from './runs';

type Properties = GoogleAppsScript.Properties.Properties;

/** By the id of the sync. Those of an older version are known from the log alone. */
export function readLastRuns(
  properties: ReadableProperties = PropertiesService.getDocumentProperties(),
): ReadonlyMap<string, LastRun> {
  const all = properties.getProperties();
  const last = new Map<string, LastRun>(lastLines(loadLog(properties)));
  for (const key of Object.keys(all)) {
    if (!key.startsWith(RUN_PREFIX)) continue;
    const own = parsed<RunState<unknown>>(all[key])?.last;
    if (own) last.set(key.slice(RUN_PREFIX.length), own);
  }
  return last;
}

/** For a run that ended before it could change anything else of what is kept. */
export function keepLastRun(
  syncId: string,
  last: LastRun,
  properties: Properties = PropertiesService.getDocumentProperties(),
): void {
  const store = runStore<unknown>(syncId, properties);
  store.save({ ...store.load(), last });
}
