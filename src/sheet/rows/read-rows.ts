/** Reads rows and columns of a tab with as few and as small reads as pay. */

import { type Cell, sameText } from '../../core/cell';
import { cellsOfRow, type Table } from '../table/table';
import { spansToRead } from './cost-model';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** @returns 1-based row → its cells, for these rows and those read along with them. */
export function readRows(
  sheet: Sheet,
  rows: readonly number[],
  firstColumn: number,
  columns: number,
): ReadonlyMap<number, readonly unknown[]> {
  const cells = new Map<number, readonly unknown[]>();
  const ascending = [...rows].sort((one, other) => one - other);
  for (const { first, last } of spansToRead(ascending, columns)) {
    const values = sheet.getRange(first, firstColumn, last - first + 1, columns).getValues();
    values.forEach((line, offset) => {
      cells.set(first + offset, line);
    });
  }
  return cells;
}

/** Reads columns from row 2 on, in one call for the block that spans them; an absent column is empty. */
export function readColumns(
  sheet: Sheet,
  positions: readonly (number | undefined)[],
): (readonly unknown[])[] {
  const there = positions.filter((position): position is number => position !== undefined);
  const lastRow = sheet.getLastRow();
  if (there.length === 0 || lastRow < 2) return positions.map(() => []);
  const first = Math.min(...there);
  const cells: unknown[][] = sheet.getSheetValues(2, first, lastRow - 1, Math.max(...there) - first + 1);
  return positions.map((position) =>
    position === undefined ? [] : cells.map((row) => row[position - first]),
  );
}

/** Returns whether a cell holds nothing; so does the cell of an absent column. */
export function isBlank(cell: unknown): boolean {
  return cell === undefined || cell === '';
}

export interface OwnRow {
  /** 1-based. */
  readonly row: number;
  /** Empty where it has none. */
  readonly id: string;
  /** One for each column of the table. */
  readonly cells: readonly Cell[];
}

/** Returns these rows from the top, without those whose cells of ours are all blank. @param rows 1-based. */
export function readOwnRows<R>(table: Table<R>, rows: readonly number[]): readonly OwnRow[] {
  const { sheet, columns, idColumn } = table;
  if (rows.length === 0) return [];
  const positions = columns.map(({ position }) => position);
  const firstColumn = Math.min(...positions);
  const values = readRows(sheet, rows, firstColumn, Math.max(...positions) - firstColumn + 1);
  return rows.flatMap((row) => {
    const line = values.get(row) ?? [];
    const cells = cellsOfRow(table, line, firstColumn);
    return cells.some((cell) => cell !== '')
      ? [{ row, id: sameText(line[idColumn - firstColumn]), cells }]
      : [];
  });
}
