/** Sorts a range, removes its doubles, trims its text. Takes effect at once. */

import { metered } from '../script/service-object';
import { clearLayers, EVERYTHING } from '../workbook/cell-blocks';
import type { CellValue } from '../workbook/grid';
import { reorderRows, type SortKey, sortArea } from '../workbook/sorting';
import { changed } from '../workbook/workbook';
import { fail, type GoogleRange } from './book';
import { RangeCopy } from './range-copy';
import { checkProtection } from './refused-writes';
import { checkSignature } from './signatures';

export class RangeOrder extends RangeCopy implements Pick<GoogleRange, keyof RangeOrder & keyof GoogleRange> {
  /** A column, `{column, ascending}`, or a list of these; columns count from the sheet's first. */
  sort(sortSpecObj: unknown): GoogleRange {
    this.execution.commit();
    this._inside();
    checkProtection(this.book, this._state, this._area);
    const keys = (Array.isArray(sortSpecObj) ? sortSpecObj : [sortSpecObj]).map((spec) => this._key(spec));
    sortArea(this.workbook, this._state, this._area, keys, (row, column) => this._storedAt(row, column));
    this.execution.cellsWritten += this._area.rows * this._area.columns;
    return this._self;
  }

  /** Keeps the first of each; the rest closes up. Text counts as equal whatever its case. */
  removeDuplicates(columnsToCompare?: number[]): GoogleRange {
    this.execution.commit();
    this._inside();
    checkProtection(this.book, this._state, this._area);
    const { row, column, rows, columns } = this._area;
    const compared =
      columnsToCompare?.map((place) => place - 1) ?? Array.from({ length: columns }, (_, at) => column + at);
    const seen = new Set<string>();
    const kept: number[] = [];
    const doubles: number[] = [];
    for (let down = 0; down < rows; down += 1) {
      const key = JSON.stringify(compared.map((at) => comparable(this._valueAt(row + down, at))));
      (seen.has(key) ? doubles : kept).push(down);
      seen.add(key);
    }
    reorderRows(this.workbook, this._state, this._area, [...kept, ...doubles]);
    if (doubles.length > 0) {
      const rest = { row: row + kept.length, column, rows: doubles.length, columns };
      clearLayers(this._state, rest, EVERYTHING);
      changed(this.workbook, this._state.id, 'cells', rest);
    }
    this.execution.cellsWritten += rows * columns;
    return this.book.range(this._state, { ...this._area, rows: kept.length });
  }

  /** Outer blanks go, inner ones become one. */
  trimWhitespace(): GoogleRange {
    this.execution.commit();
    return this._write((row, column) => {
      const value = this._state.grid.get('value', row, column);
      if (typeof value !== 'string') return;
      const trimmed = value.replace(/\s+/g, ' ').trim();
      this._state.grid.set('value', row, column, trimmed === '' ? undefined : trimmed);
    });
  }

  private _key(spec: unknown): SortKey {
    const { column, ascending = true } =
      typeof spec === 'object' && spec !== null
        ? (spec as { column?: number; ascending?: boolean })
        : { column: spec as number };
    const { column: first, columns } = this._area;
    if (typeof column !== 'number' || column - 1 < first || column - 1 >= first + columns) {
      return fail('The column index is out of the range.');
    }
    return { column: column - 1, ascending: ascending !== false };
  }
}
metered(RangeOrder, 'Range', checkSignature);

function comparable(value: CellValue): unknown {
  if (typeof value === 'string') return value.toLowerCase();
  return typeof value === 'object' ? value.getTime() : value;
}
