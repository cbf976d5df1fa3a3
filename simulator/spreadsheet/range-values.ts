/** Values and formulas of a range. Strings are taken as if typed; see typed-input.ts. */

import { cellValue, eachCalculated, isFilled } from '../formulas/values';
import { metered } from '../script/service-object';
import type { Area, CellValue, StoredValue } from '../workbook/grid';
import { putTyped } from '../workbook/typed-cells';
import { offTheWall } from '../workbook/wall-clock';
import type { GoogleRange } from './book';
import { readCells, writeCells } from './buffered-writes';
import { checkLength, checkSize, contentOf } from './cell-content';
import { RangeGeometry } from './range-geometry';
import { checkSignature } from './signatures';

export class RangeValues
  extends RangeGeometry
  implements Pick<GoogleRange, keyof RangeValues & keyof GoogleRange>
{
  getValue(): CellValue {
    return this._values({ ...this._area, rows: 1, columns: 1 })[0]?.[0] ?? '';
  }

  getValues(): CellValue[][] {
    return this._values(this._area);
  }

  setValue(value: unknown): GoogleRange {
    const content = contentOf(value);
    checkLength(content);
    return this._write((row, column) => putTyped(this.workbook, this._state, row, column, content));
  }

  setValues(values: unknown[][]): GoogleRange {
    checkSize(values, this._area);
    const contents = values.map((line) => line.map(contentOf));
    for (const line of contents) line.forEach(checkLength);
    return this._write((row, column, offsets) =>
      putTyped(this.workbook, this._state, row, column, contents[offsets.row]?.[offsets.column] ?? ''),
    );
  }

  /** Puts something into each cell of the range, by way of the buffer. */
  protected _write(
    put: (row: number, column: number, offsets: { row: number; column: number }) => void,
  ): GoogleRange {
    this._inside();
    const { row, column, rows, columns } = this._area;
    writeCells(
      this.book,
      this._state,
      this._area,
      () => {
        for (let down = 0; down < rows; down += 1) {
          for (let right = 0; right < columns; right += 1) {
            put(row + down, column + right, { row: down, column: right });
          }
        }
      },
      true,
    );
    return this._self;
  }

  /** What a cell comes to; '' when it is empty. */
  protected _valueAt(row: number, column: number): CellValue {
    return offTheWall(this._storedAt(row, column), this.workbook.timeZone);
  }

  /** The same as it lies in the cell: a date is what the clock shows. */
  protected _storedAt(row: number, column: number): StoredValue {
    return cellValue(this.execution.cloud.formulas, this.workbook, this._state, row, column);
  }

  /** Whether a cell has contents, its own or those of an array. */
  protected _isFilled(row: number, column: number): boolean {
    return isFilled(this.execution.cloud.formulas, this.workbook, this._state, row, column);
  }

  protected _values(area: Area): CellValue[][] {
    readCells(this.book, area.rows * area.columns);
    this._inside();
    const { grid } = this._state;
    const values = grid.read('value', area);
    for (const line of values) for (let column = 0; column < line.length; column += 1) line[column] ??= '';
    if (grid.mayHaveArrays || grid.some('formula', area)) this._fillIn(values as CellValue[][], area);
    return values as CellValue[][];
  }

  /** Puts in what formulas come to, and what arrays fill in. */
  private _fillIn(values: CellValue[][], area: Area): void {
    const { formulas } = this.execution.cloud;
    eachCalculated(formulas, this.workbook, this._state, area, (row, column, value) => {
      const line = values[row - area.row] as CellValue[];
      line[column - area.column] = offTheWall(value, this.workbook.timeZone);
    });
  }
}
metered(RangeValues, 'Range', checkSignature);
