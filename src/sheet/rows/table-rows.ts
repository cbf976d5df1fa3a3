/** Reads the columns of a table, row by row. */
import { type Cell, sameText } from '../../core/cell';
import type { Table } from '../table/table';
import { readRows } from './read-rows';

export interface OwnRow {
  /** 1-based. */
  readonly row: number;
  /** Empty where it has none. */
  readonly id: string;
  /** One for each column of the table. */
  readonly cells: readonly Cell[];
}

/** Returns these rows from the top, without those whose cells of ours are all blank. @param rows 1-based. */
export function readOwnRows<R>(
  { sheet, columns, idColumn }: Table<R>,
  rows: readonly number[],
): readonly OwnRow[] {
  if (rows.length === 0) return [];
  const positions = columns.map(({ position }) => position);
  const left = Math.min(...positions);
  const values = readRows(sheet, rows, left, Math.max(...positions) - left + 1);
  return rows.flatMap((row) => {
    const line = values.get(row) ?? [];
    const cells = positions.map((position) => (line[position - left] ?? '') as Cell);
    return cells.some((cell) => cell !== '') ? [{ row, id: sameText(line[idColumn - left]), cells }] : [];
  });
}
