/**
 * Fills columns of ours whose values another synced tab of the workbook knows: read, compared and written there, without a
 * request. Rows without an id are the person's and left alone.
 */
import { sameText } from '../core/cell';
import { domainOf } from '../core/domain';
import type { Lookup } from '../core/stream';
import { columnMarks } from './column-marks';
import { isLaidOutAsBefore, type Table } from './table';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab that is looked into, and whose columns are meant. */
export interface LookupSource {
  readonly tab: string;
  readonly syncId: string;
}

/** @returns Whether anything was written; it goes into the buffer. A tab or a column that is missing leaves all as it is. */
export function fillLookups<R>(
  spreadsheet: Spreadsheet,
  table: Table<R>,
  lookups: readonly Lookup[],
  sourceOf: (stream: string) => LookupSource | undefined,
): boolean {
  return lookups.map((lookup) => fillLookup(spreadsheet, table, lookup, sourceOf)).some(Boolean);
}

function fillLookup<R>(
  spreadsheet: Spreadsheet,
  table: Table<R>,
  { field, from, by }: Lookup,
  sourceOf: (stream: string) => LookupSource | undefined,
): boolean {
  const { sheet, columns, idColumn } = table;
  const at = (key: string) => columns.find((column) => column.field.key === key)?.position;
  const target = at(field);
  const source = target === undefined ? undefined : sourceOf(from.stream);
  const other = source && spreadsheet.getSheetByName(source.tab);
  if (!target || !source || !other) return false;
  const marks = columnMarks(other, source.syncId);
  const [values = [], ...theirs] = columnsOf(other, [
    marks[from.field],
    ...by.map((way) => marks[way.theirs]),
  ]);
  const known = by.map(({ as }, way) => byKey(theirs[way] ?? [], values, as));
  if (!isLaidOutAsBefore(table)) return false;
  // Ids, keys and what stands there now come in one read: a row that is sorted away later takes its own value with it.
  const [ids = [], before = [], ...own] = columnsOf(sheet, [
    idColumn,
    target,
    ...by.map((way) => at(way.own)),
  ]);
  const wanted = ids.map((_, row) => {
    const found = by.map(({ as }, way) => known[way]?.get(keyOf(own[way]?.[row], as)));
    return found.find((cell) => cell !== undefined) ?? '';
  });
  const isOther = (row: number) => sameText(ids[row]) !== '' && wanted[row] !== before[row];
  let wrote = false;
  for (let row = 0; row < wanted.length; row += 1) {
    if (!isOther(row)) continue;
    const first = row;
    while (isOther(row + 1)) row += 1;
    const block = wanted.slice(first, row + 1).map((cell) => [cell]);
    sheet.getRange(first + 2, target, block.length, 1).setValues(block);
    wrote = true;
  }
  return wrote;
}

/** The first of those that say the same counts. */
function byKey(keys: readonly unknown[], values: readonly unknown[], as: 'domain' | 'name') {
  const known = new Map<string, unknown>();
  keys.forEach((cell, row) => {
    const key = keyOf(cell, as);
    if (key !== '' && !known.has(key)) known.set(key, values[row]);
  });
  return known;
}

/** Columns from row 2 on, in one read of the block that spans them; an absent column is empty. */
function columnsOf(sheet: Sheet, positions: readonly (number | undefined)[]): (readonly unknown[])[] {
  const there = positions.filter((position): position is number => position !== undefined);
  const lastRow = sheet.getLastRow();
  if (there.length === 0 || lastRow < 2) return positions.map(() => []);
  const left = Math.min(...there);
  const cells: unknown[][] = sheet.getSheetValues(2, left, lastRow - 1, Math.max(...there) - left + 1);
  return positions.map((position) =>
    position === undefined ? [] : cells.map((row) => row[position - left]),
  );
}

function keyOf(cell: unknown, as: 'domain' | 'name'): string {
  const text = sameText(cell).toLowerCase();
  return as === 'domain' ? domainOf(text) : text.replace(/\s+/g, ' ');
}
