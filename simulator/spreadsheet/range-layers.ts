/** Reads and writes the formats of cells: one value for a whole range, or one for each cell. */

import { CELLS } from '../cloud/costs';
import type { CellLayers, LayerName } from '../workbook/grid';
import type { GoogleRange } from './book';
import { readCells, writeLooks } from './buffered-writes';
import { checkSize } from './cell-content';
import { checkInside, type RangeObject } from './range-object';

/** One look for all cells; undefined takes it away. */
export function setLook<L extends LayerName>(
  range: RangeObject,
  layer: L,
  content: CellLayers[L] | undefined,
): GoogleRange {
  checkInside(range);
  writeLooks(range.book, range.sheet, range.area, () => range.sheet.grid.fill(layer, range.area, content));
  return range;
}

/** One look for each cell. */
export function setLooks<L extends LayerName, T>(
  range: RangeObject,
  layer: L,
  contents: readonly (readonly T[])[],
  read: (content: T) => CellLayers[L] | undefined,
): GoogleRange {
  checkSize(contents, range.area);
  checkInside(range);
  const copied = contents.map((line) => line.map(read));
  const { fixed, perCell } = CELLS.bufferedWrite;
  range.execution.spend(fixed + perCell * range.area.rows * range.area.columns);
  writeLooks(range.book, range.sheet, range.area, () => {
    copied.forEach((line, row) => {
      line.forEach((content, column) => {
        range.sheet.grid.set(layer, range.area.row + row, range.area.column + column, content);
      });
    });
  });
  return range;
}

/** The look of the first cell. */
export function lookOf<L extends LayerName>(range: RangeObject, layer: L): CellLayers[L] | undefined {
  readCells(range.book, 1, false);
  checkInside(range);
  return range.sheet.grid.get(layer, range.area.row, range.area.column);
}

export function looksOf<L extends LayerName, T>(
  range: RangeObject,
  layer: L,
  show: (content: CellLayers[L] | undefined) => T,
): T[][] {
  readCells(range.book, range.area.rows * range.area.columns, false);
  checkInside(range);
  return range.sheet.grid.read(layer, range.area).map((line) => line.map(show));
}
