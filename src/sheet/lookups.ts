/**
 * Fills columns whose values another synced tab of the spreadsheet knows, without a request. Rows without an id belong to
 * the person and are left alone.
 */
import { type Cell, isTextual, sameText } from '../core/cell';
import type { Lookup } from '../streams/lookup';
import { address, rangesAt } from './ranges';
import { matchKeys, type RowKeys, sameRows, valueAt } from './rows/matching-rows';
import { isBlank, readColumns } from './rows/read-rows';
import { columnTags } from './table/column-tags';
import { findTab } from './table/find-tab';
import { isLaidOutAsBefore, type Table } from './table/table';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A tab to look in, and the sync whose columns are meant. */
export interface LookupSource {
  readonly tab: string;
  /** Finds the tab when the person has renamed it. */
  readonly sheetId: number | undefined;
  readonly syncId: string;
}

/** @returns Whether anything was written, which still has to be flushed. A missing tab or column leaves everything as it is. */
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
  const [ids = [], before = [], ...own] = readColumns(sheet, [
    idColumn,
    target,
    ...by.flatMap(({ own }) => own.map(at)),
  ]);
  const keys = matchKeys(by, 'own', own);
  const finds = known.map((tab) => ({ ...tab, rowFor: sameRows(by, keys, tab.keys) }));
  const wanted = ids.map((_, row) => {
    const found = finds.map(({ values, rowFor }) => valueAt(values, rowFor(row)));
    const cell = found.find((one) => one !== undefined) ?? '';
    return isText ? asText(cell) : withoutText(cell);
  });
  const isOther = (row: number) => sameText(ids[row]) !== '' && wanted[row] !== before[row];
  const runs: { readonly first: number; readonly cells: Cell[] }[] = [];
  for (let row = 0; row < wanted.length; row += 1) {
    if (!isOther(row)) continue;
    const first = row;
    while (isOther(row + 1)) row += 1;
    runs.push({ first: first + 2, cells: wanted.slice(first, row + 1) as Cell[] });
  }
  const addresses = runs.map(({ first, cells }) => address(first, target, cells.length, 1));
  // Text is text before it is written: one call, however scattered the cells are.
  if (isText && addresses.length > 0) sheet.getRangeList(addresses).setNumberFormat('@');
  const ranges = rangesAt(sheet, addresses);
  runs.forEach(({ cells }, run) => {
    const range = ranges[run] as GoogleAppsScript.Spreadsheet.Range;
    range.setValues(cells.map((cell) => [cell]));
  });
  return runs.length > 0;
}

/** Returns a cell as a plain-text column gives it back: anything else would differ again in the next run. */
function asText(cell: unknown): Cell {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/** Returns a cell for a column of numbers or dates, where Sheets could make anything of text: that is left out. */
function withoutText(cell: unknown): Cell {
  return typeof cell === 'string' ? '' : (cell as Cell);
}

/** Returns what a tab knows: the value of each row, and the keys by which the row is found. */
function rowsIn(
  spreadsheet: Spreadsheet,
  { tab, sheetId, syncId }: LookupSource,
  { from, by }: Lookup,
): { readonly values: readonly unknown[]; readonly keys: RowKeys }[] {
  const sheet = findTab(spreadsheet, tab, sheetId);
  if (!sheet) return [];
  const tags = columnTags(sheet, syncId);
  const [values = [], except = [], ...theirs] = readColumns(sheet, [
    tags[from.field],
    from.unless === undefined ? undefined : tags[from.unless],
    ...by.flatMap(({ theirs }) => theirs.map((key) => tags[key])),
  ]);
  const counted = matchKeys(by, 'theirs', theirs).map((keys) =>
    keys.map((key, row) => (isBlank(except[row]) ? key : '')),
  );
  return [{ values, keys: counted }];
}
