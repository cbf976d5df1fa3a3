/** How the look of cells is read and written: one value for a whole range, or one for each cell. */

import { CELLS } from '../cloud/costs';
import { metered } from '../script/service-object';
import type { CellLayers, LayerName } from '../workbook/grid';
import type { GoogleRange } from './book';
import { readCells, writeLooks } from './buffered-writes';
import { checkSize } from './cell-content';
import { RangeFormulas } from './range-formulas';
import { checkSignature } from './signatures';

export class RangeLayers
  extends RangeFormulas
  implements Pick<GoogleRange, keyof RangeLayers & keyof GoogleRange>
{
  /** One look for all cells; undefined takes it away. */
  protected _setLook<L extends LayerName>(layer: L, content: CellLayers[L] | undefined): GoogleRange {
    this._inside();
    writeLooks(this.book, this._state, this._area, () => this._state.grid.fill(layer, this._area, content));
    return this._self;
  }

  /** One look for each cell. */
  protected _setLooks<L extends LayerName, T>(
    layer: L,
    contents: readonly (readonly T[])[],
    read: (content: T) => CellLayers[L] | undefined,
  ): GoogleRange {
    checkSize(contents, this._area);
    this._inside();
    const copied = contents.map((line) => line.map(read));
    const { fixed, perCell } = CELLS.bufferedWrite;
    this.execution.spend(fixed + perCell * this._area.rows * this._area.columns);
    writeLooks(this.book, this._state, this._area, () => {
      copied.forEach((line, row) => {
        line.forEach((content, column) => {
          this._state.grid.set(layer, this._area.row + row, this._area.column + column, content);
        });
      });
    });
    return this._self;
  }

  /** The look of the first cell. */
  protected _look<L extends LayerName>(layer: L): CellLayers[L] | undefined {
    readCells(this.book, 1, false);
    this._inside();
    return this._state.grid.get(layer, this._area.row, this._area.column);
  }

  protected _looks<L extends LayerName, T>(layer: L, show: (content: CellLayers[L] | undefined) => T): T[][] {
    readCells(this.book, this._area.rows * this._area.columns, false);
    this._inside();
    return this._state.grid.read(layer, this._area).map((line) => line.map(show));
  }
}
metered(RangeLayers, 'Range', checkSignature);
