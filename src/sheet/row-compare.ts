/** Looks at rows that nobody remembers writing: adopted ones, and those of a run that was killed before it could. */
import { type Cell, sameCell } from '../core/cell';
import type { WallClock } from '../core/wall-clock';
import { readRows } from './read-rows';
import type { RowIndex } from './row-index';
import type { PlannedRow } from './row-plan';
import type { Table } from './table';

export interface Comparison {
  /** They hold what we would write already. */
  readonly same: readonly PlannedRow[];
  readonly different: readonly PlannedRow[];
}

/** @param clockOf The spreadsheet's when this is called. */
export function compareRows<R>(
  table: Table<R>,
  index: RowIndex,
  rows: readonly PlannedRow[],
  clockOf: () => WallClock,
): Comparison {
  const inTab = readCells(table, index, rows);
  const same: PlannedRow[] = [];
  const different: PlannedRow[] = [];
  for (const planned of rows) {
    const cells = inTab.get(planned.id) ?? [];
    const equal = planned.cells.every((cell, place) => sameCell(cells[place], cell, clockOf));
    (equal ? same : different).push(planned);
  }
  return { same, different };
}

/** @returns Id → what stands in the columns of the table now. */
export function readCells<R>(
  { sheet, columns }: Table<R>,
  { rowOf }: RowIndex,
  rows: readonly PlannedRow[],
): ReadonlyMap<string, Cell[]> {
  if (rows.length === 0) return new Map();
  const places = rows.map(({ id }) => rowOf.get(id) as number);
  const positions = columns.map(({ position }) => position);
  const left = Math.min(...positions);
  const values = readRows(sheet, places, left, Math.max(...positions) - left + 1);
  return new Map(
    rows.map(({ id }, place) => {
      const read = values.get(places[place] as number) ?? [];
      return [id, positions.map((position) => (read[position - left] ?? '') as Cell)];
    }),
  );
}
