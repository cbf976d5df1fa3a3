/**
 * Fills columns whose values another synced tab of the spreadsheet knows, without a request. Rows without an id belong to
 * the person and are left alone.
 */
import { type Cell, isTextual } from '../core/cell';
import type { Lookup } from '../streams/lookup';
import { matchKeys, type RowKeys, sameRows, valueAt } from './rows/matching-rows';
import { isBlank, readColumns } from './rows/read-rows';
import { writeOthers } from './rows/write-others';
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
  return writeOthers(sheet, target, { ids, before, wanted, isText });
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
