/**
 * Fills columns of ours whose values another synced tab of the workbook knows: read, compared and written there, without a
 * request. Rows without an id are the person's and left alone.
 */
import { type Cell, isTextual, sameText } from '../core/cell';
import { domainOf, pageOf } from '../core/web-address';
import type { Lookup, MatchKind, MatchRules } from '../streams/lookup';
import { address } from './a1';
import { rangesAt } from './ranges';
import { type RowKeys, type SameRow, sameRows } from './rows/matching-rows';
import { columnTags } from './table/column-tags';
import { findTab } from './table/find-tab';
import { isLaidOutAsBefore, type Table } from './table/table';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab that is looked into, and whose columns are meant. */
export interface LookupSource {
  readonly tab: string;
  /** By it the tab is found when the person has renamed it. */
  readonly sheetId: number | undefined;
  readonly syncId: string;
}

/** @returns Whether anything was written; it goes into the buffer. A tab or a column that is missing leaves all as it is. */
export function fillLookups<R>(
  spreadsheet: Spreadsheet,
  table: Table<R>,
  lookups: readonly Lookup[],
  sourcesOf: (stream: string) => readonly LookupSource[],
): boolean {
  return lookups.map((lookup) => fillLookup(spreadsheet, table, lookup, sourcesOf)).some(Boolean);
}

function fillLookup<R>(
  spreadsheet: Spreadsheet,
  table: Table<R>,
  lookup: Lookup,
  sourcesOf: (stream: string) => readonly LookupSource[],
): boolean {
  const { field, from, by } = lookup;
  const { sheet, columns, idColumn } = table;
  const at = (key: string) => columns.find((column) => column.field.key === key)?.position;
  const target = at(field);
  if (!target) return false;
  const isText = isTextual(columns.find((column) => column.field.key === field)?.field.type ?? 'text');
  const known = sourcesOf(from.stream).flatMap((source) => rowsIn(spreadsheet, source, lookup));
  if (known.length === 0 || !isLaidOutAsBefore(table)) return false;
  // Ids, keys and what stands there now come in one read: a row that is sorted away later takes its own value with it.
  const [ids = [], before = [], ...own] = columnsOf(sheet, [
    idColumn,
    target,
    ...by.flatMap((way) => way.own.map(at)),
  ]);
  const keys = keysOf(by, (way) => way.own.length, own);
  const finds = known.map((tab) => ({ ...tab, rowFor: sameRows(by, keys, tab.keys) }));
  const wanted = ids.map((_, row) => {
    const found = finds.map(({ values, rowFor }) => valueAt(values, rowFor(row)));
    const cell = found.find((one) => one !== undefined) ?? '';
    return isText ? inWords(cell) : withoutWords(cell);
  });
  const isOther = (row: number) => sameText(ids[row]) !== '' && wanted[row] !== before[row];
  const runs: { readonly first: number; readonly cells: Cell[] }[] = [];
  for (let row = 0; row < wanted.length; row += 1) {
    if (!isOther(row)) continue;
    const first = row;
    while (isOther(row + 1)) row += 1;
    runs.push({ first: first + 2, cells: wanted.slice(first, row + 1) as Cell[] });
  }
  const places = runs.map(({ first, cells }) => address(first, target, cells.length, 1));
  // Text is text before it is written: one call, however scattered the cells are.
  if (isText && places.length > 0) sheet.getRangeList(places).setNumberFormat('@');
  const ranges = rangesAt(sheet, places);
  runs.forEach(({ cells }, run) => {
    const range = ranges[run] as GoogleAppsScript.Spreadsheet.Range;
    range.setValues(cells.map((cell) => [cell]));
  });
  return runs.length > 0;
}

/** As a cell of plain text gives it back: anything else would differ in each run. */
function inWords(cell: unknown): Cell {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/** Words in a column of numbers or dates could become anything there: it shows none. */
function withoutWords(cell: unknown): Cell {
  return typeof cell === 'string' ? '' : (cell as Cell);
}

/** What a tab knows: the value of each of its rows, and the keys by which the row is found. */
function rowsIn(
  spreadsheet: Spreadsheet,
  { tab, sheetId, syncId }: LookupSource,
  { from, by }: Lookup,
): { readonly values: readonly unknown[]; readonly keys: RowKeys }[] {
  const sheet = findTab(spreadsheet, tab, sheetId);
  if (!sheet) return [];
  const tags = columnTags(sheet, syncId);
  const [values = [], except = [], ...theirs] = columnsOf(sheet, [
    tags[from.field],
    from.unless === undefined ? undefined : tags[from.unless],
    ...by.flatMap((way) => way.theirs.map((key) => tags[key])),
  ]);
  const counted = keysOf(by, (way) => way.theirs.length, theirs).map((keys) =>
    keys.map((key, row) => (isBlank(except[row]) ? key : '')),
  );
  return [{ values, keys: counted }];
}

/** What that row says; nothing where there is none. */
export function valueAt<T>(values: readonly T[], row: SameRow): T | undefined {
  return typeof row === 'number' ? values[row] : undefined;
}

/** A day that is not there, or any other cell that says nothing. */
export function isBlank(cell: unknown): boolean {
  return cell === undefined || cell === '';
}

/** For each way the key of each row: '' where one of its columns is missing or says nothing. */
export function keysOf(
  by: MatchRules,
  width: (way: MatchRules[number]) => number,
  columns: readonly (readonly unknown[])[],
): string[][] {
  let next = 0;
  return by.map((way) => {
    const own = columns.slice(next, next + width(way));
    next += own.length;
    return (own[0] ?? []).map((_, row) => {
      const parts = own.map((column) => keyOf(column[row], way.as));
      return parts.includes('') ? '' : parts.join('\n');
    });
  });
}

/** Columns from row 2 on, in one read of the block that spans them; an absent column is empty. */
export function columnsOf(sheet: Sheet, positions: readonly (number | undefined)[]): (readonly unknown[])[] {
  const there = positions.filter((position): position is number => position !== undefined);
  const lastRow = sheet.getLastRow();
  if (there.length === 0 || lastRow < 2) return positions.map(() => []);
  const left = Math.min(...there);
  const cells: unknown[][] = sheet.getSheetValues(2, left, lastRow - 1, Math.max(...there) - left + 1);
  return positions.map((position) =>
    position === undefined ? [] : cells.map((row) => row[position - left]),
  );
}

function keyOf(cell: unknown, as: MatchKind): string {
  const text = sameText(cell);
  if (as === 'address') return pageOf(text);
  return as === 'domain' ? domainOf(text) : text.toLowerCase().replace(/\s+/g, ' ');
}
