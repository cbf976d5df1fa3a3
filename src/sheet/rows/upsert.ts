/**
 * Writes rows of a table: only cells of its own columns, adjacent ones together, after a check that every row is still
 * where it was. One flush for each block.
 */

import { type FieldType, isTextual, sameText } from '../../core/cell';
import { isDated } from '../../core/date-fingerprint';
import type { Field } from '../../streams/field';
import { addNote } from '../cell-notes';
import { extendFormats } from '../conditional-formats';
import { formatOf, ISO_DAY, TEXT_FORMAT } from '../look';
import { address, rangesAt } from '../ranges';
import { formatDays } from '../table/day-format';
import { dressRows } from '../table/dress';
import { type Column, isLaidOutAsBefore, isToldByHeadings, type Table } from '../table/table';
import { findAppendRow } from './append-row';
import { formatsCellByCell } from './cost-model';
import { done, type InPlace, LAYOUT_CHANGED, rowsMove } from './in-place';
import { readRows } from './read-rows';
import { type MutableRowIndex, type RowIndex, readIndex } from './row-index';
import { linkTitles } from './title-links';
import { adjacentColumns, adjacentRows, type ColumnRun, type RowCells, type RowRun } from './upsert-plan';

/** Google takes up to about 18,000 cells at once far cheaper than more (docs/workbench.md, costs). */
export const CELLS_PER_BLOCK = 15_000;

const FORMATS_OF_NEW = [TEXT_FORMAT, ISO_DAY].length;
/** Rows that are made in advance: each growth of the grid costs a call, a blank row nothing. */
const SPARE_ROWS = 1_000;
/** Of a large tab more: its first sync grows it a dozen times, not at each block. */
const SPARE_SHARE = 0.5;

export interface Block {
  readonly added: readonly RowCells[];
  readonly changed: readonly RowCells[];
}

/** A read of so many cells takes little longer than one of a few (docs/workbench.md, costs). */
export const CELLS_AT_ONCE = 5_000;

/** Rows that have moved between each of so many looks keep moving. */
const MOST_LOOKS = 5;

/** Facts that were read of the tab just now, with nothing done since that takes time. */
export interface FreshLook {
  /** The last row that holds anything; present only where new rows were expected. */
  readonly lastRow?: number | undefined;
}

/**
 * Brings a block of rows into the sheet.
 * @param look Present where the index is that fresh: then the rows are not checked again.
 * @returns The index with the new rows in it.
 */
export function upsertBlock<R>(
  table: Table<R>,
  before: MutableRowIndex,
  block: Block,
  look?: FreshLook,
): InPlace<MutableRowIndex> {
  if (block.added.length === 0 && block.changed.length === 0) return done(before);
  const placed = look ? placeSeen(table, before, block, look) : placeBlock(table, before, block);
  if (!placed) return LAYOUT_CHANGED;
  const { index, changed, appended } = placed;
  addGridRows(table, appended, look ? before.gridRows : undefined);
  noteRows(table, changed);
  stampArrivals(table, changed);
  const changedRuns = adjacentRows(changed);
  // The id is what a changed row was found by, and when it came is known once and for all.
  const rest = table.columns.filter(({ position, field }) => position !== table.idColumn && !field.arrival);
  format(table, columnsOfType(rest, isTextual), changedRuns, TEXT_FORMAT);
  formatDays(table, changed, daysOf(table));
  writeCells(
    table,
    changedRuns.flatMap((run) => blocksOf(table, rest, run)),
  );
  linkTitles(table, changedRuns);
  writeNew(table, appended);
  SpreadsheetApp.flush();
  return done(withAppended(index, appended));
}

/** Notes come before the cells: what a note says of a value must be there before the value goes. */
function noteRows<R>({ sheet, columns }: Table<R>, changed: PlacedBlock['changed']): void {
  for (const { row, planned } of changed) {
    for (const { column, line } of planned.notes ?? [])
      addNote(sheet.getRange(row, (columns[column] as Column<R>).position), line);
  }
}

/** Comes before the other cells: as long as those are blank, the next run knows that this was still to be done. */
function stampArrivals<R>(table: Table<R>, changed: PlacedBlock['changed']): void {
  const { sheet, columns } = table;
  const column = columns.find(({ field }) => field.arrival);
  for (const { row, planned } of column ? changed : []) {
    if (!planned.arrival) continue;
    const cell = sheet.getRange(row, (column as Column<R>).position);
    cell.setNumberFormat(daysOf(table)).setValue(planned.arrival);
  }
}

function columnsOfType<R>(
  columns: readonly Column<R>[],
  isWanted: (type: FieldType) => boolean,
): Column<R>[] {
  return columns.filter(({ field }) => isWanted(field.type));
}

/** Writes new rows. They get the formats of their columns first, in the cheaper of two ways. */
function writeNew<R>(table: Table<R>, run: RowRun): void {
  if (run.rows.length === 0) return;
  const isOurs = table.columns.every(({ field }) => field.type !== 'number');
  if (isOurs && formatsCellByCell(run.rows.length * table.columns.length, FORMATS_OF_NEW)) {
    const days = daysOf(table);
    writeCells(table, blocksOf(table, table.columns, run), (field) => formatOf(field, days) || 'General');
    linkTitles(table, [run]);
    return;
  }
  format(table, columnsOfType(table.columns, isTextual), [run], TEXT_FORMAT);
  format(table, columnsOfType(table.columns, isDated), [run], daysOf(table));
  writeCells(table, blocksOf(table, table.columns, run));
  linkTitles(table, [run]);
}

/** Instants and days are shown as a day; a person may choose another format for the column and keeps it. */
function daysOf<R>({ memo }: Table<R>): string {
  return memo.days ?? ISO_DAY;
}

interface PlacedBlock {
  readonly index: MutableRowIndex;
  readonly changed: readonly { readonly row: number; readonly planned: RowCells }[];
  readonly appended: RowRun;
}

/** Finds where each row goes in an index so fresh that checking it would tell nothing new. */
function placeSeen<R>(table: Table<R>, index: MutableRowIndex, block: Block, look: FreshLook): PlacedBlock {
  const { there, missing } = split(index, block);
  const first = missing.length > 0 ? findAppendRow(table, index, look.lastRow) : 0;
  return { index, changed: there, appended: { row: first, rows: missing } };
}

function split({ rowOf }: RowIndex, { added, changed }: Block) {
  const there = changed.flatMap((planned) => {
    const row = rowOf.get(planned.id);
    return row === undefined ? [] : [{ row, planned }];
  });
  // Somebody may have added a row with such an id meanwhile.
  return { there, missing: added.filter(({ id }) => !rowOf.has(id)) };
}

/** Finds where each row goes, and checks it right before the writes. @returns undefined where the columns were moved. */
function placeBlock<R>(table: Table<R>, before: MutableRowIndex, block: Block): PlacedBlock | undefined {
  let index = before;
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { there, missing } = split(index, block);
    const first = missing.length > 0 ? findAppendRow(table, index) : 0;
    const seen = seeAtOnce(table, there) ?? seeInTurn(table, there);
    if (seen === 'columns-moved') return undefined;
    if (seen === 'in-place') return { index, changed: there, appended: { row: first, rows: missing } };
    index = readIndex(table);
  }
  throw rowsMove();
}

type Seen = 'in-place' | 'columns-moved' | 'rows-moved';

/**
 * Reads headings and ids in one call, so that nothing can move between the two.
 * @returns undefined where that is too much to read, or where the headings do not tell the columns apart.
 */
function seeAtOnce<R>(table: Table<R>, rows: PlacedBlock['changed']): Seen | undefined {
  const { sheet, headings, idColumn } = table;
  const last = rows.reduce((most, { row }) => Math.max(most, row), 0);
  if (last === 0 || last * headings.length > CELLS_AT_ONCE || !isToldByHeadings(table)) return undefined;
  if (last > sheet.getMaxRows()) return 'rows-moved';
  if (headings.length > sheet.getMaxColumns()) return 'columns-moved';
  const [now = [], ...cells]: unknown[][] = sheet.getSheetValues(1, 1, last, headings.length);
  if (headings.some((heading, index) => heading !== String(now[index]).trim())) return 'columns-moved';
  const isThere = ({ row, planned }: PlacedBlock['changed'][number]) =>
    sameText(cells[row - 2]?.[idColumn - 1]) === planned.id;
  return rows.every(isThere) ? 'in-place' : 'rows-moved';
}

/** A column that is moved between the two reads goes unnoticed, as whatever is moved between the last read and the writes. */
function seeInTurn<R>(table: Table<R>, rows: PlacedBlock['changed']): Seen {
  if (!isLaidOutAsBefore(table)) return 'columns-moved';
  return areStillThere(table, rows) ? 'in-place' : 'rows-moved';
}

/** Returns whether nobody has sorted, inserted or removed rows since the index was read. */
function areStillThere<R>({ sheet, idColumn }: Table<R>, rows: PlacedBlock['changed']): boolean {
  if (rows.length === 0) return true;
  const last = rows.reduce((most, { row }) => Math.max(most, row), 0);
  if (last > sheet.getMaxRows()) return false;
  const ids = readRows(
    sheet,
    rows.map(({ row }) => row),
    idColumn,
    1,
  );
  return rows.every(({ row, planned }) => sameText(ids.get(row)?.[0]) === planned.id);
}

/** Adds rows at the end of the grid where new ones need them, and brings our conditional formats down to them. */
function addGridRows<R>({ sheet, columns, memo }: Table<R>, { row, rows }: RowRun, gridRows?: number): void {
  if (rows.length === 0) return;
  const lastRow = row + rows.length - 1;
  const there = gridRows ?? sheet.getMaxRows();
  if (lastRow <= there) return;
  const added = lastRow - there + Math.max(SPARE_ROWS, Math.floor(there * SPARE_SHARE));
  sheet.insertRowsAfter(there, added);
  if (memo.days !== undefined)
    dressRows(sheet, columns, memo.days, { first: there + 1, last: there + added });
  extendFormats(sheet, there, there + added);
}

/** Cells that are side by side in the sheet, of rows that follow one another. */
interface CellBlock {
  readonly at: string;
  readonly rows: readonly RowCells[];
  /** Indexes in the table's list of columns, from left to right in the sheet. */
  readonly indexes: readonly number[];
}

/** The cells with the id go first: after a death in the middle the row is found again and completed. */
function blocksOf<R>(table: Table<R>, columns: readonly Column<R>[], { row, rows }: RowRun): CellBlock[] {
  return idFirst(adjacentColumns(columns), table.idColumn).map((run) => ({
    at: address(row, run.position, rows.length, run.indexes.length),
    rows,
    indexes: run.indexes.map((index) => table.columns.indexOf(columns[index] as Column<R>)),
  }));
}

function writeCells<R>(
  { sheet, columns }: Table<R>,
  blocks: readonly CellBlock[],
  formatFor?: (field: Field<R>) => string,
): void {
  const ranges = rangesAt(
    sheet,
    blocks.map(({ at }) => at),
  );
  blocks.forEach(({ rows, indexes }, number) => {
    const range = ranges[number] as GoogleAppsScript.Spreadsheet.Range;
    if (formatFor) {
      const formats = indexes.map((index) => formatFor((columns[index] as Column<R>).field));
      range.setNumberFormats(rows.map(() => formats));
    }
    range.setValues(rows.map(({ cells }) => indexes.map((index) => cells[index] ?? '')));
  });
}

function idFirst(runs: readonly ColumnRun[], idColumn: number): ColumnRun[] {
  const holdsId = ({ position, indexes }: ColumnRun) =>
    position <= idColumn && idColumn < position + indexes.length;
  return [...runs.filter(holdsId), ...runs.filter((run) => !holdsId(run))];
}

/** Formats all areas in one call, however scattered they are. */
function format<R>(
  { sheet }: Table<R>,
  columns: readonly Column<R>[],
  runs: readonly RowRun[],
  numberFormat: string,
): void {
  const areas = runs.flatMap(({ row, rows }) =>
    adjacentColumns(columns).map(({ position, indexes }) =>
      address(row, position, rows.length, indexes.length),
    ),
  );
  if (areas.length > 0) sheet.getRangeList(areas).setNumberFormat(numberFormat);
}

/** The index grows in place: a copy of 128,000 rows for each block would take longer than the writes. */
function withAppended(index: MutableRowIndex, { row, rows }: RowRun): MutableRowIndex {
  if (rows.length === 0) return index;
  rows.forEach(({ id }, offset) => {
    index.rowOf.set(id, row + offset);
  });
  return { ...index, lastIdRow: row + rows.length - 1 };
}

/** Fills some columns of rows that are in the tab, and nothing else of them. */
export function fillColumns<R>(
  table: Table<R>,
  index: MutableRowIndex,
  rows: readonly RowCells[],
  keys: readonly string[],
): InPlace<MutableRowIndex> {
  const columns = table.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => keys.includes(column.field.key));
  if (columns.length === 0) return done(index);
  const narrowed = { ...table, columns: columns.map(({ column }) => column) };
  const narrowedRows = rows.map((row) => ({
    ...row,
    cells: columns.map(({ at }) => row.cells[at] ?? ''),
  }));
  return upsertBlock(narrowed, index, { added: [], changed: narrowedRows });
}
