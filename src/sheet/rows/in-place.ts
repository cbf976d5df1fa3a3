/**
 * The outcome of work on a table whose columns a person may move meanwhile. Where they were moved nothing was written: the
 * table is to be opened again, and the work to be done anew.
 */
import { JobsheetError } from '../../core/errors';
import { isLaidOutAsBefore, type Table } from '../table/table';

export interface LayoutChanged {
  readonly kind: 'layout-changed';
}

interface Done<T> {
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
  throw columnsMoved(WHILE_WRITING);
}

/** @throws JobsheetError where the columns of the table are not where they were when it was opened. */
export function requireLayout<R>(table: Table<R>): void {
  if (!isLaidOutAsBefore(table)) throw columnsMoved(WHILE_WRITING);
}

const WHILE_WRITING = 'wrote. Sync again.';

/** Returns the error of work that found the columns moved. @param during Ends the sentence "… while Jobsheet". */
export function columnsMoved(during: string): JobsheetError {
  return new JobsheetError({
    code: 'COLUMNS_MOVED',
    kind: 'transient',
    message: `The columns of the tab were moved while Jobsheet ${during}`,
  });
}

/** Returns the error of work that found the rows in other places each time it tried. */
export function rowsMove(): JobsheetError {
  return new JobsheetError({
    code: 'SHEET_MOVES',
    kind: 'transient',
    message:
      'The rows of the tab keep moving while Jobsheet writes. Let others finish their work in it, then sync again.',
  });
}

/** A person who moves columns does so seldom twice in the same second. */
const MOST_TRIES = 3;

/**
 * Does the work, and does it again where the columns were moved meanwhile.
 * @returns undefined where columns of ours were deleted meanwhile and nothing was done: the next run sees to it.
 */
export function withColumnsInPlace<T>(
  rows: { readonly reopenSame: () => boolean },
  work: () => InPlace<T>,
): T | undefined {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const outcome = work();
    if (outcome.kind === 'done') return outcome.value;
    if (!rows.reopenSame()) return undefined;
  }
  return undefined;
}
