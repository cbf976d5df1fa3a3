/** Copies and moves a range, and shifts the cells beside it. Takes effect at once. */

import { metered } from '../script/service-object';
import {
  type Block,
  CONTENT,
  clearLayers,
  EVERYTHING,
  LOOKS,
  putBlock,
  RULES,
  takeBlock,
  transposed,
} from '../workbook/cell-blocks';
import type { Area, LayerName } from '../workbook/grid';
import { changed, type SheetState, sheetById } from '../workbook/workbook';
import { fail, type GoogleRange, type GoogleSheet } from './book';
import { memberName } from './enumerations';
import { RangeClear } from './range-clear';
import { checkedArea, type RangeGeometry, rangeBehind } from './range-geometry';
import { checkProtection, withRules } from './refused-writes';
import { sheetBehind } from './sheet-base';
import { checkSignature } from './signatures';

const PASTED: Readonly<Record<string, readonly LayerName[]>> = {
  PASTE_NORMAL: EVERYTHING,
  PASTE_NO_BORDERS: EVERYTHING.filter((layer) => layer !== 'border'),
  PASTE_FORMAT: LOOKS,
  PASTE_FORMULA: CONTENT,
  PASTE_DATA_VALIDATION: RULES,
  PASTE_VALUES: ['value'],
  PASTE_CONDITIONAL_FORMATTING: [],
  PASTE_COLUMN_WIDTHS: [],
};

export class RangeCopy extends RangeClear implements Pick<GoogleRange, keyof RangeCopy & keyof GoogleRange> {
  /** Repeats the range as often as it fits into a larger destination. */
  copyTo(destination: GoogleRange, second?: unknown, isTransposed?: boolean): void {
    const target = rangeBehind(destination, 'SpreadsheetApp.Range.copyTo');
    const options = (typeof second === 'object' && second !== null ? second : {}) as Record<string, unknown>;
    const type =
      memberName('CopyPasteType', second) ??
      (options['contentsOnly'] ? 'PASTE_VALUES' : options['formatOnly'] ? 'PASTE_FORMAT' : 'PASTE_NORMAL');
    this._paste(target, type, isTransposed === true);
  }

  copyValuesToRange(
    sheet: GoogleSheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this._paste(this._target(sheet, column, columnEnd, row, rowEnd), 'PASTE_VALUES', false);
  }

  copyFormatToRange(
    sheet: GoogleSheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this._paste(this._target(sheet, column, columnEnd, row, rowEnd), 'PASTE_FORMAT', false);
  }

  /** Cut and paste: everything goes, formulas as they are. */
  moveTo(target: GoogleRange): void {
    this.execution.commit();
    this._inside();
    const { _state: state, _area: area } = rangeBehind(target, 'SpreadsheetApp.Range.moveTo');
    checkProtection(this.book, this._state, this._area);
    checkProtection(this.book, state, { ...this._area, row: area.row, column: area.column });
    const block = takeBlock(this._state, this._area, EVERYTHING);
    clearLayers(this._state, this._area, EVERYTHING);
    putBlock(state, block, area.row, area.column, false);
    this._count(this._area);
    changed(this.workbook, this._state.id, 'cells', this._area);
    changed(this.workbook, state.id, 'cells', { ...this._area, row: area.row, column: area.column });
  }

  insertCells(shiftDimension: GoogleAppsScript.Spreadsheet.Dimension): GoogleRange {
    this._shift(memberName('Dimension', shiftDimension) === 'COLUMNS' ? 'column' : 'row', 1);
    return this._self;
  }

  deleteCells(shiftDimension: GoogleAppsScript.Spreadsheet.Dimension): void {
    this._shift(memberName('Dimension', shiftDimension) === 'COLUMNS' ? 'column' : 'row', -1);
  }

  /** Cells right of or below the range go aside, or close up; what is pushed over the edge is lost. */
  private _shift(axis: 'row' | 'column', direction: 1 | -1): void {
    this.execution.commit();
    this._inside();
    const { row, column, rows, columns } = this._area;
    const { grid } = this._state;
    const from = direction === 1 ? 0 : axis === 'row' ? rows : columns;
    const rest: Area =
      axis === 'row'
        ? { row: row + from, column, rows: grid.rowCount - row - from, columns }
        : { row, column: column + from, rows, columns: grid.columnCount - column - from };
    checkProtection(this.book, this._state, rest);
    checkProtection(this.book, this._state, this._area);
    const block = takeBlock(this._state, rest, EVERYTHING);
    clearLayers(
      this._state,
      axis === 'row'
        ? { ...this._area, rows: grid.rowCount - row }
        : { ...this._area, columns: grid.columnCount - column },
      EVERYTHING,
    );
    const [down, right] = axis === 'row' ? [direction * rows, 0] : [0, direction * columns];
    putBlock(this._state, block, rest.row + down, rest.column + right, false);
    this._count(rest);
    changed(this.workbook, this._state.id, 'cells');
  }

  private _paste(target: RangeGeometry, type: string, isTransposed: boolean): void {
    this.execution.commit();
    this._inside();
    const taken = takeBlock(this._state, this._area, PASTED[type] ?? EVERYTHING);
    if (type === 'PASTE_VALUES') this._calculate(taken);
    const block = isTransposed ? transposed(taken) : taken;
    const { row, column } = target._area;
    const { rows, columns } = block.area;
    const times = (space: number, size: number) => (space % size === 0 ? space / size : 1);
    for (let down = 0; down < times(target._area.rows, rows); down += 1) {
      for (let right = 0; right < times(target._area.columns, columns); right += 1) {
        this._put(target._state, block, row + down * rows, column + right * columns, type);
      }
    }
    this._count(this._area);
    if (type === 'PASTE_COLUMN_WIDTHS') this._copyWidths(target);
    changed(this.workbook, target._state.id, 'cells');
  }

  private _put(state: SheetState, block: Block, row: number, column: number, type: string): void {
    const { rows, columns } = block.area;
    if (row + rows > state.grid.rowCount || column + columns > state.grid.columnCount) {
      fail('The coordinates of the range are outside the dimensions of the sheet.');
    }
    const area = { row, column, rows, columns };
    checkProtection(this.book, state, area);
    // What is pasted whole brings its own rules along.
    const paste = () => {
      if (type === 'PASTE_VALUES') clearLayers(state, area, CONTENT);
      putBlock(state, block, row, column);
    };
    if (type === 'PASTE_VALUES' || type === 'PASTE_FORMULA') withRules(this.workbook, state, area, paste);
    else paste();
  }

  /** Values alone: what the formulas came to. */
  private _calculate(block: Block): void {
    const lines = block.layers.get('value') as unknown[][];
    lines.forEach((line, down) => {
      line.forEach((_, right) => {
        const value = this._storedAt(block.area.row + down, block.area.column + right);
        line[right] = value === '' ? undefined : value;
      });
    });
  }

  private _copyWidths(target: RangeGeometry): void {
    for (let right = 0; right < this._area.columns; right += 1) {
      const width = this._state.columns[this._area.column + right]?.width;
      const column = target._state.columns[target._area.column + right];
      if (column && width !== undefined) column.width = width;
    }
  }

  private _target(
    sheet: GoogleSheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ) {
    const state = typeof sheet === 'number' ? sheetById(this.workbook, sheet) : sheetBehind(sheet);
    const area = checkedArea(row, column, rowEnd - row + 1, columnEnd - column + 1);
    return rangeBehind(
      this.book.range(state ?? fail('Sheet not found'), area),
      'SpreadsheetApp.Range.copyValuesToRange',
    );
  }

  private _count(area: Area): void {
    this.execution.cellsWritten += area.rows * area.columns;
  }
}
metered(RangeCopy, 'Range', checkSignature);
