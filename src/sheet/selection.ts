/** The selection in a tab: the rows that the person has selected, and cells that are selected for them to look at. */
import { address } from './ranges';

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

/** More areas than that are more than anybody looks through, and Sheets becomes slow. */
const MOST_AREAS = 500;

/** Goes to the tab. @param cells 1-based, from the top. */
export function selectCells(
  sheet: Sheet,
  cells: readonly { readonly row: number; readonly position: number }[],
): void {
  const areas: { row: number; position: number; rows: number }[] = [];
  const last = new Map<number, (typeof areas)[number]>();
  for (const { row, position } of cells) {
    const above = last.get(position);
    if (above && above.row + above.rows === row) above.rows += 1;
    else {
      const area = { row, position, rows: 1 };
      last.set(position, area);
      areas.push(area);
    }
  }
  sheet.activate();
  if (areas.length === 0) return;
  const shown = areas.slice(0, MOST_AREAS).map(({ row, position, rows }) => address(row, position, rows, 1));
  sheet.getRangeList(shown).activate();
}
