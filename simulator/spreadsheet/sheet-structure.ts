/** Rows and columns of a sheet: inserted, deleted, moved, frozen, hidden, sized. Takes effect at once. */

import { metered } from '../script/service-object';
import type { Area } from '../workbook/grid';
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  moveColumns,
  moveRows,
} from '../workbook/structure';
import { putTyped } from '../workbook/typed-cells';
import { changed } from '../workbook/workbook';
import { fail, type GoogleRange, type GoogleSheet } from './book';
import { checkLength, contentOf } from './cell-content';
import { checkRoom } from './limits';
import { rangeBehind } from './range-geometry';
import { checkProtection, withRules } from './refused-writes';
import { SheetBase } from './sheet-base';
import { checkSignature } from './signatures';

type Axis = 'row' | 'column';

export class SheetStructure
  extends SheetBase
  implements Pick<GoogleSheet, keyof SheetStructure & keyof GoogleSheet>
{
  insertRowsAfter(afterPosition: number, howMany: number): GoogleSheet {
    return this._insert('row', afterPosition, howMany, afterPosition - 1);
  }

  insertRowsBefore(beforePosition: number, howMany: number): GoogleSheet {
    return this._insert('row', beforePosition - 1, howMany, beforePosition - 1);
  }

  insertRowAfter(afterPosition: number): GoogleSheet {
    return this._insert('row', afterPosition, 1, afterPosition - 1);
  }

  insertRowBefore(beforePosition: number): GoogleSheet {
    return this._insert('row', beforePosition - 1, 1, beforePosition - 1);
  }

  insertRows(rowIndex: number, numRows = 1): void {
    this._insert('row', rowIndex - 1, numRows, rowIndex - 1);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): GoogleSheet {
    return this._insert('column', afterPosition, howMany);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): GoogleSheet {
    return this._insert('column', beforePosition - 1, howMany);
  }

  insertColumnAfter(afterPosition: number): GoogleSheet {
    return this._insert('column', afterPosition, 1);
  }

  insertColumnBefore(beforePosition: number): GoogleSheet {
    return this._insert('column', beforePosition - 1, 1);
  }

  insertColumns(columnIndex: number, numColumns = 1): void {
    this._insert('column', columnIndex - 1, numColumns);
  }

  deleteRow(rowPosition: number): GoogleSheet {
    return this._delete('row', rowPosition, 1);
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this._delete('row', rowPosition, howMany);
  }

  deleteColumn(columnPosition: number): GoogleSheet {
    return this._delete('column', columnPosition, 1);
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this._delete('column', columnPosition, howMany);
  }

  moveRows(rowSpec: GoogleRange, destinationIndex: number): void {
    const { row, rows } = rangeBehind(rowSpec, 'SpreadsheetApp.Sheet.moveRows')._area;
    this._check('row', row + 1, rows);
    checkProtection(this.book, this._state, this._lines('row', row, rows));
    if (destinationIndex < 1 || destinationIndex > this._size('row') + 1)
      fail('Those rows are out of bounds.');
    moveRows(this.workbook, this._state, row, rows, destinationIndex - 1);
  }

  moveColumns(columnSpec: GoogleRange, destinationIndex: number): void {
    const { column, columns } = rangeBehind(columnSpec, 'SpreadsheetApp.Sheet.moveColumns')._area;
    this._check('column', column + 1, columns);
    checkProtection(this.book, this._state, this._lines('column', column, columns));
    if (destinationIndex < 1 || destinationIndex > this._size('column') + 1)
      fail('Those columns are out of bounds.');
    moveColumns(this.workbook, this._state, column, columns, destinationIndex - 1);
  }

  /** Grows the sheet by itself when it is full. */
  appendRow(rowContents: unknown[]): GoogleSheet {
    this.execution.commit();
    this._alive();
    const contents = rowContents.map(contentOf);
    contents.forEach(checkLength);
    const { grid } = this._state;
    const row = this._filled.rows;
    if (row >= grid.rowCount) this._insert('row', grid.rowCount, 1, grid.rowCount - 1);
    if (contents.length > grid.columnCount) {
      this._insert('column', grid.columnCount, contents.length - grid.columnCount);
    }
    const area = { row, column: 0, rows: 1, columns: contents.length };
    checkProtection(this.book, this._state, area);
    withRules(this.workbook, this._state, area, () =>
      contents.forEach((content, column) => {
        putTyped(this.workbook, this._state, row, column, content);
      }),
    );
    this.execution.cellsWritten += contents.length;
    changed(this.workbook, this._state.id, 'cells', area);
    return this._self;
  }

  private _insert(axis: Axis, at: number, count: number, from?: number): GoogleSheet {
    this.execution.commit();
    this._alive();
    const { grid } = this._state;
    if (!(count >= 1)) fail(`The number of ${axis}s to insert must be at least 1.`);
    if (at < 0 || at > this._size(axis)) fail(`Those ${axis}s are out of bounds.`);
    // Cells that only move aside stay what they are: a protected sheet refuses, a protected range does not.
    checkProtection(this.book, this._state);
    checkRoom(
      this.workbook,
      axis === 'row' ? count * grid.columnCount : count * grid.rowCount,
      axis === 'column' ? grid.columnCount + count : undefined,
    );
    this.execution.spend(0.01 * count);
    if (axis === 'row') insertRows(this.workbook, this._state, at, count, from);
    else insertColumns(this.workbook, this._state, at, count);
    return this._self;
  }

  private _delete(axis: Axis, position: number, count: number): GoogleSheet {
    this.execution.commit();
    this._alive();
    this._check(axis, position, count);
    checkProtection(this.book, this._state, this._lines(axis, position - 1, count));
    const frozen = axis === 'row' ? this._state.frozenRows : this._state.frozenColumns;
    const end = position - 1 + count;
    const left = this._size(axis) - Math.max(0, end - Math.max(position - 1, frozen)) - frozen;
    if (left < 1) fail(`Sorry, it is not possible to delete all non-frozen ${axis}s.`);
    if (axis === 'row') deleteRows(this.workbook, this._state, position - 1, count);
    else deleteColumns(this.workbook, this._state, position - 1, count);
    return this._self;
  }

  protected _check(axis: Axis, position: number, count: number): void {
    this.execution.commit();
    if (!(count >= 1)) fail(`The number of ${axis}s must be at least 1.`);
    if (position < 1 || position - 1 + count > this._size(axis)) fail(`Those ${axis}s are out of bounds.`);
  }

  private _lines(axis: Axis, at: number, count: number): Area {
    return axis === 'row'
      ? { row: at, column: 0, rows: count, columns: this._size('column') }
      : { row: 0, column: at, rows: this._size('row'), columns: count };
  }

  protected _size(axis: Axis): number {
    return axis === 'row' ? this._state.grid.rowCount : this._state.grid.columnCount;
  }
}
metered(SheetStructure, 'Sheet', checkSignature);
