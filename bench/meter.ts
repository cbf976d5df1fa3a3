/** Measures one execution: what it called, what each call cost by the virtual clock, and what it read and wrote. */
import type { RunningExecution } from '../simulator/cloud/cloud';
import type { CallOutcome } from '../simulator/script/outcome';
import { openedOutcome, type Workbench } from '../workbench/workbench';
import { isBuilt, isSpreadsheetCall, kindOf } from './call-kinds';

/** Counts only: the same on every machine. */
export interface Counts {
  /** Every call on an object of the spreadsheet. */
  calls: number;
  /** Those that must reach Google: reads, writes and flushes. */
  roundTrips: number;
  reads: number;
  writes: number;
  flushes: number;
  /** Reads that had to bring buffered writes into the sheet first. */
  flips: number;
  cellsRead: number;
  cellsWritten: number;
  /** Calls on properties, cache, lock and UrlFetchApp. */
  otherCalls: number;
  requests: number;
}

export interface Measurement extends Counts {
  /** Seconds of the virtual clock; those in spreadsheet calls, and those in requests. */
  readonly seconds: number;
  readonly sheetSeconds: number;
  readonly fetchSeconds: number;
  /** Ended by Google after six minutes. */
  readonly killed: boolean;
  /** Calls by name, and the virtual milliseconds that they took together. */
  readonly services: Readonly<Record<string, number>>;
  readonly milliseconds: Readonly<Record<string, number>>;
  readonly result: unknown;
}

/** One call of a trace, and which functions of the script made it, the innermost first. */
export interface TracedCall {
  readonly name: string;
  readonly from: string;
}

/**
 * Calls a function of the script.
 * @param trace Gets every call with where it came from; costs time of this machine.
 * @throws Error when the script failed for another reason than its time.
 */
export function measure(
  { cloud, script }: Pick<Workbench, 'cloud' | 'script'>,
  name: string,
  parts: readonly unknown[],
  trace?: TracedCall[],
): Measurement {
  const counts = { calls: 0, roundTrips: 0, reads: 0, writes: 0, flushes: 0, flips: 0, otherCalls: 0 };
  const milliseconds = new Map<string, number>();
  let last: { call: string; at: number } | undefined;
  /** A call has taken the time until the next one: the script's own lines take none. */
  const settle = () => {
    if (last) milliseconds.set(last.call, (milliseconds.get(last.call) ?? 0) + cloud.clock.now() - last.at);
  };
  const listener = (execution: RunningExecution, call: string) => {
    settle();
    last = { call, at: cloud.clock.now() };
    trace?.push({ name: call, from: callers() });
    if (isBuilt(call)) return;
    if (!isSpreadsheetCall(call)) {
      counts.otherCalls += 1;
      return;
    }
    counts.calls += 1;
    const kind = kindOf(call);
    if (kind === 'local') return;
    counts.roundTrips += 1;
    if (kind === 'flush') counts.flushes += 1;
    else if (kind === 'write') counts.writes += 1;
    else {
      counts.reads += 1;
      if (execution.heldWrites > 0) counts.flips += 1;
    }
  };
  cloud.beforeCall.push(listener);
  const outcome = openedOutcome(script.call(name, parts));
  cloud.beforeCall.splice(cloud.beforeCall.indexOf(listener), 1);
  settle();
  requireSuccess(name, outcome);
  const { cellsRead, cellsWritten, requests, seconds, killed, services, result } = outcome;
  return {
    ...counts,
    cellsRead,
    cellsWritten,
    requests,
    seconds: rounded(seconds * 1000),
    sheetSeconds: secondsOf(milliseconds, isSpreadsheetCall),
    fetchSeconds: secondsOf(milliseconds, (call) => call.startsWith('UrlFetchApp.')),
    killed,
    services,
    milliseconds: Object.fromEntries([...milliseconds].map(([call, time]) => [call, Math.round(time)])),
    result,
  };
}

function secondsOf(milliseconds: ReadonlyMap<string, number>, counts: (call: string) => boolean): number {
  return rounded([...milliseconds].reduce((sum, [call, time]) => sum + (counts(call) ? time : 0), 0));
}

function requireSuccess(name: string, { error, killed }: CallOutcome): void {
  if (error && !killed) throw new Error(`${name} failed: ${error.message}\n${error.stack ?? ''}`);
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds / 10) / 100;
}

/** Names of the script's functions on the stack. */
function callers(): string {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 60;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = limit;
  const frames = [...stack.matchAll(/at (?:new )?(\S+) \(Code\.gs/g)].map(([, name]) => name as string);
  return frames.slice(0, 6).join(' < ');
}
