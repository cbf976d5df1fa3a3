/** The surroundings of a run: the service, the spreadsheet, the store, and the time that there is. */
import type { Deadline } from '../../core/deadline';
import type { Client } from '../../http/client';
import { SLOWEST_FETCH } from '../../http/exchange';
import type { LookupSource } from '../../sheet/lookups';
import type { Table, TableMemo } from '../../sheet/table/table';
import type { KnownPartsStore } from '../../store/known-parts';
import type { ProgressBoard } from '../../store/progress';
import type { LastRun, RunStore } from '../../store/run-state';
import type { Budget } from './budget';
import type { RunReport } from './report';

/** The most that a window can take: its slowest answer, then a block of writes and the checkpoint. In milliseconds. */
export const WORST_WINDOW = SLOWEST_FETCH + 20_000;

/** The outcome of what is done after the rows. */
export interface Afterwards {
  /** Sentences for the person. */
  readonly sentences: readonly string[];
  readonly requests: number;
}

interface ToldRun {
  /** The part that is kept with the sync. */
  readonly last: LastRun;
  /** A sentence for the person that could not be told in the log. */
  readonly untold: string | undefined;
}

export interface RunHost {
  readonly client: Client;
  /** The name of the service on the screen. */
  readonly serviceName: string;
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly store: RunStore<TableMemo>;
  readonly board: ProgressBoard;
  readonly knownParts: KnownPartsStore;
  readonly deadline: Deadline;
  /** Present for a stream whose records are paid for. */
  readonly budget?: Budget | undefined;
  readonly now: () => number;
  readonly newRunId: () => string;
  /** Returns the tabs of another stream, for what is looked up there. */
  readonly sourcesOf: (stream: string) => readonly LookupSource[];
  /** Does what else there is to do once all rows are in the sheet. */
  readonly afterwards: (table: Table<object>) => Afterwards;
  /** Tells how the run ended, and brings everything that was written into the sheet. */
  readonly tell: (report: RunReport, hasUnflushed: boolean) => ToldRun;
}
