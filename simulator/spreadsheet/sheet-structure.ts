/** Rows and columns of a sheet: inserted, deleted, moved, frozen, hidden, sized. Takes effect at once. */

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
import { rangeBehind } from './range-object';
import { checkProtection, withRules } from './refused-writes';
import { checkAlive, filledOf, type SheetMethods, type SheetObject } from './sheet-object';

type Axis = 'row' | 'column';

export const sheetStructure: SheetMethods = {
  insertRowsAfter(afterPosition: number, howMany: number): GoogleSheet {
    return insertLines(this, 'row', afterPosition, howMany, afterPosition - 1);
  },

  insertRowsBefore(beforePosition: number, howMany: number): GoogleSheet {
    return insertLines(this, 'row', beforePosition - 1, howMany, beforePosition - 1);
  },

  insertRowAfter(afterPosition: number): GoogleSheet {
    return insertLines(this, 'row', afterPosition, 1, afterPosition - 1);
  },

  insertRowBefore(beforePosition: number): GoogleSheet {
    return insertLines(this, 'row', beforePosition - 1, 1, beforePosition - 1);
  },

  insertRows(rowIndex: number, numRows: number = 1): void {
    insertLines(this, 'row', rowIndex - 1, numRows, rowIndex - 1);
  },

  insertColumnsAfter(afterPosition: number, howMany: number): GoogleSheet {
    return insertLines(this, 'column', afterPosition, howMany);
  },

  insertColumnsBefore(beforePosition: number, howMany: number): GoogleSheet {
    return insertLines(this, 'column', beforePosition - 1, howMany);
  },

  insertColumnAfter(afterPosition: number): GoogleSheet {
    return insertLines(this, 'column', afterPosition, 1);
  },

  insertColumnBefore(beforePosition: number): GoogleSheet {
    return insertLines(this, 'column', beforePosition - 1, 1);
  },

  insertColumns(columnIndex: number, numColumns: number = 1): void {
    insertLines(this, 'column', columnIndex - 1, numColumns);
  },

  deleteRow(rowPosition: number): GoogleSheet {
    return deleteLines(this, 'row', rowPosition, 1);
  },

  deleteRows(rowPosition: number, howMany: number): void {
    deleteLines(this, 'row', rowPosition, howMany);
  },

  deleteColumn(columnPosition: number): GoogleSheet {
    return deleteLines(this, 'column', columnPosition, 1);
  },

  deleteColumns(columnPosition: number, howMany: number): void {
    deleteLines(this, 'column', columnPosition, howMany);
  },

  moveRows(rowSpec: GoogleRange, destinationIndex: number): void {
    const { row, rows } = rangeBehind(rowSpec, 'SpreadsheetApp.Sheet.moveRows').area;
    checkLines(this, 'row', row + 1, rows);
    checkProtection(this.book, this.state, linesAt(this, 'row', row, rows));
    if (destinationIndex < 1 || destinationIndex > sizeOf(this, 'row') + 1)
      fail('Those rows are out of bounds.');
    moveRows(this.workbook, this.state, row, rows, destinationIndex - 1);
  },

  moveColumns(columnSpec: GoogleRange, destinationIndex: number): void {
    const { column, columns } = rangeBehind(columnSpec, 'SpreadsheetApp.Sheet.moveColumns').area;
    checkLines(this, 'column', column + 1, columns);
    checkProtection(this.book, this.state, linesAt(this, 'column', column, columns));
    if (destinationIndex < 1 || destinationIndex > sizeOf(this, 'column') + 1)
      fail('Those columns are out of bounds.');
    moveColumns(this.workbook, this.state, column, columns, destinationIndex - 1);
  },

  /** Grows the sheet by itself when it is full. */
  appendRow(rowContents: unknown[]): GoogleSheet {
    this.execution.commit();
    checkAlive(this);
    const contents = rowContents.map(contentOf);
    contents.forEach(checkLength);
    const { grid } = this.state;
    const row = filledOf(this).rows;
    if (row >= grid.rowCount) insertLines(this, 'row', grid.rowCount, 1, grid.rowCount - 1);
    if (contents.length > grid.columnCount) {
      insertLines(this, 'column', grid.columnCount, contents.length - grid.columnCount);
    }
    const area = { row, column: 0, rows: 1, columns: contents.length };
    checkProtection(this.book, this.state, area);
    withRules(this.workbook, this.state, area, () =>
      contents.forEach((content, column) => {
        putTyped(this.workbook, this.state, row, column, content);
      }),
    );
    this.execution.cellsWritten += contents.length;
    changed(this.workbook, this.state.id, 'cells', area);
    return this;
  },
};

function insertLines(sheet: SheetObject, axis: Axis, at: number, count: number, from?: number): GoogleSheet {
  sheet.execution.commit();
  checkAlive(sheet);
  const { grid } = sheet.state;
  if (!(count >= 1)) fail(`The number of ${axis}s to insert must be at least 1.`);
  if (at < 0 || at > sizeOf(sheet, axis)) fail(`Those ${axis}s are out of bounds.`);
  // Cells that only move aside stay what they are: a protected sheet refuses, a protected range does not.
  checkProtection(sheet.book, sheet.state);
  checkRoom(
    sheet.workbook,
    axis === 'row' ? count * grid.columnCount : count * grid.rowCount,
    axis === 'column' ? grid.columnCount + count : undefined,
  );
  sheet.execution.spend(0.01 * count);
  const isInherited = sheet.execution.options.insertedRows === 'inherit-format';
  if (axis === 'row') insertRows(sheet.workbook, sheet.state, at, count, isInherited ? from : undefined);
  else insertColumns(sheet.workbook, sheet.state, at, count);
  return sheet;
}

function deleteLines(sheet: SheetObject, axis: Axis, position: number, count: number): GoogleSheet {
  sheet.execution.commit();
  checkAlive(sheet);
  checkLines(sheet, axis, position, count);
  checkProtection(sheet.book, sheet.state, linesAt(sheet, axis, position - 1, count));
  const frozen = axis === 'row' ? sheet.state.frozenRows : sheet.state.frozenColumns;
  const end = position - 1 + count;
  const left = sizeOf(sheet, axis) - Math.max(0, end - Math.max(position - 1, frozen)) - frozen;
  if (left < 1) fail(`Sorry, it is not possible to delete all non-frozen ${axis}s.`);
  if (axis === 'row') deleteRows(sheet.workbook, sheet.state, position - 1, count);
  else deleteColumns(sheet.workbook, sheet.state, position - 1, count);
  return sheet;
}

export function checkLines(sheet: SheetObject, axis: Axis, position: number, count: number): void {
  sheet.execution.commit();
  if (!(count >= 1)) fail(`The number of ${axis}s must be at least 1.`);
  if (position < 1 || position - 1 + count > sizeOf(sheet, axis)) fail(`Those ${axis}s are out of bounds.`);
}

function linesAt(sheet: SheetObject, axis: Axis, at: number, count: number): Area {
  return axis === 'row'
    ? { row: at, column: 0, rows: count, columns: sizeOf(sheet, 'column') }
    : { row: 0, column: at, rows: sizeOf(sheet, 'row'), columns: count };
}

export function sizeOf(sheet: SheetObject, axis: Axis): number {
  return axis === 'row' ? sheet.state.grid.rowCount : sheet.state.grid.columnCount;
}
