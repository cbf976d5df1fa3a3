/** Marks rows that come to a tab as new. Nothing of a first fill is new, nor of the first run after other filters were set. */

import type { LedgerEntry } from '../../sheet/ledger/row-ledger';
import { newColumn, readNewRows } from '../../sheet/new-rows';
import type { RowCells } from '../../sheet/rows/upsert-plan';
import type { Table } from '../../sheet/table/table';
import { arrivalsAt, withArrivals } from '../../streams/new-rows';
import type { RowSession } from './row-session';
import type { StartedRun } from './start';

/** Returns the time with which this execution marks new rows; undefined where none of them counts as new. */
export function arrivalOf<R>({ begun, saved, isKnownTab, filters }: StartedRun<R>): Date | undefined {
  return isKnownTab && filledBy(saved) === filters ? new Date(begun) : undefined;
}

/** The filters by which the tab was filled to the end. The version before kept those of the last complete run alone. */
function filledBy({ filled, filters, lastFull }: StartedRun<object>['saved']): string | undefined {
  return filled ?? (lastFull === undefined ? undefined : filters);
}

interface Arriving<R> {
  readonly table: Pick<Table<R>, 'columns'>;
  readonly arrival: Date | undefined;
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
  readonly isForgotten: boolean;
  /** Returns whether the row is one that the person had deleted, and wants back. */
  readonly isReturning: (id: string) => boolean;
}

/** Returns rows to be added with the time in their cell of `New`, but for those that only come back. */
export function withArrival<R, P extends RowCells>(rows: Arriving<R>, added: readonly P[]): readonly P[] {
  const { table, arrival } = rows;
  const at = arrival ? table.columns.findIndex(({ field }) => field.arrival) : -1;
  if (!arrival || at < 0) return added;
  return added.map((row) =>
    rows.isReturning(row.id)
      ? row
      : { ...row, cells: row.cells.map((cell, index) => (index === at ? arrival : cell)) },
  );
}

/** Returns rows of which a killed run wrote the id alone with the time that they were still to get. */
export function withLateArrival<R, P extends RowCells>(
  { arrival, ledger, isForgotten }: Arriving<R>,
  bare: readonly P[],
  rows: readonly P[],
): readonly P[] {
  if (!arrival || isForgotten || bare.length === 0) return rows;
  const late = new Set(bare.filter(({ id }) => !ledger.has(id)));
  return rows.map((row) => (late.has(row) ? { ...row, arrival } : row));
}

/** Returns how many of these rows were marked as new. */
export function arrivedIn<R>({ table, arrival }: Arriving<R>, rows: readonly RowCells[]): number {
  const at = arrival ? table.columns.findIndex(({ field }) => field.arrival) : -1;
  if (at < 0) return 0;
  return rows.filter((row) => row.arrival === arrival || row.cells[at] === arrival).length;
}

/** Returns what the state keeps of new rows after a run. Those that a killed execution has marked are counted in the tab. */
export function arrivalsAfter<R>(run: StartedRun<R>, rows: RowSession<R>, isFinished: boolean) {
  const { saved, isKnownTab, filters, unfinished } = run;
  const { arrival, arrived, appending, table } = rows;
  const before = isKnownTab ? saved : {};
  const position = newColumn(table);
  const mayHaveMore = arrival && (unfinished !== undefined || appending.wasInterrupted);
  return {
    filled: isFinished ? filters : before.filled,
    arrivals:
      mayHaveMore && position !== undefined
        ? arrivalsAt(readNewRows(table.sheet, position).map(({ at }) => at))
        : withArrivals(before.arrivals, run.begun, arrived),
  };
}
