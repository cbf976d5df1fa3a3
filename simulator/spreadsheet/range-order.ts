/** Sorts a range, removes its doubles, trims its text. Takes effect at once. */

import { clearLayers, EVERYTHING } from '../workbook/cell-blocks';
import type { CellValue } from '../workbook/grid';
import { reorderRows, type SortKey, sortArea } from '../workbook/sorting';
import { changed } from '../workbook/workbook';
import { fail, type GoogleRange } from './book';
import { checkInside, type RangeMethods, type RangeObject } from './range-object';
import { storedAt, valueAt, writeEach } from './range-values';
import { checkProtection } from './refused-writes';

export const rangeOrder: RangeMethods = {
  /** A column, `{column, ascending}`, or a list of these; columns count from the sheet's first. */
  sort(sortSpecObj: unknown): GoogleRange {
    this.execution.commit();
    checkInside(this);
    checkProtection(this.book, this.sheet, this.area);
    const keys = (Array.isArray(sortSpecObj) ? sortSpecObj : [sortSpecObj]).map((spec) =>
      sortKey(this, spec),
    );
    sortArea(this.workbook, this.sheet, this.area, keys, (row, column) => storedAt(this, row, column));
    this.execution.cellsWritten += this.area.rows * this.area.columns;
    return this;
  },

  /** Keeps the first of each; the rest closes up. Text counts as equal whatever its case. */
  removeDuplicates(columnsToCompare?: number[]): GoogleRange {
    this.execution.commit();
    checkInside(this);
    checkProtection(this.book, this.sheet, this.area);
    const { row, column, rows, columns } = this.area;
    const compared =
      columnsToCompare?.map((place) => place - 1) ?? Array.from({ length: columns }, (_, at) => column + at);
    const seen = new Set<string>();
    const kept: number[] = [];
    const doubles: number[] = [];
    for (let down = 0; down < rows; down += 1) {
      const key = JSON.stringify(compared.map((at) => comparable(valueAt(this, row + down, at))));
      (seen.has(key) ? doubles : kept).push(down);
      seen.add(key);
    }
    reorderRows(this.workbook, this.sheet, this.area, [...kept, ...doubles]);
    if (doubles.length > 0) {
      const rest = { row: row + kept.length, column, rows: doubles.length, columns };
      clearLayers(this.sheet, rest, EVERYTHING);
      changed(this.workbook, this.sheet.id, 'cells', rest);
    }
    this.execution.cellsWritten += rows * columns;
    return this.book.range(this.sheet, { ...this.area, rows: kept.length });
  },

  /** Outer blanks go, inner ones become one. */
  trimWhitespace(): GoogleRange {
    this.execution.commit();
    return writeEach(this, (row, column) => {
      const value = this.sheet.grid.get('value', row, column);
      if (typeof value !== 'string') return;
      const trimmed = value.replace(/\s+/g, ' ').trim();
      this.sheet.grid.set('value', row, column, trimmed === '' ? undefined : trimmed);
    });
  },
};

function sortKey(range: RangeObject, spec: unknown): SortKey {
  const { column, ascending = true } =
    typeof spec === 'object' && spec !== null
      ? (spec as { column?: number; ascending?: boolean })
      : { column: spec as number };
  const { column: first, columns } = range.area;
  if (typeof column !== 'number' || column - 1 < first || column - 1 >= first + columns) {
    return fail('The column index is out of the range.');
  }
  return { column: column - 1, ascending: ascending !== false };
}

function comparable(value: CellValue): unknown {
  if (typeof value === 'string') return value.toLowerCase();
  return typeof value === 'object' ? value.getTime() : value;
}
