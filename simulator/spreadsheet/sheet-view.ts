/** The view of a sheet's rows and columns: frozen, hidden, sized. */

import type { Area } from '../workbook/cells';
import { fail, type GoogleRange, type GoogleSheet } from './book';
import { rangeBehind } from './range-object';
import { changeLooks, type SheetMethods, type SheetObject } from './sheet-object';
import { checkLines, sizeOf } from './sheet-structure';

/** Sheets' own sizes, in pixels. */
const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;

export const sheetView: SheetMethods = {
  getFrozenRows(): number {
    this.execution.commit();
    return this.state.frozenRows;
  },

  getFrozenColumns(): number {
    this.execution.commit();
    return this.state.frozenColumns;
  },

  setFrozenRows(rows: number): void {
    if (rows < 0 || rows > sizeOf(this, 'row')) fail('Those rows are out of bounds.');
    if (rows > 0 && rows === sizeOf(this, 'row')) fail("You can't freeze all visible rows on the sheet.");
    changeLooks(this, () => {
      this.state.frozenRows = rows;
    });
  },

  setFrozenColumns(columns: number): void {
    if (columns < 0 || columns > sizeOf(this, 'column')) fail('Those columns are out of bounds.');
    if (columns > 0 && columns === sizeOf(this, 'column'))
      fail("You can't freeze all visible columns on the sheet.");
    changeLooks(this, () => {
      this.state.frozenColumns = columns;
    });
  },

  hideColumns(columnIndex: number, numColumns: number = 1): void {
    setColumns(this, columnIndex, numColumns, (column) => {
      column.hidden = true;
    });
  },

  showColumns(columnIndex: number, numColumns: number = 1): void {
    setColumns(this, columnIndex, numColumns, (column) => {
      delete column.hidden;
    });
  },

  hideColumn(column: GoogleRange): void {
    const area = areaBehind(column);
    this.hideColumns(area.column + 1, area.columns);
  },

  unhideColumn(column: GoogleRange): void {
    const area = areaBehind(column);
    this.showColumns(area.column + 1, area.columns);
  },

  hideRows(rowIndex: number, numRows: number = 1): void {
    setRows(this, rowIndex, numRows, (row) => {
      row.hidden = true;
    });
  },

  showRows(rowIndex: number, numRows: number = 1): void {
    setRows(this, rowIndex, numRows, (row) => {
      delete row.hidden;
    });
  },

  hideRow(row: GoogleRange): void {
    const area = areaBehind(row);
    this.hideRows(area.row + 1, area.rows);
  },

  unhideRow(row: GoogleRange): void {
    const area = areaBehind(row);
    this.showRows(area.row + 1, area.rows);
  },

  isColumnHiddenByUser(columnPosition: number): boolean {
    this.execution.commit();
    return this.state.columns[columnPosition - 1]?.hidden === true;
  },

  isRowHiddenByUser(rowPosition: number): boolean {
    this.execution.commit();
    return this.state.grid.peek(rowPosition - 1)?.hidden === true;
  },

  isRowHiddenByFilter(_rowPosition: number): boolean {
    return false;
  },

  getColumnWidth(columnPosition: number): number {
    checkLines(this, 'column', columnPosition, 1);
    return this.state.columns[columnPosition - 1]?.width ?? COLUMN_WIDTH;
  },

  setColumnWidth(columnPosition: number, width: number): GoogleSheet {
    return this.setColumnWidths(columnPosition, 1, width);
  },

  setColumnWidths(startColumn: number, numColumns: number, width: number): GoogleSheet {
    return setColumns(this, startColumn, numColumns, (column) => {
      column.width = width;
    });
  },

  /** The real one measures text; here only the bounds are checked. */
  autoResizeColumn(columnPosition: number): GoogleSheet {
    return setColumns(this, columnPosition, 1, () => {});
  },

  autoResizeColumns(startColumn: number, numColumns: number): GoogleSheet {
    return setColumns(this, startColumn, numColumns, () => {});
  },

  autoResizeRows(startRow: number, numRows: number): GoogleSheet {
    return setRows(this, startRow, numRows, (row) => {
      delete row.height;
    });
  },

  getRowHeight(rowPosition: number): number {
    checkLines(this, 'row', rowPosition, 1);
    return this.state.grid.peek(rowPosition - 1)?.height ?? ROW_HEIGHT;
  },

  setRowHeight(rowPosition: number, height: number): GoogleSheet {
    return this.setRowHeights(rowPosition, 1, height);
  },

  setRowHeights(startRow: number, numRows: number, height: number): GoogleSheet {
    return setRows(this, startRow, numRows, (row) => {
      row.height = height;
    });
  },

  setRowHeightsForced(startRow: number, numRows: number, height: number): GoogleSheet {
    return this.setRowHeights(startRow, numRows, height);
  },
};

function setColumns(
  sheet: SheetObject,
  start: number,
  count: number,
  set: (column: { width?: number; hidden?: boolean }) => void,
): GoogleSheet {
  checkBounds(sheet, 'column', start, count);
  return changeLooks(sheet, () => {
    for (const column of sheet.state.columns.slice(start - 1, start - 1 + count)) set(column);
  });
}

function setRows(
  sheet: SheetObject,
  start: number,
  count: number,
  set: (row: { height?: number; hidden?: boolean }) => void,
): GoogleSheet {
  checkBounds(sheet, 'row', start, count);
  return changeLooks(sheet, () => {
    const end = Math.min(start - 1 + count, sheet.state.grid.rowCount);
    for (let row = start - 1; row < end; row += 1) set(sheet.state.grid.row(row));
  });
}

/** As `_check`, but without a commit: a change of looks goes through the buffer. */
function checkBounds(sheet: SheetObject, axis: 'row' | 'column', position: number, count: number): void {
  if (position < 1 || count < 1 || position - 1 + count > sizeOf(sheet, axis)) {
    fail(`Those ${axis}s are out of bounds.`);
  }
}

function areaBehind(range: GoogleRange): Area {
  return rangeBehind(range, 'SpreadsheetApp.Sheet.hideColumn').area;
}
