/** Replaces ids in the id column, wherever their rows are at that moment. */
import { address } from '../a1';
import { rangesAt } from '../ranges';
import { isLaidOutAsBefore, type Table } from '../table/table';
import { adjacentRows } from './adjacent';
import { done, type InPlace, LAYOUT_CHANGED } from './in-place';
import { type MutableRowIndex, readIndex } from './row-index';

/**
 * @param ids By the id that stands there: the id that replaces it; '' removes it.
 * @param others Returns the id of further rows with the id that stood there: somebody copied the row meanwhile.
 * @returns The index after they are in the sheet; rows that are gone are left out.
 */
export function replaceIds<R>(
  table: Table<R>,
  ids: ReadonlyMap<string, string>,
  others: (before: string, id: string) => string = (before) => before,
): InPlace<MutableRowIndex> {
  if (!isLaidOutAsBefore(table)) return LAYOUT_CHANGED;
  const index = readIndex(table);
  const copies = index.doubled.flatMap((before) => {
    const id = ids.get(before);
    if (id === undefined) return [];
    return (index.rowsOfDoubled.get(before) ?? []).slice(1).map((row) => ({ row, id: others(before, id) }));
  });
  const rowOf = new Map(index.rowOf);
  const rows = [...ids].flatMap(([before, id]) => {
    const row = rowOf.get(before);
    if (row === undefined) return [];
    rowOf.delete(before);
    if (id !== '') rowOf.set(id, row);
    return [{ row, id }];
  });
  writeIds(table, [...rows, ...copies]);
  return done({ ...index, rowOf });
}

/** @param rows 1-based. They are in the sheet when this returns. */
export function writeIds<R>(
  { sheet, idColumn }: Table<R>,
  rows: readonly { readonly row: number; readonly id: string }[],
): void {
  if (rows.length === 0) return;
  const runs = adjacentRows(rows.map(({ row, id }) => ({ row, planned: { id, cells: [] } })));
  const ranges = rangesAt(
    sheet,
    runs.map((run) => address(run.row, idColumn, run.rows.length, 1)),
  );
  runs.forEach((run, number) => {
    const range = ranges[number] as GoogleAppsScript.Spreadsheet.Range;
    range.setNumberFormat('@').setValues(run.rows.map(({ id }) => [id]));
  });
  SpreadsheetApp.flush();
}
