/** Merged cells, data regions and blank cells of a range. */

import { eachCalculated } from '../formulas/values';
import { metered } from '../script/service-object';
import { CONTENT, clearLayers, contains, overlaps } from '../workbook/cell-blocks';
import type { Area } from '../workbook/grid';
import { changed } from '../workbook/workbook';
import { fail, type GoogleRange } from './book';
import { readCells } from './buffered-writes';
import { memberName } from './enumerations';
import { RangeOrder } from './range-order';
import { checkProtection } from './refused-writes';
import { checkSignature } from './signatures';

export class RangeMerge
  extends RangeOrder
  implements Pick<GoogleRange, keyof RangeMerge & keyof GoogleRange>
{
  /** Only the first cell's content stays. */
  merge(): GoogleRange {
    return this._merge([this._area]);
  }

  mergeAcross(): GoogleRange {
    const { row, rows } = this._area;
    return this._merge(
      Array.from({ length: rows }, (_, down) => ({ ...this._area, row: row + down, rows: 1 })),
    );
  }

  mergeVertically(): GoogleRange {
    const { column, columns } = this._area;
    return this._merge(
      Array.from({ length: columns }, (_, at) => ({ ...this._area, column: column + at, columns: 1 })),
    );
  }

  breakApart(): GoogleRange {
    this.execution.commit();
    const { merges } = this._state;
    if (merges.some((merge) => overlaps(merge, this._area) && !contains(this._area, merge))) {
      fail('You must select all cells in a merged range to merge or unmerge them.');
    }
    this._state.merges = merges.filter((merge) => !overlaps(merge, this._area));
    changed(this.workbook, this._state.id, 'structure', this._area);
    return this._self;
  }

  isPartOfMerge(): boolean {
    this.execution.commit();
    return this._state.merges.some((merge) => overlaps(merge, this._area));
  }

  getMergedRanges(): GoogleRange[] {
    this.execution.commit();
    return this._state.merges
      .filter((merge) => overlaps(merge, this._area))
      .map((merge) => this.book.range(this._state, merge));
  }

  isBlank(): boolean {
    readCells(this.book, this._area.rows * this._area.columns);
    this._inside();
    return !this._hasContent(this._area);
  }

  /** The block of cells around this range up to an empty row and column; of one dimension only, if told so. */
  getDataRegion(dimension?: GoogleAppsScript.Spreadsheet.Dimension): GoogleRange {
    this.execution.commit();
    const only = memberName('Dimension', dimension);
    let area = this._area;
    for (;;) {
      const grown = this._grown(area, only);
      if (grown === area) return this.book.range(this._state, area);
      area = grown;
    }
  }

  /** Where Ctrl and an arrow key lead from here. */
  getNextDataCell(direction: GoogleAppsScript.Spreadsheet.Direction): GoogleRange {
    this.execution.commit();
    const { grid } = this._state;
    const step = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] }[
      (memberName('Direction', direction) ?? 'DOWN') as 'DOWN'
    ] as [number, number];
    let { row, column } = this._area;
    const isInside = (r: number, c: number) => r >= 0 && c >= 0 && r < grid.rowCount && c < grid.columnCount;
    const isFilled = (r: number, c: number) => this._isFilled(r, c);
    const isWithin = isFilled(row, column) && isFilled(row + step[0], column + step[1]);
    while (isInside(row + step[0], column + step[1])) {
      if (isWithin && !isFilled(row + step[0], column + step[1])) break;
      row += step[0];
      column += step[1];
      if (!isWithin && isFilled(row, column)) break;
    }
    return this.book.range(this._state, { row, column, rows: 1, columns: 1 });
  }

  private _merge(areas: Area[]): GoogleRange {
    this.breakApart();
    this._inside();
    checkProtection(this.book, this._state, this._area);
    for (const area of areas) {
      if (area.rows * area.columns === 1) continue;
      this._state.merges.push(area);
      clearLayers(this._state, { ...area, row: area.row + 1, rows: area.rows - 1 }, CONTENT);
      clearLayers(
        this._state,
        { ...area, column: area.column + 1, columns: area.columns - 1, rows: 1 },
        CONTENT,
      );
    }
    changed(this.workbook, this._state.id, 'structure', this._area);
    return this._self;
  }

  private _grown(area: Area, only: string | undefined): Area {
    const { rowCount, columnCount } = this._state.grid;
    const { row, column, rows, columns } = area;
    const isTall = only !== 'COLUMNS';
    const isWide = only !== 'ROWS';
    // Cells that touch only at a corner belong to the region too.
    const [left, width] = isWide ? [Math.max(0, column - 1), columns + 2] : [column, columns];
    const [top, height] = isTall ? [Math.max(0, row - 1), rows + 2] : [row, rows];
    const has = (part: Area) => this._hasContent(part);
    if (isTall && row > 0 && has({ row: row - 1, column: left, rows: 1, columns: width })) {
      return { ...area, row: row - 1, rows: rows + 1 };
    }
    if (isTall && row + rows < rowCount && has({ row: row + rows, column: left, rows: 1, columns: width })) {
      return { ...area, rows: rows + 1 };
    }
    if (isWide && column > 0 && has({ row: top, column: column - 1, rows: height, columns: 1 })) {
      return { ...area, column: column - 1, columns: columns + 1 };
    }
    if (
      isWide &&
      column + columns < columnCount &&
      has({ row: top, column: column + columns, rows: height, columns: 1 })
    ) {
      return { ...area, columns: columns + 1 };
    }
    return area;
  }

  private _hasContent(area: Area): boolean {
    const { grid } = this._state;
    if (grid.some('value', area) || grid.some('formula', area)) return true;
    if (!grid.mayHaveArrays) return false;
    let has = false;
    eachCalculated(this.execution.cloud.formulas, this.workbook, this._state, area, () => {
      has = true;
    });
    return has;
  }
}
metered(RangeMerge, 'Range', checkSignature);
