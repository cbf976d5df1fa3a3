/** The rows that the person has selected. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** @returns 1-based, from the top, each once; without the heading, what is below the data, and what a filter hides. */
export function selectedRows(sheet: Sheet): number[] {
  const lastRow = sheet.getLastRow();
  const rows = new Set<number>();
  for (const range of sheet.getActiveRangeList()?.getRanges() ?? []) {
    const last = Math.min(lastRow, range.getLastRow());
    for (let row = Math.max(2, range.getRow()); row <= last; row += 1) rows.add(row);
  }
  const ascending = [...rows].sort((one, other) => one - other);
  // Whoever selects what a filter shows does not mean the rows between.
  return sheet.getFilter() ? ascending.filter((row) => !sheet.isRowHiddenByFilter(row)) : ascending;
}
