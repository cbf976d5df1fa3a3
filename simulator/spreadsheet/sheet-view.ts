/** How a sheet shows its rows and columns: frozen, hidden, sized. */
import { metered } from '../script/service-object';
import { fail, type GoogleRange, type GoogleSheet } from './book';
import { rangeBehind } from './range-geometry';
import { SheetStructure } from './sheet-structure';
import { checkSignature } from './signatures';

/** Sheets' own sizes, in pixels. */
const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;

export class SheetView
  extends SheetStructure
  implements Pick<GoogleSheet, keyof SheetView & keyof GoogleSheet>
{
  getFrozenRows(): number {
    this.execution.commit();
    return this._state.frozenRows;
  }

  getFrozenColumns(): number {
    this.execution.commit();
    return this._state.frozenColumns;
  }

  setFrozenRows(rows: number): void {
    if (rows < 0 || rows > this._size('row')) fail('Those rows are out of bounds.');
    if (rows > 0 && rows === this._size('row')) fail("You can't freeze all visible rows on the sheet.");
    this._later(() => {
      this._state.frozenRows = rows;
    });
  }

  setFrozenColumns(columns: number): void {
    if (columns < 0 || columns > this._size('column')) fail('Those columns are out of bounds.');
    if (columns > 0 && columns === this._size('column'))
      fail("You can't freeze all visible columns on the sheet.");
    this._later(() => {
      this._state.frozenColumns = columns;
    });
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    this._setColumns(columnIndex, numColumns, (column) => {
      column.hidden = true;
    });
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    this._setColumns(columnIndex, numColumns, (column) => {
      delete column.hidden;
    });
  }

  hideColumn(column: GoogleRange): void {
    const { area } = this._spanOf(column);
    this.hideColumns(area.column + 1, area.columns);
  }

  unhideColumn(column: GoogleRange): void {
    const { area } = this._spanOf(column);
    this.showColumns(area.column + 1, area.columns);
  }

  hideRows(rowIndex: number, numRows = 1): void {
    this._setRows(rowIndex, numRows, (row) => {
      row.hidden = true;
    });
  }

  showRows(rowIndex: number, numRows = 1): void {
    this._setRows(rowIndex, numRows, (row) => {
      delete row.hidden;
    });
  }

  hideRow(row: GoogleRange): void {
    const { area } = this._spanOf(row);
    this.hideRows(area.row + 1, area.rows);
  }

  unhideRow(row: GoogleRange): void {
    const { area } = this._spanOf(row);
    this.showRows(area.row + 1, area.rows);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    this.execution.commit();
    return this._state.columns[columnPosition - 1]?.hidden === true;
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    this.execution.commit();
    return this._state.grid.peek(rowPosition - 1)?.hidden === true;
  }

  isRowHiddenByFilter(_rowPosition: number): boolean {
    return false;
  }

  getColumnWidth(columnPosition: number): number {
    this._check('column', columnPosition, 1);
    return this._state.columns[columnPosition - 1]?.width ?? COLUMN_WIDTH;
  }

  setColumnWidth(columnPosition: number, width: number): GoogleSheet {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): GoogleSheet {
    return this._setColumns(startColumn, numColumns, (column) => {
      column.width = width;
    });
  }

  /** The real one measures text; here only the bounds are checked. */
  autoResizeColumn(columnPosition: number): GoogleSheet {
    return this._setColumns(columnPosition, 1, () => {});
  }

  autoResizeColumns(startColumn: number, numColumns: number): GoogleSheet {
    return this._setColumns(startColumn, numColumns, () => {});
  }

  autoResizeRows(startRow: number, numRows: number): GoogleSheet {
    return this._setRows(startRow, numRows, (row) => {
      delete row.height;
    });
  }

  getRowHeight(rowPosition: number): number {
    this._check('row', rowPosition, 1);
    return this._state.grid.peek(rowPosition - 1)?.height ?? ROW_HEIGHT;
  }

  setRowHeight(rowPosition: number, height: number): GoogleSheet {
    return this.setRowHeights(rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): GoogleSheet {
    return this._setRows(startRow, numRows, (row) => {
      row.height = height;
    });
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): GoogleSheet {
    return this.setRowHeights(startRow, numRows, height);
  }

  private _setColumns(
    start: number,
    count: number,
    set: (column: { width?: number; hidden?: boolean }) => void,
  ): GoogleSheet {
    this._bounded('column', start, count);
    return this._later(() => {
      for (const column of this._state.columns.slice(start - 1, start - 1 + count)) set(column);
    });
  }

  private _setRows(
    start: number,
    count: number,
    set: (row: { height?: number; hidden?: boolean }) => void,
  ): GoogleSheet {
    this._bounded('row', start, count);
    return this._later(() => {
      const end = Math.min(start - 1 + count, this._state.grid.rowCount);
      for (let row = start - 1; row < end; row += 1) set(this._state.grid.row(row));
    });
  }

  /** As `_check`, but without a commit: a change of looks goes through the buffer. */
  private _bounded(axis: 'row' | 'column', position: number, count: number): void {
    if (position < 1 || count < 1 || position - 1 + count > this._size(axis)) {
      fail(`Those ${axis}s are out of bounds.`);
    }
  }

  private _spanOf(range: GoogleRange) {
    return { area: rangeBehind(range, 'SpreadsheetApp.Sheet.hideColumn')._area };
  }
}
metered(SheetView, 'Sheet', checkSignature);
