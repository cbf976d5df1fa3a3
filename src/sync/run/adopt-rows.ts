/**
 * Adopts rows of a tab that was there before Jobsheet. A cell that differs from the record may have been corrected by the
 * person, so it stays until the service changes that record; blank cells are filled.
 */
import { sameCell } from '../../core/cell';
import { type Comparison, readCells } from '../../sheet/rows/row-compare';
import type { RowIndex } from '../../sheet/rows/row-index';
import type { RecordRow } from './record-rows';
import type { RowSession } from './row-session';

/** @returns The rows that hold what they are to hold already, and the others with the cells that they are to hold. */
export function adoptRows<R>(
  { table, ledger, serviceKeys, clock }: RowSession<R>,
  index: RowIndex,
  rows: readonly RecordRow<R>[],
): Comparison<RecordRow<R>> {
  const inTab = readCells(table, index, rows);
  const same: RecordRow<R>[] = [];
  const different: RecordRow<R>[] = [];
  for (const planned of rows) {
    const before = inTab.get(planned.id) ?? [];
    // Rows that an earlier execution wrote are in the ledger: only the cells of others may be the person's.
    const isOwn = (at: number) =>
      table.columns[at]?.field.arrival ||
      (!ledger.has(planned.id) &&
        (before[at] ?? '') !== '' &&
        !serviceKeys.includes(table.columns[at]?.field.key ?? ''));
    const cells = planned.cells.map((cell, at) => (isOwn(at) ? (before[at] ?? cell) : cell));
    const isSame = cells.every((cell, at) => sameCell(before[at], cell, clock.last));
    (isSame ? same : different).push({ ...planned, cells });
  }
  return { same, different, bare: [] };
}
