/** Areas of the workbook as Univer's ranges. */
import type { IRange } from '@univerjs/core';
import type { PageArea } from '../page-model';

/** Univer counts both ends in. */
export function rangeOf({ row, column, rows, columns }: PageArea): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}
