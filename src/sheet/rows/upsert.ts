/**
 * Writes rows of a table: only cells that are ours, adjacent ones together, after a look whether every row is still
 * where it was. One flush for a block.
 */

import type { FieldType } from '../../core/cell';
import { isTextual, sameText } from '../../core/cell';
import { isDated } from '../../core/date-fingerprint';
import { JobsheetError } from '../../core/errors';
import { address } from '../a1';
import { addNote } from '../cell-notes';
import { rangesAt } from '../ranges';
import { formatDays } from '../table/day-format';
import { type Column, isLaidOutAsBefore, type Table } from '../table/table';
import { adjacentColumns, adjacentRows, type ColumnRun, type RowRun } from './adjacent';
import { findAppendRow } from './append-row';
import { formatsCellByCell } from './cost-model';
import { readRows } from './read-rows';
import { type RowIndex, readIndex } from './row-index';
import { rowsMove } from './rows-move';
import type { PlannedRow } from './upsert-plan';

/** Google takes up to about 18,000 cells at once far cheaper than more (docs/workbench.md, costs). */
export const CELLS_PER_BLOCK = 15_000;

/** Instants and days, shown as a day; a person may choose another format for the column and keeps it. */
const DATE_FORMAT = 'yyyy-mm-dd';
/** Plain text: no text can turn into a formula, a number or a date. */
const TEXT_FORMAT = '@';
const FORMATS_OF_NEW = [TEXT_FORMAT, DATE_FORMAT].length;
/** Rows that are made in advance: each growth of the grid costs a call, a blank row nothing. */
const SPARE_ROWS = 1_000;

export interface Block {
  readonly added: readonly PlannedRow[];
  readonly changed: readonly PlannedRow[];
}

/** How often the rows may have moved between a look and the next before it is called a bug of ours. */
const MOST_LOOKS = 5;

/** What `writeBlock` throws when the columns are not where they were: open the table again and plan anew. */
export const COLUMNS_MOVED = 'COLUMNS_MOVED';

/** What was seen of the tab just now, with nothing done since that takes time. */
export interface FreshLook {
  /** The last row that holds anything; only where new rows were expected. */
  readonly lastRow?: number | undefined;
}

/**
 * @param look Present when the index is that fresh: then the rows need no second look.
 * @returns The index after the block has reached the sheet.
 * @throws JobsheetError `COLUMNS_MOVED`; then nothing of the block was written.
 */
export function upsertBlock<R>(table: Table<R>, before: RowIndex, block: Block, look?: FreshLook): RowIndex {
  if (block.added.length === 0 && block.changed.length === 0) return before;
  const { index, changed, appended } = look
    ? placeSeen(table, before, block, look)
    : placeBlock(table, before, block);
  makeRoom(table, appended, look ? before.gridRows : undefined);
  noteRows(table, changed);
  const changedRuns = adjacentRows(changed);
  // The id is what a changed row was found by: it needs no writing.
  const rest = table.columns.filter(({ position }) => position !== table.idColumn);
  format(table, columnsOf({ ...table, columns: rest }, isTextual), changedRuns, TEXT_FORMAT);
  formatDays(table, changed, DATE_FORMAT);
  writeCells(
    table,
    changedRuns.flatMap((run) => blocksOf(table, rest, run)),
  );
  writeNew(table, appended);
  SpreadsheetApp.flush();
  return withAppended(index, appended);
}

/** Before the cells: what a note says of a value that goes must be there first. */
function noteRows<R>({ sheet, columns }: Table<R>, changed: PlacedBlock['changed']): void {
  for (const { row, planned } of changed) {
    for (const { place, line } of planned.notes ?? [])
      addNote(sheet.getRange(row, (columns[place] as Column<R>).position), line);
  }
}

function columnsOf<R>({ columns }: Table<R>, isWanted: (type: FieldType) => boolean): Column<R>[] {
  return columns.filter(({ field }) => isWanted(field.type));
}

/** New rows get the formats of their columns first, in the cheaper of two ways. */
function writeNew<R>(table: Table<R>, run: RowRun): void {
  if (run.rows.length === 0) return;
  const isOurs = table.columns.every(({ field }) => field.type !== 'number');
  if (isOurs && formatsCellByCell(run.rows.length * table.columns.length, FORMATS_OF_NEW)) {
    writeCells(table, blocksOf(table, table.columns, run), formatOf);
    return;
  }
  format(table, columnsOf(table, isTextual), [run], TEXT_FORMAT);
  format(table, columnsOf(table, isDated), [run], DATE_FORMAT);
  writeCells(table, blocksOf(table, table.columns, run));
}

/** Numbers are left out: their format is the person's choice, and cell by cell each must be given one. */
function formatOf(type: FieldType): string {
  if (isDated(type)) return DATE_FORMAT;
  return isTextual(type) ? TEXT_FORMAT : 'General';
}

interface PlacedBlock {
  readonly index: RowIndex;
  readonly changed: readonly { readonly row: number; readonly planned: PlannedRow }[];
  readonly appended: RowRun;
}

/** Where each row goes, from an index so fresh that a look would tell nothing new. */
function placeSeen<R>(table: Table<R>, index: RowIndex, block: Block, look: FreshLook): PlacedBlock {
  const { there, missing } = split(index, block);
  const first = missing.length > 0 ? findAppendRow(table, index, look.lastRow) : 0;
  return { index, changed: there, appended: { row: first, rows: missing } };
}

function split({ rowOf }: RowIndex, { added, changed }: Block) {
  const there = changed.flatMap((planned) => {
    const row = rowOf.get(planned.id);
    return row === undefined ? [] : [{ row, planned }];
  });
  // Somebody may have put a row with such an id into the sheet meanwhile.
  return { there, missing: added.filter(({ id }) => !rowOf.has(id)) };
}

/** Where each row goes. The look whether all of them are where they were comes right before the writes. */
function placeBlock<R>(table: Table<R>, before: RowIndex, block: Block): PlacedBlock {
  let index = before;
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { there, missing } = split(index, block);
    const first = missing.length > 0 ? findAppendRow(table, index) : 0;
    requireLayout(table);
    if (areStillThere(table, there))
      return { index, changed: there, appended: { row: first, rows: missing } };
    index = readIndex(table);
  }
  throw rowsMove();
}

/** @throws JobsheetError `COLUMNS_MOVED`. */
export function requireLayout<R>(table: Table<R>): void {
  if (isLaidOutAsBefore(table)) return;
  throw new JobsheetError({
    code: COLUMNS_MOVED,
    kind: 'transient',
    message: 'The columns of the tab were moved while Jobsheet wrote. Sync again.',
  });
}

/** False when somebody sorted, inserted or removed rows since the index was read. */
function areStillThere<R>({ sheet, idColumn }: Table<R>, rows: PlacedBlock['changed']): boolean {
  if (rows.length === 0) return true;
  const last = rows.reduce((most, { row }) => Math.max(most, row), 0);
  if (last > sheet.getMaxRows()) return false;
  const places = rows.map(({ row }) => row);
  const ids = readRows(sheet, places, idColumn, 1);
  return rows.every(({ row, planned }) => sameText(ids.get(row)?.[0]) === planned.id);
}

function makeRoom<R>({ sheet }: Table<R>, { row, rows }: RowRun, gridRows?: number): void {
  if (rows.length === 0) return;
  const lastRow = row + rows.length - 1;
  const there = gridRows ?? sheet.getMaxRows();
  if (lastRow > there) sheet.insertRowsAfter(there, lastRow - there + SPARE_ROWS);
}

/** Cells that are side by side in the sheet, of rows that follow one another. */
interface CellBlock {
  readonly at: string;
  readonly rows: readonly PlannedRow[];
  /** Places in the table's list of columns, from left to right. */
  readonly places: readonly number[];
}

/** The cells with the id go first: after a death in the middle the row is found again and completed. */
function blocksOf<R>(table: Table<R>, columns: readonly Column<R>[], { row, rows }: RowRun): CellBlock[] {
  return idFirst(adjacentColumns(columns), table.idColumn).map((run) => ({
    at: address(row, run.position, rows.length, run.places.length),
    rows,
    places: run.places.map((place) => table.columns.indexOf(columns[place] as Column<R>)),
  }));
}

function writeCells<R>(
  { sheet, columns }: Table<R>,
  blocks: readonly CellBlock[],
  formatFor?: (type: FieldType) => string,
): void {
  const ranges = rangesAt(
    sheet,
    blocks.map(({ at }) => at),
  );
  blocks.forEach(({ rows, places }, number) => {
    const range = ranges[number] as GoogleAppsScript.Spreadsheet.Range;
    if (formatFor) {
      const formats = places.map((place) => formatFor((columns[place] as Column<R>).field.type));
      range.setNumberFormats(rows.map(() => formats));
    }
    range.setValues(rows.map(({ cells }) => places.map((place) => cells[place] ?? '')));
  });
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

function withAppended(index: RowIndex, { row, rows }: RowRun): RowIndex {
  if (rows.length === 0) return index;
  const rowOf = index.rowOf as Map<string, number>;
  rows.forEach(({ id }, offset) => {
    rowOf.set(id, row + offset);
  });
  const last = row + rows.length - 1;
  return { ...index, rowOf, lastIdRow: last };
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
  upsertBlock(narrowed, index, { added: [], changed: narrowedRows });
}
