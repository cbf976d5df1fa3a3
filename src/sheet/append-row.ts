/**
 * Where new rows go: right below the table, but never onto something that the person wrote there. Formulas and
 * tick boxes that were filled down beside the table in advance do not count: rows are expected to slide under them.
 */
import type { RowIndex } from './row-index';
import type { Table } from './table';

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
  const below = sheet.getRange(first, 1, lastRow - lastIdRow, sheet.getLastColumn());
  const values = below.getValues();
  const formulas = below.getFormulas();
  const own = new Set(columns.map(({ position }) => position - 1));
  return first + rowsInUse(values, formulas, own);
}

/** How many rows from the top of the block end with one that holds something of the person's. Pure. */
export function rowsInUse(
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly string[])[],
  own: ReadonlySet<number>,
): number {
  for (let row = values.length - 1; row >= 0; row -= 1) {
    const used = values[row]?.some((value, column) => {
      const formula = formulas[row]?.[column] ?? '';
      if (own.has(column)) return value !== '' || formula !== '';
      return value !== '' && typeof value !== 'boolean' && formula === '';
    });
    if (used) return row + 1;
  }
  return 0;
}
