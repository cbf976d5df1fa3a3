/**
 * The endings of the last runs, for the sidebar and for the tab ‘Sync log’. The tab gets its lines when a run writes anyway, or
 * when a line that waits for that would no longer fit in here.
 */
import { KEY } from './keys';
import {
  bytesOf,
  documentProperties,
  LARGEST_VALUE,
  type ReadableProperties,
  readRecord,
  readRecords,
  storedRecord,
} from './properties';
import { type LastRun, type LeftOut, type RunState, runStore } from './run-state';

export interface LogLine extends LastRun {
  readonly sync: string;
  readonly tab: string;
  readonly seconds: number;
  readonly quotaLeft: number | null;
  /** True once the line has been written into the tab. */
  readonly shown: boolean;
}

const MOST_LINES = 15;
/** The sentences of a line are cut further before a line has to go. */
const LONGEST_WORDS = [240, 80, 0];

/** Returns the lines, the newest first. */
export function loadLog(properties: ReadableProperties = documentProperties()): LogLine[] {
  const lines = readRecord<LogLine[]>(properties, KEY.log);
  return Array.isArray(lines) ? lines : [];
}

/** Keeps as many lines as fit. @param lines The newest first. */
export function keepLog(lines: readonly LogLine[]): void {
  storedRecord(documentProperties(), KEY.log).replace(linesThatFit(lines));
}

/** Returns the newest lines, their words cut further where they would not fit. */
export function linesThatFit(lines: readonly LogLine[]): readonly LogLine[] {
  let kept = lines.slice(0, MOST_LINES);
  for (const longest of LONGEST_WORDS) {
    kept = kept.map((line) => ({ ...line, words: line.words.slice(0, longest) }));
    if (fits(kept)) return kept;
  }
  while (!fits(kept)) kept = kept.slice(0, -1);
  return kept;
}

function fits(lines: readonly LogLine[]): boolean {
  return bytesOf(JSON.stringify(lines)) <= LARGEST_VALUE;
}

/** Returns the last line of each sync, by its id. */
function lastLines(lines: readonly LogLine[]): ReadonlyMap<string, LogLine> {
  return new Map([...lines].reverse().map((line) => [line.sync, line]));
}

/**
 * Returns the last run by the id of its sync. The log forgets lines as others come, but the run state keeps the last run;
 * runs of an older version are known from the log alone.
 */
export function readLastRuns(
  properties: ReadableProperties = documentProperties(),
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

/** Returns what the syncs have left out, by the id of each. */
export function readLeftOut(properties: ReadableProperties): ReadonlyMap<string, LeftOut> {
  const states = [...readRecords<RunState<unknown>>(properties, KEY.runState)];
  return new Map(states.flatMap(([sync, state]) => (state?.leftOut ? [[sync, state.leftOut]] : [])));
}
