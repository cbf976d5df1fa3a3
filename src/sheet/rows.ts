/** Reads and writes the rows of a table: only the columns that are ours, adjacent cells together. */
import { type Cell, isTextual, sameCell } from '../core/cell';
import { columnLetters } from './column-marks';
import { indexRows, type PlannedRow, type RowFacts, type RowPlan } from './row-plan';
import type { Column, Table } from './table';

/** Real instants, shown as a day; a person may choose another format and keeps it. */
const DATE_FORMAT = 'yyyy-mm-dd';
const TEXT_FORMAT = '@';

/** Google writes up to about 18,000 cells at once far cheaper than more (docs/workbench.md, costs). */
export const CELLS_PER_BLOCK = 15_000;

/** One read of the columns from the first of ours to the last. */
export function readRows<R>(table: Table<R>): RowFacts {
  const { sheet, columns, idColumn, lastRow } = table;
  const positions = columns.map(({ position }) => position);
  const first = Math.min(...positions);
  const count = lastRow - 1;
  const values =
    count > 0 ? sheet.getRange(2, first, count, Math.max(...positions) - first + 1).getValues() : [];
  const holds = (row: number, cells: readonly Cell[]) => {
    const read = values[row - 2] ?? [];
    return positions.every((position, index) => sameCell(read[position - first], cells[index] as Cell));
  };
  return {
    rowOf: indexRows(
      values.map((row) => row[idColumn - first]),
      2,
    ),
    holds,
  };
}

/** Brings a plan into the sheet and waits until it is there. @returns The new last row of the table. */
export function writeRows<R>(
  table: Table<R>,
  { added, changed }: Pick<RowPlan, 'added' | 'changed'>,
): number {
  if (added.length === 0 && changed.length === 0) return table.lastRow;
  const blocks = [
    ...adjacentRows(changed.map(({ row, planned }) => ({ row, planned }))),
    ...(added.length > 0 ? [{ row: table.lastRow + 1, rows: added }] : []),
  ];
  const lastRow = table.lastRow + added.length;
  makeRoom(table, lastRow);
  formatRows(table, blocks, table.lastRow + 1);
  for (const { row, rows } of blocks) {
    for (const run of adjacentColumns(table.columns)) {
      const values = rows.map(({ cells }) => run.indexes.map((index) => cells[index] as Cell));
      table.sheet.getRange(row, run.position, rows.length, run.indexes.length).setValues(values);
    }
  }
  SpreadsheetApp.flush();
  return lastRow;
}

interface Block {
  /** 1-based row of the first. */
  readonly row: number;
  readonly rows: readonly PlannedRow[];
}

function makeRoom<R>({ sheet }: Table<R>, lastRow: number): void {
  const there = sheet.getMaxRows();
  if (lastRow > there) sheet.insertRowsAfter(there, lastRow - there);
}

/**
 * Text cells become plain text before anything is written into them, so that no text can turn into a formula, a
 * number or a date. Dates get their format only in new rows: elsewhere the person may have chosen another.
 */
function formatRows<R>(table: Table<R>, blocks: readonly Block[], firstNewRow: number): void {
  const texts = table.columns.filter(({ field }) => isTextual(field.type));
  const dates = table.columns.filter(({ field }) => field.type === 'date');
  formatAreas(table, blocks, texts, TEXT_FORMAT);
  formatAreas(
    table,
    blocks.filter(({ row }) => row >= firstNewRow),
    dates,
    DATE_FORMAT,
  );
}

function formatAreas<R>(
  { sheet }: Table<R>,
  blocks: readonly Block[],
  columns: readonly Column<R>[],
  format: string,
): void {
  const areas = blocks.flatMap(({ row, rows }) =>
    adjacentColumns(columns).map(({ position, indexes }) => {
      const last = columnLetters(position + indexes.length - 1) + (row + rows.length - 1);
      return `${columnLetters(position)}${row}:${last}`;
    }),
  );
  if (areas.length > 0) sheet.getRangeList(areas).setNumberFormat(format);
}

/** Rows that follow one another are written together. */
function adjacentRows(rows: readonly { readonly row: number; readonly planned: PlannedRow }[]): Block[] {
  const blocks: { row: number; rows: PlannedRow[] }[] = [];
  for (const { row, planned } of rows) {
    const last = blocks[blocks.length - 1];
    if (last && last.row + last.rows.length === row) last.rows.push(planned);
    else blocks.push({ row, rows: [planned] });
  }
  return blocks;
}

interface ColumnRun {
  readonly position: number;
  /** Places of these columns in the list. */
  readonly indexes: readonly number[];
}

/** Columns that stand side by side in the sheet, from left to right, whatever their order in the list. */
function adjacentColumns<R>(columns: readonly Column<R>[]): ColumnRun[] {
  const ordered = columns
    .map(({ position }, index) => ({ position, index }))
    .sort((one, other) => one.position - other.position);
  const runs: { position: number; indexes: number[] }[] = [];
  for (const { position, index } of ordered) {
    const last = runs[runs.length - 1];
    if (last && last.position + last.indexes.length === position) last.indexes.push(index);
    else runs.push({ position, indexes: [index] });
  }
  return runs;
}
