/** Values and formulas of a range. Strings are taken as if typed; see typed-input.ts. */

import { cellValue, eachCalculated, isFilled } from '../formulas/values';
import type { Area, CellValue, StoredValue } from '../workbook/grid';
import { putTyped } from '../workbook/typed-cells';
import { offTheWall } from '../workbook/wall-clock';
import type { GoogleRange } from './book';
import { readCells, writeCells } from './buffered-writes';
import { checkLength, checkSize, contentOf } from './cell-content';
import { checkInside, type RangeMethods, type RangeObject } from './range-object';

export const rangeValues: RangeMethods = {
  getValue(): CellValue {
    return valuesIn(this, { ...this.area, rows: 1, columns: 1 })[0]?.[0] ?? '';
  },

  getValues(): CellValue[][] {
    return valuesIn(this, this.area);
  },

  setValue(value: unknown): GoogleRange {
    const content = contentOf(value);
    checkLength(content);
    return writeEach(this, (row, column) => putTyped(this.workbook, this.sheet, row, column, content));
  },

  setValues(values: unknown[][]): GoogleRange {
    checkSize(values, this.area);
    const contents = values.map((line) => line.map(contentOf));
    for (const line of contents) line.forEach(checkLength);
    return writeEach(this, (row, column, offsets) =>
      putTyped(this.workbook, this.sheet, row, column, contents[offsets.row]?.[offsets.column] ?? ''),
    );
  },
};

/** Puts something into each cell of the range, by way of the buffer. */
export function writeEach(
  range: RangeObject,
  put: (row: number, column: number, offsets: { row: number; column: number }) => void,
): GoogleRange {
  checkInside(range);
  const { row, column, rows, columns } = range.area;
  writeCells(
    range.book,
    range.sheet,
    range.area,
    () => {
      for (let down = 0; down < rows; down += 1) {
        for (let right = 0; right < columns; right += 1) {
          put(row + down, column + right, { row: down, column: right });
        }
      }
    },
    true,
  );
  return range;
}

/** Returns the value of a cell; '' if it is empty. */
export function valueAt(range: RangeObject, row: number, column: number): CellValue {
  return offTheWall(storedAt(range, row, column), range.workbook.timeZone);
}

/** The same as it lies in the cell: a date is what the clock shows. */
export function storedAt(range: RangeObject, row: number, column: number): StoredValue {
  return cellValue(range.execution.cloud.formulas, range.workbook, range.sheet, row, column);
}

/** Returns true if a cell has content, its own or that of an array. */
export function isFilledAt(range: RangeObject, row: number, column: number): boolean {
  return isFilled(range.execution.cloud.formulas, range.workbook, range.sheet, row, column);
}

function valuesIn(range: RangeObject, area: Area): CellValue[][] {
  readCells(range.book, area.rows * area.columns);
  checkInside(range);
  const { grid } = range.sheet;
  const values = grid.read('value', area);
  for (const line of values) for (let column = 0; column < line.length; column += 1) line[column] ??= '';
  if (grid.mayHaveArrays || grid.some('formula', area)) fillIn(range, values as CellValue[][], area);
  return values as CellValue[][];
}

/** Puts in what formulas come to, and what arrays fill in. */
function fillIn(range: RangeObject, values: CellValue[][], area: Area): void {
  const { formulas } = range.execution.cloud;
  eachCalculated(formulas, range.workbook, range.sheet, area, (row, column, value) => {
    const line = values[row - area.row] as CellValue[];
    line[column - area.column] = offTheWall(value, range.workbook.timeZone);
  });
}
