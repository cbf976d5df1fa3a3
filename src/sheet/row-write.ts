/**
 * Writes rows of a table: only cells that are ours, adjacent ones together, after a look whether every row is still
 * where it was. One flush for a block.
 */
import { isTextual } from '../core/cell';
import { address } from './a1';
import { adjacentColumns, adjacentRows, type ColumnRun, type RowRun } from './adjacent';
import { findAppendRow } from './append-row';
import { type RowIndex, readIndex } from './row-index';
import type { PlannedRow } from './row-plan';
import type { Column, Table } from './table';

/** Google takes up to about 18,000 cells at once far cheaper than more (docs/workbench.md, costs). */
export const CELLS_PER_BLOCK = 15_000;

/** Real instants, shown as a day; a person may choose another format for the column and keeps it. */
const DATE_FORMAT = 'yyyy-mm-dd';
/** Plain text: no text can turn into a formula, a number or a date. */
const TEXT_FORMAT = '@';

export interface Block {
  readonly added: readonly PlannedRow[];
  readonly changed: readonly PlannedRow[];
}

/** @returns The index after the block has reached the sheet. */
export function writeBlock<R>(table: Table<R>, before: RowIndex, { added, changed }: Block): RowIndex {
  if (added.length === 0 && changed.length === 0) return before;
  const index = checkedIndex(table, before, changed);
  const there = changed.flatMap((planned) => {
    const row = index.rowOf.get(planned.id);
    return row === undefined ? [] : [{ row, planned }];
  });
  // Somebody may have put a row with this id into the sheet meanwhile.
  const missing = added.filter(({ id }) => !index.rowOf.has(id));
  const first = missing.length > 0 ? findAppendRow(table, index) : index.lastRow + 1;
  const appended: RowRun = { row: first, rows: missing };
  makeRoom(table, first + missing.length - 1);

  const changedRuns = adjacentRows(there);
  const runs = missing.length > 0 ? [...changedRuns, appended] : changedRuns;
  format(table, textColumns(table), runs, TEXT_FORMAT);
  if (missing.length > 0) format(table, dateColumns(table), [appended], DATE_FORMAT);
  for (const run of runs) writeRun(table, run);
  SpreadsheetApp.flush();
  return withAppended(index, appended);
}

/** The index as it is now, read again when a row is not where it was: somebody sorted or inserted meanwhile. */
function checkedIndex<R>(table: Table<R>, index: RowIndex, changed: readonly PlannedRow[]): RowIndex {
  if (table.sheet.getLastRow() !== index.lastRow) return readIndex(table);
  const rows = changed.map(({ id }) => index.rowOf.get(id) as number);
  if (rows.length === 0) return index;
  const first = rows.reduce((least, row) => Math.min(least, row));
  const last = rows.reduce((most, row) => Math.max(most, row));
  const ids = table.sheet.getRange(first, table.idColumn, last - first + 1, 1).getValues();
  const still = changed.every(
    ({ id }, place) => String(ids[(rows[place] as number) - first]?.[0]).trim() === id,
  );
  return still ? index : readIndex(table);
}

function makeRoom<R>({ sheet }: Table<R>, lastRow: number): void {
  const there = sheet.getMaxRows();
  if (lastRow > there) sheet.insertRowsAfter(there, lastRow - there);
}

/** The cells with the id go first: after a death in the middle the row is found again and completed. */
function writeRun<R>({ sheet, columns, idColumn }: Table<R>, { row, rows }: RowRun): void {
  for (const run of idFirst(adjacentColumns(columns), idColumn)) {
    const values = rows.map(({ cells }) => run.places.map((place) => cells[place] ?? ''));
    sheet.getRange(row, run.position, rows.length, run.places.length).setValues(values);
  }
}

function idFirst(runs: readonly ColumnRun[], idColumn: number): ColumnRun[] {
  const holdsId = ({ position, places }: ColumnRun) =>
    position <= idColumn && idColumn < position + places.length;
  return [...runs.filter(holdsId), ...runs.filter((run) => !holdsId(run))];
}

/** One call for all areas, however scattered. */
function format<R>(
  { sheet }: Table<R>,
  columns: readonly Column<R>[],
  runs: readonly RowRun[],
  numberFormat: string,
): void {
  const areas = runs.flatMap(({ row, rows }) =>
    adjacentColumns(columns).map(({ position, places }) =>
      address(row, position, rows.length, places.length),
    ),
  );
  if (areas.length > 0) sheet.getRangeList(areas).setNumberFormat(numberFormat);
}

function textColumns<R>({ columns }: Table<R>): Column<R>[] {
  return columns.filter(({ field }) => isTextual(field.type));
}

function dateColumns<R>({ columns }: Table<R>): Column<R>[] {
  return columns.filter(({ field }) => field.type === 'date');
}

function withAppended(index: RowIndex, { row, rows }: RowRun): RowIndex {
  if (rows.length === 0) return index;
  const rowOf = index.rowOf as Map<string, number>;
  rows.forEach(({ id }, offset) => {
    rowOf.set(id, row + offset);
  });
  const last = row + rows.length - 1;
  return { ...index, rowOf, lastIdRow: last, lastRow: Math.max(index.lastRow, last) };
}

/** Fills some columns of rows whose record has not changed: those that the person has just added. */
export function fillColumns<R>(
  table: Table<R>,
  index: RowIndex,
  rows: readonly PlannedRow[],
  keys: readonly string[],
): void {
  const columns = table.columns
    .map((column, place) => ({ column, place }))
    .filter(({ column }) => keys.includes(column.field.key));
  if (columns.length === 0) return;
  const narrowed = { ...table, columns: columns.map(({ column }) => column) };
  const narrowedRows = rows.map((row) => ({
    ...row,
    cells: columns.map(({ place }) => row.cells[place] ?? ''),
  }));
  writeBlock(narrowed, index, { added: [], changed: narrowedRows });
}
