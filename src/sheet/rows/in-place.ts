/**
 * The outcome of work on a table whose columns a person may move meanwhile. Where they were moved nothing was written: the
 * table is to be opened again, and the work to be done anew.
 */
import { JobsheetError } from '../../core/errors';
import { isLaidOutAsBefore, type Table } from '../table/table';

export interface LayoutChanged {
  readonly kind: 'layout-changed';
}

export interface Done<T> {
  readonly kind: 'done';
  readonly value: T;
}

export type InPlace<T> = Done<T> | LayoutChanged;

export const LAYOUT_CHANGED: LayoutChanged = { kind: 'layout-changed' };

export function done<T>(value: T): Done<T> {
  return { kind: 'done', value };
}

/** Returns what was done. @throws JobsheetError where the columns were moved, for callers that do not try again. */
export function requireDone<T>(outcome: InPlace<T>): T {
  if (outcome.kind === 'done') return outcome.value;
  throw columnsMoved();
}

/** @throws JobsheetError where the columns of the table are not where they were when it was opened. */
export function requireLayout<R>(table: Table<R>): void {
  if (!isLaidOutAsBefore(table)) throw columnsMoved();
}

function columnsMoved(): JobsheetError {
  return new JobsheetError({
    code: 'COLUMNS_MOVED',
    kind: 'transient',
    message: 'The columns of the tab were moved while Jobsheet wrote. Sync again.',
  });
}
