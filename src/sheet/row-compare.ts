/** Looks at rows that nobody remembers writing: adopted ones, and those of a run that was killed before it could. */
import { type Cell, sameCell } from '../core/cell';
import type { RowIndex } from './row-index';
import type { PlannedRow } from './row-plan';
import type { Table } from './table';

export interface Comparison {
  /** They hold what we would write already. */
  readonly same: readonly PlannedRow[];
  readonly different: readonly PlannedRow[];
}

/** One read of the block that spans them. */
export function compareRows<R>(
  { sheet, columns }: Table<R>,
  { rowOf }: RowIndex,
  rows: readonly PlannedRow[],
): Comparison {
  if (rows.length === 0) return { same: [], different: [] };
  const places = rows.map(({ id }) => rowOf.get(id) as number);
  const positions = columns.map(({ position }) => position);
  const top = least(places);
  const left = least(positions);
  const values = sheet.getRange(top, left, most(places) - top + 1, most(positions) - left + 1).getValues();
  const same: PlannedRow[] = [];
  const different: PlannedRow[] = [];
  rows.forEach((planned, place) => {
    const read = values[(places[place] as number) - top] ?? [];
    const equal = positions.every((position, index) =>
      sameCell(read[position - left], planned.cells[index] as Cell),
    );
    (equal ? same : different).push(planned);
  });
  return { same, different };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other));
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other));
}
