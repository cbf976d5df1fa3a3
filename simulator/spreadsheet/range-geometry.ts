/** The location of a range: its coordinates, and the ranges beside and inside it. A range is a local object, so these calls are cheap. */

import { formatA1 } from '../workbook/a1-notation';
import { isProtectedFrom } from '../workbook/protections';
import { fail, type GoogleRange, type GoogleSheet } from './book';
import { checkedArea, type RangeMethods } from './range-object';

export const rangeGeometry: RangeMethods = {
  getRow(): number {
    return this.area.row + 1;
  },

  getRowIndex(): number {
    return this.area.row + 1;
  },

  getColumn(): number {
    return this.area.column + 1;
  },

  getNumRows(): number {
    return this.area.rows;
  },

  getNumColumns(): number {
    return this.area.columns;
  },

  getHeight(): number {
    return this.area.rows;
  },

  getWidth(): number {
    return this.area.columns;
  },

  getLastRow(): number {
    return this.area.row + this.area.rows;
  },

  getLastColumn(): number {
    return this.area.column + this.area.columns;
  },

  getA1Notation(): string {
    return formatA1(this.area, this.bounds);
  },

  getSheet(): GoogleSheet {
    return this.book.sheet(this.sheet);
  },

  getGridId(): number {
    return this.sheet.id;
  },

  getCell(row: number, column: number): GoogleRange {
    if (row < 1 || column < 1 || row > this.area.rows || column > this.area.columns) {
      fail('Cell reference out of range');
    }
    const at = { row: this.area.row + row - 1, column: this.area.column + column - 1 };
    return this.book.range(this.sheet, { ...at, rows: 1, columns: 1 });
  },

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): GoogleRange {
    const { row, column, rows, columns } = this.area;
    return this.book.range(
      this.sheet,
      checkedArea(row + rowOffset + 1, column + columnOffset + 1, numRows ?? rows, numColumns ?? columns),
    );
  },

  isStartRowBounded(): boolean {
    return this.bounds.startRow;
  },

  isStartColumnBounded(): boolean {
    return this.bounds.startColumn;
  },

  isEndRowBounded(): boolean {
    return this.bounds.endRow;
  },

  isEndColumnBounded(): boolean {
    return this.bounds.endColumn;
  },

  canEdit(): boolean {
    const { user, cloud } = this.execution;
    return !isProtectedFrom(this.sheet, this.area, { user, owner: cloud.user });
  },

  activate(): GoogleRange {
    this.workbook.activeSheetId = this.sheet.id;
    this.workbook.activeRange = this.getA1Notation();
    return this;
  },

  activateAsCurrentCell(): GoogleRange {
    return this.activate();
  },
};
