/** Copies and moves a range, and shifts the cells beside it. Takes effect at once. */

import { nameIn } from '../script/enumeration';
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
import { CopyPasteType, Dimension } from './enumerations';
import { checkedArea, checkInside, type RangeMethods, type RangeObject, rangeBehind } from './range-object';
import { storedAt } from './range-values';
import { checkProtection, withRules } from './refused-writes';
import { sheetBehind } from './sheet-object';

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

export const rangeCopy: RangeMethods = {
  /** Repeats the range as often as it fits into a larger destination. */
  copyTo(destination: GoogleRange, second?: unknown, isTransposed?: boolean): void {
    const target = rangeBehind(destination, 'SpreadsheetApp.Range.copyTo');
    const options = (typeof second === 'object' && second !== null ? second : {}) as Record<string, unknown>;
    const type =
      nameIn(CopyPasteType, second) ??
      (options['contentsOnly'] ? 'PASTE_VALUES' : options['formatOnly'] ? 'PASTE_FORMAT' : 'PASTE_NORMAL');
    paste(this, target, type, isTransposed === true);
  },

  copyValuesToRange(
    sheet: GoogleSheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    paste(this, targetOf(this, sheet, column, columnEnd, row, rowEnd), 'PASTE_VALUES', false);
  },

  copyFormatToRange(
    sheet: GoogleSheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    paste(this, targetOf(this, sheet, column, columnEnd, row, rowEnd), 'PASTE_FORMAT', false);
  },

  /** Cut and paste: everything goes, formulas as they are. */
  moveTo(target: GoogleRange): void {
    this.execution.commit();
    checkInside(this);
    const { sheet: state, area } = rangeBehind(target, 'SpreadsheetApp.Range.moveTo');
    checkProtection(this.book, this.sheet, this.area);
    checkProtection(this.book, state, { ...this.area, row: area.row, column: area.column });
    const block = takeBlock(this.sheet, this.area, EVERYTHING);
    clearLayers(this.sheet, this.area, EVERYTHING);
    putBlock(state, block, area.row, area.column, false);
    countWritten(this, this.area);
    changed(this.workbook, this.sheet.id, 'cells', this.area);
    changed(this.workbook, state.id, 'cells', { ...this.area, row: area.row, column: area.column });
  },

  insertCells(shiftDimension: GoogleAppsScript.Spreadsheet.Dimension): GoogleRange {
    shiftCells(this, nameIn(Dimension, shiftDimension) === 'COLUMNS' ? 'column' : 'row', 1);
    return this;
  },

  deleteCells(shiftDimension: GoogleAppsScript.Spreadsheet.Dimension): void {
    shiftCells(this, nameIn(Dimension, shiftDimension) === 'COLUMNS' ? 'column' : 'row', -1);
  },
};

/** Cells right of or below the range go aside, or close up; what is pushed over the edge is lost. */
function shiftCells(range: RangeObject, axis: 'row' | 'column', direction: 1 | -1): void {
  range.execution.commit();
  checkInside(range);
  const { row, column, rows, columns } = range.area;
  const { grid } = range.sheet;
  const from = direction === 1 ? 0 : axis === 'row' ? rows : columns;
  const rest: Area =
    axis === 'row'
      ? { row: row + from, column, rows: grid.rowCount - row - from, columns }
      : { row, column: column + from, rows, columns: grid.columnCount - column - from };
  checkProtection(range.book, range.sheet, rest);
  checkProtection(range.book, range.sheet, range.area);
  const block = takeBlock(range.sheet, rest, EVERYTHING);
  clearLayers(
    range.sheet,
    axis === 'row'
      ? { ...range.area, rows: grid.rowCount - row }
      : { ...range.area, columns: grid.columnCount - column },
    EVERYTHING,
  );
  const [down, right] = axis === 'row' ? [direction * rows, 0] : [0, direction * columns];
  putBlock(range.sheet, block, rest.row + down, rest.column + right, false);
  countWritten(range, rest);
  changed(range.workbook, range.sheet.id, 'cells');
}

function paste(range: RangeObject, target: RangeObject, type: string, isTransposed: boolean): void {
  range.execution.commit();
  checkInside(range);
  const taken = takeBlock(range.sheet, range.area, PASTED[type] ?? EVERYTHING);
  if (type === 'PASTE_VALUES') calculate(range, taken);
  const block = isTransposed ? transposed(taken) : taken;
  const { row, column } = target.area;
  const { rows, columns } = block.area;
  const times = (space: number, size: number) => (space % size === 0 ? space / size : 1);
  for (let down = 0; down < times(target.area.rows, rows); down += 1) {
    for (let right = 0; right < times(target.area.columns, columns); right += 1) {
      putCopy(range, target.sheet, block, row + down * rows, column + right * columns, type);
    }
  }
  countWritten(range, range.area);
  if (type === 'PASTE_COLUMN_WIDTHS') copyWidths(range, target);
  changed(range.workbook, target.sheet.id, 'cells');
}

function putCopy(
  range: RangeObject,
  state: SheetState,
  block: Block,
  row: number,
  column: number,
  type: string,
): void {
  const { rows, columns } = block.area;
  if (row + rows > state.grid.rowCount || column + columns > state.grid.columnCount) {
    fail('The coordinates of the range are outside the dimensions of the sheet.');
  }
  const area = { row, column, rows, columns };
  checkProtection(range.book, state, area);
  // What is pasted whole brings its own rules along.
  const paste = () => {
    if (type === 'PASTE_VALUES') clearLayers(state, area, CONTENT);
    putBlock(state, block, row, column);
  };
  if (type === 'PASTE_VALUES' || type === 'PASTE_FORMULA') withRules(range.workbook, state, area, paste);
  else paste();
}

/** Values alone: what the formulas came to. */
function calculate(range: RangeObject, block: Block): void {
  const lines = block.layers.get('value') as unknown[][];
  lines.forEach((line, down) => {
    line.forEach((_, right) => {
      const value = storedAt(range, block.area.row + down, block.area.column + right);
      line[right] = value === '' ? undefined : value;
    });
  });
}

function copyWidths(range: RangeObject, target: RangeObject): void {
  for (let right = 0; right < range.area.columns; right += 1) {
    const width = range.sheet.columns[range.area.column + right]?.width;
    const column = target.sheet.columns[target.area.column + right];
    if (column && width !== undefined) column.width = width;
  }
}

function targetOf(
  range: RangeObject,
  sheet: GoogleSheet | number,
  column: number,
  columnEnd: number,
  row: number,
  rowEnd: number,
) {
  const state = typeof sheet === 'number' ? sheetById(range.workbook, sheet) : sheetBehind(sheet);
  const area = checkedArea(row, column, rowEnd - row + 1, columnEnd - column + 1);
  return rangeBehind(
    range.book.range(state ?? fail('Sheet not found'), area),
    'SpreadsheetApp.Range.copyValuesToRange',
  );
}

function countWritten(range: RangeObject, area: Area): void {
  range.execution.cellsWritten += area.rows * area.columns;
}
