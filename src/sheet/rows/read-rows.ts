/** Reads cells of scattered rows with as few and as small reads as pay. */
import { spansToRead } from './cost-model';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** @returns 1-based row → its cells, for these rows and those read along with them. */
export function readRows(
  sheet: Sheet,
  rows: readonly number[],
  left: number,
  columns: number,
): ReadonlyMap<number, readonly unknown[]> {
  const cells = new Map<number, readonly unknown[]>();
  const ascending = [...rows].sort((one, other) => one - other);
  for (const { first, last } of spansToRead(ascending, columns)) {
    const values = sheet.getRange(first, left, last - first + 1, columns).getValues();
    values.forEach((line, offset) => {
      cells.set(first + offset, line);
    });
  }
  return cells;
}
