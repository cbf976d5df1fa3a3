/** Where a range is: its coordinates, and the ranges beside and inside it. Only a local object, so all of it is cheap. */

import { metered, ServiceObject } from '../script/service-object';
import { ALL_BOUNDS, type Bounds, formatA1 } from '../workbook/a1-notation';
import type { Area } from '../workbook/grid';
import { isProtectedFrom } from '../workbook/protections';
import type { SheetState } from '../workbook/workbook';
import { type Book, fail, type GoogleRange, type GoogleSheet, hidden, SpreadsheetObject } from './book';
import { checkSignature } from './signatures';

export class RangeGeometry
  extends SpreadsheetObject
  implements Pick<GoogleRange, keyof RangeGeometry & keyof GoogleRange>
{
  declare readonly _state: SheetState;
  declare readonly _area: Area;
  declare readonly _bounds: Bounds;

  constructor(book: Book, state: SheetState, area: Area, bounds: Bounds = ALL_BOUNDS) {
    super(book);
    hidden(this, { _state: state, _area: area, _bounds: bounds });
  }

  getRow(): number {
    return this._area.row + 1;
  }

  getRowIndex(): number {
    return this._area.row + 1;
  }

  getColumn(): number {
    return this._area.column + 1;
  }

  getNumRows(): number {
    return this._area.rows;
  }

  getNumColumns(): number {
    return this._area.columns;
  }

  getHeight(): number {
    return this._area.rows;
  }

  getWidth(): number {
    return this._area.columns;
  }

  getLastRow(): number {
    return this._area.row + this._area.rows;
  }

  getLastColumn(): number {
    return this._area.column + this._area.columns;
  }

  getA1Notation(): string {
    return formatA1(this._area, this._bounds);
  }

  getSheet(): GoogleSheet {
    return this.book.sheet(this._state);
  }

  getGridId(): number {
    return this._state.id;
  }

  getCell(row: number, column: number): GoogleRange {
    if (row < 1 || column < 1 || row > this._area.rows || column > this._area.columns) {
      fail('Cell reference out of range');
    }
    const at = { row: this._area.row + row - 1, column: this._area.column + column - 1 };
    return this.book.range(this._state, { ...at, rows: 1, columns: 1 });
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): GoogleRange {
    const { row, column, rows, columns } = this._area;
    return this.book.range(
      this._state,
      checkedArea(row + rowOffset + 1, column + columnOffset + 1, numRows ?? rows, numColumns ?? columns),
    );
  }

  isStartRowBounded(): boolean {
    return this._bounds.startRow;
  }

  isStartColumnBounded(): boolean {
    return this._bounds.startColumn;
  }

  isEndRowBounded(): boolean {
    return this._bounds.endRow;
  }

  isEndColumnBounded(): boolean {
    return this._bounds.endColumn;
  }

  canEdit(): boolean {
    const { user, cloud } = this.execution;
    return !isProtectedFrom(this._state, this._area, { user, owner: cloud.user });
  }

  activate(): GoogleRange {
    this.workbook.activeSheetId = this._state.id;
    this.workbook.activeRange = this.getA1Notation();
    return this._self;
  }

  activateAsCurrentCell(): GoogleRange {
    return this.activate();
  }

  /** This range as the script's types know it. */
  protected get _self(): GoogleRange {
    return this as unknown as GoogleRange;
  }

  /** A range may name cells that the sheet does not have; using them does not work. */
  _inside(): void {
    const { row, column, rows, columns } = this._area;
    const { grid } = this._state;
    if (row + rows > grid.rowCount || column + columns > grid.columnCount) {
      fail('The coordinates of the range are outside the dimensions of the sheet.');
    }
  }
}
metered(RangeGeometry, 'Range', checkSignature);

/** The area of 1-based coordinates, or the error that Google gives for impossible ones. */
export function checkedArea(row: number, column: number, rows: number, columns: number): Area {
  if (row < 1) fail('The starting row of the range is too small.');
  if (column < 1) fail('The starting column of the range is too small.');
  if (rows < 1) fail('The number of rows in the range must be at least 1.');
  if (columns < 1) fail('The number of columns in the range must be at least 1.');
  return {
    row: Math.trunc(row) - 1,
    column: Math.trunc(column) - 1,
    rows: Math.trunc(rows),
    columns: Math.trunc(columns),
  };
}

/** The simulated range behind what a script handed over. */
export function rangeBehind(range: unknown, method: string): RangeGeometry {
  if (range instanceof ServiceObject && range instanceof RangeGeometry) return range;
  return fail(`The parameters (${String(range)}) don't match the method signature for ${method}.`);
}
