/** The table of a sync: the columns of a tab that it owns, wherever the person has moved or renamed them. */

import type { Cell } from '../../core/cell';
import { asWritten } from '../../core/code-words';
import { isDated } from '../../core/date-fingerprint';
import type { Field } from '../../streams/field';
import { columnLetters } from '../ranges';
import { columnTags } from './column-tags';
import { headingsUpTo, identifyColumns, type Layout } from './heading-row';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Column<R> {
  readonly field: Field<R>;
  /** 1-based, as Sheets counts. */
  readonly position: number;
}

export interface Table<R> {
  readonly sheet: Sheet;
  readonly syncId: string;
  /** The id's column first; then in the order of the fields. */
  readonly columns: readonly Column<R>[];
  /** The position of the id column. */
  readonly idColumn: number;
  /** The heading row when the table was opened, from column A on. */
  readonly headings: readonly string[];
  /** The tab was made just now. */
  readonly isNew: boolean;
  /** Headings of columns that the person deleted: their fields are switched off. */
  readonly deleted: readonly string[];
  readonly memo: TableMemo;
}

/** The facts about a table that are kept between two runs, as plain JSON. */
export interface TableMemo {
  readonly sheetId?: number;
  /** Jobsheet made the tab: nothing in it is older. */
  readonly isOwn?: true;
  /** The format of days in a tab that Jobsheet has dressed; absent where it has not. */
  readonly days?: string;
  /** Fields that have had a column. */
  readonly made: readonly string[];
  /** Fields whose column a run has begun to make. */
  readonly making?: readonly string[];
  readonly layout?: Layout;
}

/** Returns the table with its columns at these positions; a field without a position has no column. */
export function tableAt<R>(
  sheet: Sheet,
  { fields, syncId }: { readonly fields: readonly Field<R>[]; readonly syncId: string },
  positions: Layout['positions'],
): Pick<Table<R>, 'sheet' | 'syncId' | 'columns' | 'idColumn'> {
  const columns = fields.flatMap((field) => {
    const position = positions[field.key];
    return position === undefined ? [] : [{ field, position }];
  });
  return { sheet, syncId, columns, idColumn: (columns[0] as Column<R>).position };
}

/** Returns whether the headings alone tell where each column of ours is. */
export function isToldByHeadings<R>({ headings, columns }: Table<R>): boolean {
  return identifyColumns(
    headings,
    columns.map(({ position }) => position),
  );
}

/** Returns whether the columns are where they were when the table was opened: one read, where headings identify them. */
export function isLaidOutAsBefore<R>(table: Table<R>): boolean {
  const { sheet, syncId, headings, columns } = table;
  const now = headingsUpTo(sheet, headings.length);
  if (now?.length !== headings.length || headings.some((heading, index) => heading !== now[index]))
    return false;
  if (isToldByHeadings(table)) return true;
  const tags = columnTags(sheet, syncId);
  return columns.every(({ field, position }) => tags[field.key] === position);
}

/** Returns the cells of a field as a formula in any tab names them; undefined where the field has no column. */
export function columnReference<R>({ sheet, columns }: Table<R>, key: string): string | undefined {
  const column = columns.find(({ field }) => field.key === key);
  if (!column) return undefined;
  const letters = columnLetters(column.position);
  return `'${sheet.getName().replace(/'/g, "''")}'!${letters}2:${letters}`;
}

type Columns<R> = Pick<Table<R>, 'columns'>;

/**
 * Returns the cells of a row, one for each column; a code that a person typed counts as the word for it.
 * @param line A row as it was read. @param left The position of its first cell.
 */
export function cellsOfRow<R>({ columns }: Columns<R>, line: readonly unknown[], left: number): Cell[] {
  return columns.map(({ field, position }) => asWritten(field.words, (line[position - left] ?? '') as Cell));
}

/** Returns the field of each column, the id's first. */
export function tableFields<R>({ columns }: Columns<R>): Field<R>[] {
  return columns.map(({ field }) => field);
}

export function fieldKeys<R>({ columns }: Columns<R>): string[] {
  return columns.map(({ field }) => field.key);
}

/** Returns the keys of the fields that hold days. */
export function dayKeys<R>({ columns }: Columns<R>): string[] {
  return columns.flatMap(({ field }) => (field.type === 'day' ? [field.key] : []));
}

/** Returns whether a column holds dates, so that the time zone of the spreadsheet matters. */
export function hasDates<R>({ columns }: Columns<R>): boolean {
  return columns.some(({ field }) => isDated(field.type));
}

/** Returns whether a column shows what only a request for each record brings. */
export function showsDetails<R>({ columns }: Columns<R>): boolean {
  return columns.some(({ field }) => field.detail);
}
