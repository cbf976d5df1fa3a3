/** Merged cells, data regions and blank cells of a range. */

import { eachCalculated } from '../formulas/values';
import { nameIn } from '../script/enumeration';
import { CONTENT, clearLayers, contains, overlaps } from '../workbook/cell-blocks';
import type { Area } from '../workbook/grid';
import { changed } from '../workbook/workbook';
import { fail, type GoogleRange } from './book';
import { readCells } from './buffered-writes';
import { Dimension, Direction } from './enumerations';
import { checkInside, type RangeMethods, type RangeObject } from './range-object';
import { isFilledAt } from './range-values';
import { checkProtection } from './refused-writes';

/** Rows down and columns right. */
const STEPS = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] } as const;

export const rangeMerge: RangeMethods = {
  /** Only the first cell's content stays. */
  merge(): GoogleRange {
    return mergeAreas(this, [this.area]);
  },

  mergeAcross(): GoogleRange {
    const { row, rows } = this.area;
    return mergeAreas(
      this,
      Array.from({ length: rows }, (_, down) => ({ ...this.area, row: row + down, rows: 1 })),
    );
  },

  mergeVertically(): GoogleRange {
    const { column, columns } = this.area;
    return mergeAreas(
      this,
      Array.from({ length: columns }, (_, at) => ({ ...this.area, column: column + at, columns: 1 })),
    );
  },

  breakApart(): GoogleRange {
    this.execution.commit();
    const { merges } = this.sheet;
    if (merges.some((merge) => overlaps(merge, this.area) && !contains(this.area, merge))) {
      fail('You must select all cells in a merged range to merge or unmerge them.');
    }
    this.sheet.merges = merges.filter((merge) => !overlaps(merge, this.area));
    changed(this.workbook, this.sheet.id, 'structure', this.area);
    return this;
  },

  isPartOfMerge(): boolean {
    this.execution.commit();
    return this.sheet.merges.some((merge) => overlaps(merge, this.area));
  },

  getMergedRanges(): GoogleRange[] {
    this.execution.commit();
    return this.sheet.merges
      .filter((merge) => overlaps(merge, this.area))
      .map((merge) => this.book.range(this.sheet, merge));
  },

  isBlank(): boolean {
    readCells(this.book, this.area.rows * this.area.columns);
    checkInside(this);
    return !hasContent(this, this.area);
  },

  /** The block of cells around this range up to an empty row and column; of one dimension only, if told so. */
  getDataRegion(dimension?: GoogleAppsScript.Spreadsheet.Dimension): GoogleRange {
    this.execution.commit();
    const only = nameIn(Dimension, dimension);
    let area = this.area;
    for (;;) {
      const larger = grown(this, area, only);
      if (larger === area) return this.book.range(this.sheet, area);
      area = larger;
    }
  },

  /** Returns the cell that Ctrl and an arrow key lead to from here. */
  getNextDataCell(direction: GoogleAppsScript.Spreadsheet.Direction): GoogleRange {
    this.execution.commit();
    const { grid } = this.sheet;
    const step = STEPS[nameIn(Direction, direction) ?? 'DOWN'];
    let { row, column } = this.area;
    const isInside = (r: number, c: number) => r >= 0 && c >= 0 && r < grid.rowCount && c < grid.columnCount;
    const isFilled = (r: number, c: number) => isFilledAt(this, r, c);
    const isWithin = isFilled(row, column) && isFilled(row + step[0], column + step[1]);
    while (isInside(row + step[0], column + step[1])) {
      if (isWithin && !isFilled(row + step[0], column + step[1])) break;
      row += step[0];
      column += step[1];
      if (!isWithin && isFilled(row, column)) break;
    }
    return this.book.range(this.sheet, { row, column, rows: 1, columns: 1 });
  },
};

function mergeAreas(range: RangeObject, areas: Area[]): GoogleRange {
  range.breakApart();
  checkInside(range);
  checkProtection(range.book, range.sheet, range.area);
  for (const area of areas) {
    if (area.rows * area.columns === 1) continue;
    range.sheet.merges.push(area);
    clearLayers(range.sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, CONTENT);
    clearLayers(
      range.sheet,
      { ...area, column: area.column + 1, columns: area.columns - 1, rows: 1 },
      CONTENT,
    );
  }
  changed(range.workbook, range.sheet.id, 'structure', range.area);
  return range;
}

function grown(range: RangeObject, area: Area, only: string | undefined): Area {
  const { rowCount, columnCount } = range.sheet.grid;
  const { row, column, rows, columns } = area;
  const isTall = only !== 'COLUMNS';
  const isWide = only !== 'ROWS';
  // Cells that touch only at a corner belong to the region too.
  const [left, width] = isWide ? [Math.max(0, column - 1), columns + 2] : [column, columns];
  const [top, height] = isTall ? [Math.max(0, row - 1), rows + 2] : [row, rows];
  const has = (part: Area) => hasContent(range, part);
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

function hasContent(range: RangeObject, area: Area): boolean {
  const { grid } = range.sheet;
  if (grid.some('value', area) || grid.some('formula', area)) return true;
  if (!grid.mayHaveArrays) return false;
  let has = false;
  eachCalculated(range.execution.cloud.formulas, range.workbook, range.sheet, area, () => {
    has = true;
  });
  return has;
}
