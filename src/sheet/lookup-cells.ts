/**
 * Fills columns of ours whose values another synced tab of the workbook knows: read, compared and written there, without a
 * request. Rows without an id are the person's and left alone.
 */
import { sameText } from '../core/cell';
import { domainOf } from '../core/domain';
import type { Lookup } from '../core/stream';
import { columnMarks } from './column-marks';
import type { Table } from './table';

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
  { sheet, columns, idColumn }: Table<R>,
  { field, from, by }: Lookup,
  sourceOf: (stream: string) => LookupSource | undefined,
): boolean {
  const at = (key: string) => columns.find((column) => column.field.key === key)?.position;
  const target = at(field);
  const source = target === undefined ? undefined : sourceOf(from.stream);
  const other = source && spreadsheet.getSheetByName(source.tab);
  const lastRow = sheet.getLastRow();
  if (!target || !source || !other || lastRow < 2) return false;
  const marks = columnMarks(other, source.syncId);
  const values = columnOf(other, marks[from.field]);
  const ids = columnOf(sheet, idColumn);
  const found = by.map(({ own, theirs, as }) => {
    const known = new Map<string, unknown>();
    columnOf(other, marks[theirs]).forEach((cell, row) => {
      const key = keyOf(cell, as);
      if (key !== '' && !known.has(key)) known.set(key, values[row]);
    });
    return columnOf(sheet, at(own)).map((cell) => known.get(keyOf(cell, as)));
  });
  const before = columnOf(sheet, target);
  const wanted = ids.map(
    (_, row) => found.map((cells) => cells[row]).find((cell) => cell !== undefined) ?? '',
  );
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

/** Its cells from row 2 on; none where there is no such column. */
function columnOf(sheet: Sheet, position: number | undefined): readonly unknown[] {
  const lastRow = sheet.getLastRow();
  if (position === undefined || lastRow < 2) return [];
  return sheet.getSheetValues(2, position, lastRow - 1, 1).map(([cell]: unknown[]) => cell);
}

function keyOf(cell: unknown, as: 'domain' | 'name'): string {
  const text = sameText(cell).toLowerCase();
  return as === 'domain' ? domainOf(text) : text.replace(/\s+/g, ' ');
}
