/**
 * Finds the row for new rows: right below the table, but never onto something that the person wrote there. Formulas and tick boxes that
 * were filled down beside the table in advance do not count, nor do values that a formula spills: rows are expected to slide
 * under them.
 */

import type { Table } from '../table/table';
import type { RowIndex } from './row-index';
import { rowsInUse } from './rows-in-use';
import { type CellsBelow, columnsToEnd, spilledBelow } from './spilled-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * @param seenLastRow The last row of the sheet that holds anything, where that was asked before the index was read.
 * @returns The 1-based row of the first new row. Cells are read only where something stands below the last id: rows
 * of ours among them, when somebody inserted others above since the index was read.
 */
export function findAppendRow<R>(
  { sheet, columns }: Table<R>,
  { lastIdRow, gridRows }: RowIndex,
  seenLastRow?: number,
): number {
  const first = lastIdRow + 1;
  // Rows may have been deleted since it was seen; then the grid is shorter.
  const lastRow = seenLastRow === undefined ? sheet.getLastRow() : Math.min(seenLastRow, gridRows);
  // An index that is newer than the last row, or older: the newer of the two is right.
  if (lastRow < first) return seenLastRow === undefined ? lastRow + 1 : first;
  const range = sheet.getRange(first, 1, lastRow - lastIdRow, sheet.getLastColumn());
  const isToEnd = lastRow === gridRows;
  const below = { values: range.getValues(), formulas: range.getFormulas(), isToEnd };
  const own = new Set(columns.map(({ position }) => position - 1));
  return first + rowsBelow(sheet, lastIdRow, below, own);
}

/** One read more only where words or numbers stand beside our columns, which a formula may have spilled. */
function rowsBelow(sheet: Sheet, lastIdRow: number, below: CellsBelow, own: ReadonlySet<number>): number {
  const toEnd = columnsToEnd(below);
  const used = rowsInUse(below, own, (_, column) => toEnd.has(column));
  if (used === rowsInUse(below, own, () => true)) return used;
  const width = below.values[0]?.length ?? 0;
  const above = sheet.getRange(1, 1, lastIdRow, width).getFormulas();
  const spilled = spilledBelow(below, above, own);
  return rowsInUse(below, own, (row, column) => spilled[row]?.[column] ?? false);
}
