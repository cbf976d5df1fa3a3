/**
 * Rows of a tab that was there before Jobsheet. A cell that differs from the record may be one that the person corrected, so it
 * stays until the service changes that record; cells that say nothing are filled.
 */
import { sameCell } from '../../core/cell';
import { type Comparison, readCells } from '../../sheet/rows/row-compare';
import type { RowIndex } from '../../sheet/rows/row-index';
import type { PlannedRow } from '../../sheet/rows/upsert-plan';
import type { RowSession } from './row-session';

/** @returns The rows that hold what they are to hold already, and the others with the cells that they are to hold. */
export function adoptRows<R>(
  { table, ledger, adopts, clock }: RowSession<R>,
  index: RowIndex,
  rows: readonly PlannedRow[],
): Comparison {
  const inTab = readCells(table, index, rows);
  const same: PlannedRow[] = [];
  const different: PlannedRow[] = [];
  for (const planned of rows) {
    const before = inTab.get(planned.id) ?? [];
    // What an earlier execution wrote is in the ledger: only what nobody knows may be the person's.
    const isOwn = (place: number) =>
      !ledger.has(planned.id) &&
      (before[place] ?? '') !== '' &&
      !adopts?.serviceKeys.includes(table.columns[place]?.field.key ?? '');
    const cells = planned.cells.map((cell, place) => (isOwn(place) ? (before[place] ?? cell) : cell));
    const isSame = cells.every((cell, place) => sameCell(before[place], cell, clock.last));
    (isSame ? same : different).push({ ...planned, cells });
  }
  return { same, different };
}
