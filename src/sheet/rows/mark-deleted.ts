/** Marks rows whose record is gone from the service: never deleted, since the person's notes stand beside them. */
import type { Cell } from '../../core/cell';
import { JobsheetError } from '../../core/errors';
import type { SoftDelete } from '../../streams/soft-delete';
import { columnLetters } from '../a1';
import { type Column, isLaidOutAsBefore, type Table } from '../table/table';
import { indexIds, type RowIndex, readIndex } from './row-index';
import { COLUMNS_MOVED, requireLayout } from './upsert';

/** A day is enough: nobody knows the hour. */
const DATE_FORMAT = 'yyyy-mm-dd';
/** A read of as many cells takes half a second (docs/workbench.md, costs). */
const CELLS_AT_ONCE = 50_000;

export type SoftDeleteFields = Pick<SoftDelete, 'active' | 'closedAt'>;

/** Whether the table has a column that can say that a record is gone. */
export function showsSoftDelete<R>(table: Table<R>, fields: SoftDeleteFields): boolean {
  return closingColumns(table, fields).length > 0;
}

/**
 * The columns and the ids are looked at once more right before the write.
 * @returns The ids whose rows were there to mark. @throws JobsheetError `COLUMNS_MOVED`; then nothing was written.
 */
export function markDeleted<R>(
  table: Table<R>,
  ids: readonly string[],
  fields: SoftDeleteFields,
  when: Date,
  gridRows: number,
): string[] {
  const columns = closingColumns(table, fields);
  if (ids.length === 0 || columns.length === 0) return [];
  const { rowOf } = lookAgain(table, columns, gridRows);
  const there = ids.filter((id) => rowOf.has(id));
  if (there.length === 0) return [];
  const rows = there.map((id) => rowOf.get(id) as number);
  // One call for each column, however scattered the rows are: all of them get the same value.
  for (const column of columns) {
    if (column.field.key === fields.active) writeColumn(table, column, rows, false);
    else writeColumn(table, column, rows, when, DATE_FORMAT);
  }
  SpreadsheetApp.flush();
  return there;
}

/**
 * Takes back what `closeRows` wrote, where it still stands: a text of the person's in one of these cells stays.
 * @returns How many rows had it. @throws JobsheetError `COLUMNS_MOVED`; then nothing was written.
 */
export function openAgain<R>(table: Table<R>, ids: readonly string[], fields: SoftDeleteFields): number {
  const cells = cellsSayingClosed(table, ids, fields);
  for (const { column, rows } of cells)
    if (rows.length > 0) writeColumn(table, column, rows, column.field.key === fields.active ? true : '');
  const opened = new Set(cells.flatMap(({ rows }) => rows)).size;
  if (opened > 0) SpreadsheetApp.flush();
  return opened;
}

/** Which of these rows hold anything that `closeRows` writes. @throws JobsheetError `COLUMNS_MOVED`. */
export function rowsSayingClosed<R>(
  table: Table<R>,
  ids: readonly string[],
  fields: SoftDeleteFields,
): string[] {
  const cells = cellsSayingClosed(table, ids, fields);
  return ids.filter((id) => cells.some((one) => one.ids.includes(id)));
}

/** @throws JobsheetError `COLUMNS_MOVED`. */
function cellsSayingClosed<R>(
  table: Table<R>,
  ids: readonly string[],
  fields: SoftDeleteFields,
): { readonly column: Column<R>; readonly ids: string[]; readonly rows: number[] }[] {
  const columns = closingColumns(table, fields);
  if (columns.length === 0) return [];
  requireLayout(table);
  const { rowOf: before, gridRows } = readIndex(table);
  const held = columns.map((column) => {
    const values = table.sheet.getRange(1, column.position, gridRows, 1).getValues();
    return { column, values };
  });
  const { rowOf } = readIndex(table);
  requireLayout(table);
  // Somebody sorted meanwhile: what was read is of other rows.
  if (ids.some((id) => before.get(id) !== rowOf.get(id))) throw columnsMoved();
  return held.map(({ column, values }) => {
    const isActive = column.field.key === fields.active;
    const isOurs = (value: unknown) => (isActive ? value === false : value instanceof Date);
    const saying = ids.filter((id) => isOurs(values[(rowOf.get(id) ?? 0) - 1]?.[0]));
    return { column, ids: saying, rows: saying.map((id) => rowOf.get(id) as number) };
  });
}

/** Which of these rows have such a value in the column of a field; none where it has no column, or was just moved. */
export function idsSaying<R>(table: Table<R>, ids: readonly string[], key: string, value: Cell): string[] {
  const column = table.columns.find(({ field }) => field.key === key);
  if (!column || ids.length === 0) return [];
  const { rowOf, gridRows } = readIndex(table);
  const cells = table.sheet.getRange(1, column.position, gridRows, 1).getValues();
  if (!isLaidOutAsBefore(table)) return [];
  return ids.filter((id) => cells[(rowOf.get(id) ?? 0) - 1]?.[0] === value);
}

function closingColumns<R>({ columns }: Table<R>, { active, closedAt }: SoftDeleteFields): Column<R>[] {
  return columns.filter(({ field }) => field.key === active || field.key === closedAt);
}

/**
 * Where the rows are, after the columns were seen to be where they were: in one read, where that is not too much of the
 * sheet and the headings tell the columns apart, so that nothing can move between one look and the other.
 */
function lookAgain<R>(
  table: Table<R>,
  columns: readonly Column<R>[],
  gridRows: number,
): Pick<RowIndex, 'rowOf'> {
  const { sheet, idColumn, headings } = table;
  const positions = [idColumn, ...columns.map(({ position }) => position)];
  const left = Math.min(...positions);
  const right = Math.max(...positions);
  const isTelling = positions.every((position) => {
    const heading = headings[position - 1] ?? '';
    return heading !== '' && headings.indexOf(heading) === headings.lastIndexOf(heading);
  });
  if (!isTelling || (right - left + 1) * gridRows > CELLS_AT_ONCE) {
    requireLayout(table);
    const index = readIndex(table);
    requireLayout(table);
    return index;
  }
  const block = blockOf(sheet, left, right);
  const isInPlace = (position: number) =>
    String(block?.[0]?.[position - left]).trim() === headings[position - 1];
  if (!block || !positions.every(isInPlace)) throw columnsMoved();
  return indexIds(block.map((row) => row[idColumn - left]));
}

/** @returns undefined where the sheet has fewer columns by now: such a range cannot be had. */
function blockOf(sheet: Table<object>['sheet'], left: number, right: number): unknown[][] | undefined {
  let range: GoogleAppsScript.Spreadsheet.Range;
  try {
    range = sheet.getRange(`${columnLetters(left)}:${columnLetters(right)}`);
  } catch {
    return undefined;
  }
  return range.getValues();
}

function columnsMoved(): JobsheetError {
  return new JobsheetError({
    code: COLUMNS_MOVED,
    kind: 'transient',
    message: 'The columns of the tab were moved while Jobsheet marked what is closed. Sync again.',
  });
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
