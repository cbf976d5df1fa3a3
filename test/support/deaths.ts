/**
 * The calls at which a run can be killed. Most calls only read, so deaths at many of them leave the same state behind,
 * and from the same state the next run does the same: one death for each state stands for a death at every call.
 */
import type { Cloud, RunningExecution } from '../../simulator/cloud/cloud';
import { snapshotOf } from '../../simulator/cloud/snapshot';
import type { Workbench } from '../../workbench/workbench';

export interface Death {
  readonly dieAt: number;
  readonly unflushed: 'lost' | 'kept';
}

export interface Deaths {
  /** All service calls of the run. */
  readonly calls: number;
  /** The first death that leaves each state that a death at any call can leave. */
  readonly deaths: readonly Death[];
}

/** Records one run that nobody disturbs. */
export function deathsOf({ cloud }: Workbench, run: () => unknown): Deaths {
  const deaths = new Map<string, Death>();
  const before = { name: '', heldWrites: -1 };
  let calls = 0;
  let requests = 0;
  const record = ({ heldWrites }: RunningExecution, name: string) => {
    calls += 1;
    // A call that reads cells brings the held writes into the sheet first.
    const isSame = CHANGES_NOTHING.test(before.name) && heldWrites === before.heldWrites;
    if (!isSame) {
      note(deaths, `${requests} ${stateOf(cloud)}`, { dieAt: calls, unflushed: 'lost' });
      if (heldWrites > 0) deaths.set(`from ${calls}`, { dieAt: calls, unflushed: 'kept' });
    }
    Object.assign(before, { name, heldWrites });
    if (name.startsWith('UrlFetchApp.')) requests += 1;
  };
  cloud.beforeCall.push(record);
  run();
  cloud.beforeCall.splice(cloud.beforeCall.indexOf(record), 1);
  return { calls, deaths: [...deaths.values()] };
}

/**
 * Calls that read, and those on a builder: it is an object of the script, of which Google learns by a later call. Only the
 * builder of a trigger makes it by itself.
 */
const CHANGES_NOTHING =
  /^HTTPResponse\.|^\w+Builder\.(?!create$)|^SpreadsheetApp\.new|\.(get|find|has|is|with)/;

function note(deaths: Map<string, Death>, state: string, death: Death): void {
  if (!deaths.has(state)) deaths.set(state, death);
}

/** All that the next execution finds, except the time and what is left of the day's quotas. Formulas are not calculated. */
export function stateOf(cloud: Cloud): string {
  const { now: _now, ...snapshot } = snapshotOf({ ...cloud, formulas: undefined });
  const caches = [...cloud.caches].map(([name, entries]) => [name, [...entries]]);
  return JSON.stringify([snapshot, caches]);
}
