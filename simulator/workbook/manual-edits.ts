/**
 * Edits by hand in the grid, for the page and for tests. They run the same code as the API, so that formulas,
 * named ranges and metadata follow alike. Rows and columns are 0-based.
 */
import type { CellLayers, LayerName } from './grid';
import { addSheet, freeSheetName, moveSheet, removeSheet, renameSheet } from './sheets';
import { type SortKey, sortArea } from './sorting';
import { deleteColumns, deleteRows, insertColumns, insertRows, moveColumns, moveRows } from './structure';
import { putTyped } from './typed-cells';
import { changed, type SheetState, type Workbook } from './workbook';

export { clearCells, copyPaste, cutPaste, fillDown, type Place } from './clipboard';
export {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  moveColumns,
  moveRows,
  removeSheet,
  renameSheet,
};

/** Types text into a cell; '' empties it. */
export function editCell(
  workbook: Workbook,
  sheet: SheetState,
  row: number,
  column: number,
  text: string,
): void {
  putTyped(workbook, sheet, row, column, text);
  changed(workbook, sheet.id, 'cells', { row, column, rows: 1, columns: 1 });
}

/** Gives a cell a look of any kind: a note, a colour, a number format; undefined takes it away. */
export function setLook<L extends Exclude<LayerName, 'value' | 'formula'>>(
  workbook: Workbook,
  sheet: SheetState,
  layer: L,
  row: number,
  column: number,
  content: CellLayers[L] | undefined,
): void {
  sheet.grid.set(layer, row, column, content);
  changed(workbook, sheet.id, 'looks', { row, column, rows: 1, columns: 1 });
}

export function setNote(
  workbook: Workbook,
  sheet: SheetState,
  row: number,
  column: number,
  note: string,
): void {
  setLook(workbook, sheet, 'note', row, column, note === '' ? undefined : note);
}

export function setBackground(
  workbook: Workbook,
  sheet: SheetState,
  row: number,
  column: number,
  color: string,
): void {
  setLook(workbook, sheet, 'background', row, column, color);
}

/** Sorts all rows below the frozen ones, as "Sort sheet" does. Formula cells count as empty. */
export function sortSheet(workbook: Workbook, sheet: SheetState, keys: readonly SortKey[]): void {
  const { grid, frozenRows } = sheet;
  const rows = grid.lastRow() - frozenRows;
  if (rows < 2) return;
  const area = { row: frozenRows, column: 0, rows, columns: grid.columnCount };
  sortArea(workbook, sheet, area, keys, (row, column) => grid.stored('value', row, column) ?? '');
}

export function hideColumns(workbook: Workbook, sheet: SheetState, column: number, count: number): void {
  for (const state of sheet.columns.slice(column, column + count)) state.hidden = true;
  changed(workbook, sheet.id, 'looks');
}

export function hideRows(workbook: Workbook, sheet: SheetState, row: number, count: number): void {
  for (let index = row; index < row + count; index += 1) sheet.grid.row(index).hidden = true;
  changed(workbook, sheet.id, 'looks');
}

/** Adds a tab behind the others. */
export function newSheet(workbook: Workbook, name: string = freeSheetName(workbook)): SheetState {
  return addSheet(workbook, name, workbook.sheets.length);
}

/** @param to 0-based place after the move. */
export function moveTab(workbook: Workbook, sheet: SheetState, to: number): void {
  moveSheet(workbook, sheet, to);
}

/** File, Settings, Time zone: what cells show stays. */
export function setTimeZone(workbook: Workbook, timeZone: string): void {
  workbook.timeZone = timeZone;
}
