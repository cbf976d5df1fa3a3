/** Whole columns of a tab, by their positions. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Reads columns from row 2 on, in one call for the block that spans them; an absent column is empty. */
export function readColumns(
  sheet: Sheet,
  positions: readonly (number | undefined)[],
): (readonly unknown[])[] {
  const there = positions.filter((position): position is number => position !== undefined);
  const lastRow = sheet.getLastRow();
  if (there.length === 0 || lastRow < 2) return positions.map(() => []);
  const first = Math.min(...there);
  const cells: unknown[][] = sheet.getSheetValues(2, first, lastRow - 1, Math.max(...there) - first + 1);
  return positions.map((position) =>
    position === undefined ? [] : cells.map((row) => row[position - first]),
  );
}

/** Returns whether a cell holds nothing; so does the cell of an absent column. */
export function isBlank(cell: unknown): boolean {
  return cell === undefined || cell === '';
}
