/** The range as its methods see it (they are grouped in the files named range-…), and as other objects receive it. */
import type { Bounds } from '../workbook/a1-notation';
import type { Area } from '../workbook/grid';
import type { SheetState } from '../workbook/workbook';
import { fail, type GoogleRange } from './book';
import { type Methods, ObjectKind, type Simulated } from './object-kind';

interface RangeState {
  readonly sheet: SheetState;
  readonly area: Area;
  /** The ends that its A1 notation names. */
  readonly bounds: Bounds;
}

export type RangeObject = Simulated<GoogleRange, RangeState>;
export type RangeMethods = Methods<GoogleRange, RangeState>;

/** Gets its methods in range.ts. */
export const Range = new ObjectKind<GoogleRange, RangeState>('Range');

/** The simulated range behind what a script handed over. */
export function rangeBehind(range: unknown, method: string): RangeObject {
  if (Range.has(range)) return range;
  return fail(`The parameters (${String(range)}) don't match the method signature for ${method}.`);
}

/** A range may name cells that the sheet does not have; using them does not work. */
export function checkInside(range: RangeObject): void {
  const { row, column, rows, columns } = range.area;
  const { grid } = range.sheet;
  if (row + rows > grid.rowCount || column + columns > grid.columnCount) {
    fail('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

/** The area of a range as the sheet keeps it for a filter, for bands or for a rule: one without a last row stays so. */
export function keptArea({ area, bounds }: Pick<RangeObject, 'area' | 'bounds'>): Area {
  return bounds.endRow ? area : { ...area, isOpen: true };
}

/** The area of 1-based coordinates, or the error that Google gives for impossible ones. */
export function checkedArea(row: number, column: number, rows: number, columns: number): Area {
  if (row < 1) fail('The starting row of the range is too small.');
  if (column < 1) fail('The starting column of the range is too small.');
  if (rows < 1) fail('The number of rows in the range must be at least 1.');
  if (columns < 1) fail('The number of columns in the range must be at least 1.');
  return {
    row: Math.trunc(row) - 1,
    column: Math.trunc(column) - 1,
    rows: Math.trunc(rows),
    columns: Math.trunc(columns),
  };
}
