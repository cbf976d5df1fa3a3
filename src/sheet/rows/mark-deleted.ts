/** Marks rows whose record is gone from the service. No row is deleted, since the person's notes stand beside it. */
import type { Cell } from '../../core/cell';
import type { SoftDelete } from '../../streams/soft-delete';
import { ISO_DAY } from '../look';
import { columnLetters } from '../ranges';
import { type Column, isLaidOutAsBefore, type Table } from '../table/table';
import { done, type InPlace, LAYOUT_CHANGED } from './in-place';
import { indexIds, type RowIndex, readIndex } from './row-index';

/** A read of as many cells takes half a second (docs/workbench.md, costs). */
const CELLS_AT_ONCE = 50_000;

type SoftDeleteFields = Pick<SoftDelete, 'active' | 'closedAt'>;

/** Returns whether the table has a column that can say that a record is gone. */
export function showsSoftDelete<R>(table: Table<R>, fields: SoftDeleteFields): boolean {
  return markColumns(table, fields).length > 0;
}

/** Marks rows, after columns and ids were read once more. @returns The ids whose rows were there to mark. */
export function markDeleted<R>(
  table: Table<R>,
  ids: readonly string[],
  fields: SoftDeleteFields,
  when: Date,
  gridRows: number,
): InPlace<readonly string[]> {
  const columns = markColumns(table, fields);
  if (ids.length === 0 || columns.length === 0) return done([]);
  const rowOf = rowsInPlace(table, columns, gridRows);
  if (!rowOf) return LAYOUT_CHANGED;
  const there = ids.filter((id) => rowOf.has(id));
  if (there.length === 0) return done([]);
  const rows = there.map((id) => rowOf.get(id) as number);
  // One call for each column, however scattered the rows are: all of them get the same value.
  for (const column of columns) {
    if (column.field.key === fields.active) writeColumn(table, column, rows, false);
    // A day is enough: nobody knows the hour.
    else writeColumn(table, column, rows, when, table.memo.days ?? ISO_DAY);
  }
  SpreadsheetApp.flush();
  return done(there);
}

/** Takes back what `markDeleted` wrote, where it still stands: a text of the person's stays. @returns How many rows had it. */
export function unmarkDeleted<R>(
  table: Table<R>,
  ids: readonly string[],
  fields: SoftDeleteFields,
): InPlace<number> {
  const cells = markedCells(table, ids, fields);
  if (!cells) return LAYOUT_CHANGED;
  for (const { column, rows } of cells)
    if (rows.length > 0) writeColumn(table, column, rows, column.field.key === fields.active ? true : '');
  const opened = new Set(cells.flatMap(({ rows }) => rows)).size;
  if (opened > 0) SpreadsheetApp.flush();
  return done(opened);
}

/** Returns those of the rows that hold anything that `markDeleted` writes. */
export function idsMarked<R>(
  table: Table<R>,
  ids: readonly string[],
  fields: SoftDeleteFields,
): InPlace<readonly string[]> {
  const cells = markedCells(table, ids, fields);
  return cells ? done(ids.filter((id) => cells.some((one) => one.ids.includes(id)))) : LAYOUT_CHANGED;
}

interface MarkedCells<R> {
  readonly column: Column<R>;
  readonly ids: readonly string[];
  /** 1-based, in the order of the ids. */
  readonly rows: readonly number[];
}

/** Finds the cells that say what `markDeleted` writes. @returns undefined where the columns or the rows were moved. */
function markedCells<R>(
  table: Table<R>,
  ids: readonly string[],
  fields: SoftDeleteFields,
): MarkedCells<R>[] | undefined {
  const columns = markColumns(table, fields);
  if (columns.length === 0) return [];
  if (!isLaidOutAsBefore(table)) return undefined;
  const { rowOf: before, gridRows } = readIndex(table);
  const held = columns.map((column) => {
    const values = table.sheet.getRange(1, column.position, gridRows, 1).getValues();
    return { column, values };
  });
  const { rowOf } = readIndex(table);
  // If somebody sorted meanwhile, the cells that were read are of other rows.
  if (!isLaidOutAsBefore(table) || ids.some((id) => before.get(id) !== rowOf.get(id))) return undefined;
  return held.map(({ column, values }) => {
    const isActive = column.field.key === fields.active;
    const isOurs = (value: unknown) => (isActive ? value === false : value instanceof Date);
    const saying = ids.filter((id) => isOurs(values[(rowOf.get(id) ?? 0) - 1]?.[0]));
    return { column, ids: saying, rows: saying.map((id) => rowOf.get(id) as number) };
  });
}

/** Returns the rows that have such a value in the column of a field; none where it has no column, or was just moved. */
export function idsSaying<R>(table: Table<R>, ids: readonly string[], key: string, value: Cell): string[] {
  const column = table.columns.find(({ field }) => field.key === key);
  if (!column || ids.length === 0) return [];
  const { rowOf, gridRows } = readIndex(table);
  const cells = table.sheet.getRange(1, column.position, gridRows, 1).getValues();
  if (!isLaidOutAsBefore(table)) return [];
  return ids.filter((id) => cells[(rowOf.get(id) ?? 0) - 1]?.[0] === value);
}

function markColumns<R>({ columns }: Table<R>, { active, closedAt }: SoftDeleteFields): Column<R>[] {
  return columns.filter(({ field }) => field.key === active || field.key === closedAt);
}

/**
 * Finds the rows, and checks that the columns are where they were: in one read, where that is not too much of the sheet and
 * the headings tell the columns apart, so that nothing can move between the two.
 * @returns undefined where the columns were moved.
 */
function rowsInPlace<R>(
  table: Table<R>,
  columns: readonly Column<R>[],
  gridRows: number,
): RowIndex['rowOf'] | undefined {
  const { sheet, idColumn, headings } = table;
  const positions = [idColumn, ...columns.map(({ position }) => position)];
  const firstColumn = Math.min(...positions);
  const lastColumn = Math.max(...positions);
  const isTelling = positions.every((position) => {
    const heading = headings[position - 1] ?? '';
    return heading !== '' && headings.indexOf(heading) === headings.lastIndexOf(heading);
  });
  if (!isTelling || (lastColumn - firstColumn + 1) * gridRows > CELLS_AT_ONCE) {
    if (!isLaidOutAsBefore(table)) return undefined;
    const { rowOf } = readIndex(table);
    return isLaidOutAsBefore(table) ? rowOf : undefined;
  }
  const block = blockOf(sheet, firstColumn, lastColumn);
  const isInPlace = (position: number) =>
    String(block?.[0]?.[position - firstColumn]).trim() === headings[position - 1];
  if (!block || !positions.every(isInPlace)) return undefined;
  return indexIds(block.map((row) => row[idColumn - firstColumn])).rowOf;
}

/** @returns undefined where the sheet has fewer columns by now: such a range cannot be had. */
function blockOf(
  sheet: Table<object>['sheet'],
  firstColumn: number,
  lastColumn: number,
): unknown[][] | undefined {
  let range: GoogleAppsScript.Spreadsheet.Range;
  try {
    range = sheet.getRange(`${columnLetters(firstColumn)}:${columnLetters(lastColumn)}`);
  } catch {
    return undefined;
  }
  return range.getValues();
}

function writeColumn<R>(
  { sheet }: Table<R>,
  { position }: Column<R>,
  rows: readonly number[],
  value: Cell,
  format?: string,
): void {
  const letters = columnLetters(position);
  const cells = sheet.getRangeList(rows.map((row) => `${letters}${row}`));
  if (format) cells.setNumberFormat(format);
  cells.setValue(value);
}
