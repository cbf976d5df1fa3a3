/** Selects cells for the person to look at; nothing in them changes. */
import { address } from './a1';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

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
