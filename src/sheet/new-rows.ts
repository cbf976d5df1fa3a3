/** The column `New` of a table: its highlight, and the cells in it that say when a row came. */
import { DEFAULT_NEW_FOR, type NewFor } from '../streams/new-rows';
import type { OwnFormat } from './conditional-formats';
import { columnLetters, wholeColumn } from './ranges';
import { selectCells } from './selection';
import type { Table } from './table/table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The key of the rule that highlights new rows. */
export const NEW_FORMAT = 'new';
/** A soft yellow, on which every colour of text stays readable. */
const HIGHLIGHT = '#fff8e1';

/**
 * Returns the rule that highlights new rows. It ends by itself, since it compares with the clock; N makes 0 of a heading.
 * @param at The position of `New`. @param columns The positions of what is highlighted.
 */
export function newFormat(
  at: number,
  columns: readonly number[],
  newFor: NewFor = DEFAULT_NEW_FOR,
): OwnFormat {
  const time = `N($${columnLetters(at)}1)`;
  const condition = newFor === 'seen' ? `${time}>0` : `${time}>NOW()-${newFor}`;
  return { key: NEW_FORMAT, columns, condition, look: { background: HIGHLIGHT } };
}

/** Returns the position of `New`; undefined where the table has no such column. */
export function newColumn<R>({ columns }: Pick<Table<R>, 'columns'>): number | undefined {
  return columns.find(({ field }) => field.arrival)?.position;
}

export interface NewRow {
  /** 1-based. */
  readonly row: number;
  /** When it came, epoch milliseconds. */
  readonly at: number;
}

/** Reads which rows are marked as new, from the top. What a person has written into the column marks nothing. One call. */
export function readNewRows(sheet: Sheet, position: number): NewRow[] {
  const cells: unknown[][] = wholeColumn(sheet, position).getValues();
  return cells.flatMap(([cell], index) =>
    index > 0 && cell instanceof Date ? [{ row: index + 1, at: cell.getTime() }] : [],
  );
}

/** Empties the cells of these rows and nothing else. @param rows From the top. */
export function clearNewRows(sheet: Sheet, position: number, rows: readonly NewRow[]): void {
  if (rows.length === 0) return;
  const areas: [first: number, last: number][] = [];
  for (const { row } of rows) {
    const area = areas[areas.length - 1];
    if (area && area[1] === row - 1) area[1] = row;
    else areas.push([row, row]);
  }
  const letters = columnLetters(position);
  sheet.getRangeList(areas.map(([first, last]) => `${letters}${first}:${letters}${last}`)).clearContent();
}

/** Goes to the tab and selects new rows, as wide as the table. @param rows From the top. */
export function selectNewRows<R>({ sheet, columns }: Table<R>, rows: readonly NewRow[]): void {
  const positions = columns.map(({ position }) => position);
  selectCells(
    sheet,
    rows.map(({ row }) => ({ row, position: Math.min(...positions) })),
  );
}
