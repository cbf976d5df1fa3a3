/** Marks rows whose record is gone from the service: never deleted, since the person's notes stand beside them. */
import type { Cell } from '../core/cell';
import { columnLetters } from './a1';
import { readIndex } from './row-index';
import type { Table } from './table';

export interface Closing {
  /** Keys of the two fields that say it. */
  readonly active: string;
  readonly closedAt: string;
}

/** @returns How many rows were there to mark. The ids are read again just before. */
export function closeRows<R>(table: Table<R>, ids: readonly string[], closing: Closing, when: Date): number {
  if (ids.length === 0) return 0;
  const { rowOf } = readIndex(table);
  const rows = ids.flatMap((id) => rowOf.get(id) ?? []);
  if (rows.length === 0) return 0;
  // One call for each column, however scattered the rows are: all of them get the same value.
  writeColumn(table, closing.active, rows, false);
  writeColumn(table, closing.closedAt, rows, when, 'yyyy-mm-dd');
  SpreadsheetApp.flush();
  return rows.length;
}

function writeColumn<R>(
  table: Table<R>,
  key: string,
  rows: readonly number[],
  value: Cell,
  format?: string,
): void {
  const column = table.columns.find(({ field }) => field.key === key);
  if (!column) return;
  const letters = columnLetters(column.position);
  const cells = table.sheet.getRangeList(rows.map((row) => `${letters}${row}`));
  if (format) cells.setNumberFormat(format);
  cells.setValue(value);
}
