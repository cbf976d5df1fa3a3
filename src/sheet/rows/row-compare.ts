/** Reads rows that are in the tab but not in the row ledger: adopted ones, and those of a run that was killed. */
import { type Cell, sameCell, sameText } from '../../core/cell';
import type { WallClock } from '../../core/wall-clock';
import { cellsOfRow, type Table } from '../table/table';
import { rowsMove } from './in-place';
import { readRows } from './read-rows';
import { type RowIndex, readIndex } from './row-index';
import type { RowCells } from './upsert-plan';

export interface Comparison<P> {
  /** The rows that hold already what would be written. */
  readonly same: readonly P[];
  readonly different: readonly P[];
  /** Those of them that hold nothing but their id: a run was killed while it added them. */
  readonly bare: readonly P[];
}

/** Tells rows apart that hold already what would be written. @param clockOf Returns the spreadsheet's clock of now. */
export function compareRows<R, P extends RowCells>(
  table: Table<R>,
  index: RowIndex,
  rows: readonly P[],
  clockOf: () => WallClock,
): Comparison<P> {
  const inTab = readCells(table, index, rows);
  const same: P[] = [];
  const different: P[] = [];
  const bare: P[] = [];
  for (const planned of rows) {
    const cells = inTab.get(planned.id) ?? [];
    const equal = planned.cells.every(
      (cell, at) => table.columns[at]?.field.arrival || sameCell(cells[at], cell, clockOf),
    );
    (equal ? same : different).push(planned);
    if (!equal && cells.slice(1).every((cell) => cell === '')) bare.push(planned);
  }
  return { same, different, bare };
}

/** Rows that have moved between each of so many looks keep moving. */
const MOST_LOOKS = 5;

/**
 * Reads the cells of rows. The id is read along with each row: where a row was another one may be by now.
 * @returns By id: the cells in the columns of the table now; blank ones for a row that is gone.
 * @throws JobsheetError when the rows keep moving.
 */
export function readCells<R>(
  table: Table<R>,
  index: Pick<RowIndex, 'rowOf'>,
  rows: readonly Pick<RowCells, 'id'>[],
): ReadonlyMap<string, Cell[]> {
  let { rowOf } = index;
  for (let looks = 1; looks <= MOST_LOOKS; looks += 1) {
    const cells = readAt(table, rowOf, rows);
    if (cells) return cells;
    ({ rowOf } = readIndex(table));
  }
  throw rowsMove();
}

/** @returns undefined where somebody has moved rows since they were found. */
function readAt<R>(
  table: Table<R>,
  rowOf: RowIndex['rowOf'],
  rows: readonly Pick<RowCells, 'id'>[],
): Map<string, Cell[]> | undefined {
  const { sheet, columns, idColumn } = table;
  const there = rows.filter(({ id }) => rowOf.has(id));
  const cells = new Map(rows.map(({ id }) => [id, columns.map((): Cell => '')]));
  if (there.length === 0) return cells;
  const numbers = there.map(({ id }) => rowOf.get(id) as number);
  const positions = columns.map(({ position }) => position);
  const firstColumn = Math.min(...positions);
  const values = readRows(sheet, numbers, firstColumn, Math.max(...positions) - firstColumn + 1);
  for (const [index, { id }] of there.entries()) {
    const read = values.get(numbers[index] as number) ?? [];
    if (sameText(read[idColumn - firstColumn]) !== id) return undefined;
    cells.set(id, cellsOfRow(table, read, firstColumn));
  }
  return cells;
}
