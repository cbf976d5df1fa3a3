/**
 * The person's own columns ‘My status’ and ‘My status date’, made when they ask for them and found by their tags wherever
 * they are moved and whatever they are called. A sync never writes a status; what the service says has another column.
 */
import { sameText } from '../core/cell';
import { KEY } from '../store/keys';
import { MY_STATUSES } from '../streams/status-link';
import { columnLetters, wholeColumn } from './ranges';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const HEADINGS = { status: 'My status', date: 'My status date' } as const;
type Kind = keyof typeof HEADINGS;
const DATE_FORMAT = 'yyyy-mm-dd';

/** 1-based; a column that the person deleted is missing. */
type StatusColumns = { readonly [kind in Kind]?: number };

export interface StatusRow {
  readonly row: number;
  readonly status: string;
  /** Blank where it is not known. */
  readonly since: Date | '';
}

export function findStatusColumns(sheet: Sheet): StatusColumns {
  const found: { [kind in Kind]?: number } = {};
  for (const tag of sheet.createDeveloperMetadataFinder().withKey(KEY.statusTag).find()) {
    const column = tag.getLocation().getColumn()?.getColumn();
    if (column) found[tag.getValue() as Kind] ??= column;
  }
  return found;
}

/** Takes the tags away: the columns are the person's own, and nothing dates them any more. */
export function forgetStatusColumns(sheet: Sheet): void {
  for (const tag of sheet.createDeveloperMetadataFinder().withKey(KEY.statusTag).find()) tag.remove();
}

function makeColumns(sheet: Sheet, found: StatusColumns): StatusColumns {
  const [headings = []] = sheet.getRange('1:1').getValues();
  let edge = sheet.getLastColumn();
  const added = (['status', 'date'] as const).flatMap((kind) => {
    if (found[kind]) return [];
    // A run that was killed may have left a heading without a tag.
    const there = headings.indexOf(HEADINGS[kind]) + 1;
    if (!there) edge += 1;
    return [{ kind, column: there || edge }];
  });
  const missing = edge - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  for (const { kind, column } of added) {
    sheet.getRange(1, column).setValue(HEADINGS[kind]).setFontWeight('bold');
  }
  // A tag must never be there without its heading: the buffer may be lost, the metadata may not.
  SpreadsheetApp.flush();
  for (const { kind, column } of added) wholeColumn(sheet, column).addDeveloperMetadata(KEY.statusTag, kind);
  return { ...found, ...Object.fromEntries(added.map(({ kind, column }) => [kind, column])) };
}

/**
 * Gives rows a status, and today's date where it is another than before. The columns are made where there is none for the
 * status, and all rows get the dropdown: those that were made since need not have it. @returns The statuses before.
 */
export function setStatus(
  sheet: Sheet,
  rows: readonly number[],
  status: string,
  now: Date,
): readonly StatusRow[] {
  const found = findStatusColumns(sheet);
  const columns = found.status ? found : makeColumns(sheet, found);
  if (!columns.status) return [];
  const before = readStatuses(sheet, columns);
  const same = new Set(before.filter((one) => one.status === status).map(({ row }) => row));
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList([...MY_STATUSES], true)
    .build();
  wholeColumn(sheet, columns.status, 2).setDataValidation(rule);
  const changed = rows.filter((row) => !same.has(row));
  if (changed.length > 0) sheet.getRangeList(addresses(columns.status, changed)).setValue(status);
  stamp(sheet, columns, changed, now);
  return before;
}

/** Rows with a status, from the top. */
export function readStatuses(sheet: Sheet, { status, date }: StatusColumns): StatusRow[] {
  if (!status) return [];
  const statuses = wholeColumn(sheet, status).getValues();
  const dates = date ? wholeColumn(sheet, date).getValues() : [];
  return statuses.flatMap(([cell], index) => {
    const text = sameText(cell);
    const since: unknown = dates[index]?.[0];
    return text === '' || index === 0
      ? []
      : [{ row: index + 1, status: text, since: since instanceof Date ? since : '' }];
  });
}

/** Dates statuses that were typed or pasted while nobody looked. @returns How many. */
export function dateStatuses(sheet: Sheet, now: Date): number {
  const columns = findStatusColumns(sheet);
  if (!columns.date) return 0;
  const undated = readStatuses(sheet, columns).flatMap(({ row, since }) => (since === '' ? [row] : []));
  stamp(sheet, columns, undated, now);
  return undated.length;
}

/** Dates the statuses that were typed just now; where one was taken away its date goes, too. */
export function dateEdited(range: Range, now: Date): void {
  const sheet = range.getSheet();
  const { status, date } = findStatusColumns(sheet);
  if (!status || !date || status < range.getColumn() || status > range.getLastColumn()) return;
  const first = Math.max(2, range.getRow());
  const count = range.getLastRow() - first + 1;
  if (count < 1) return;
  const statuses = sheet.getRange(first, status, count, 1).getValues();
  const rows = (isSet: boolean) =>
    statuses.flatMap(([cell], index) => ((sameText(cell) !== '') === isSet ? [first + index] : []));
  stamp(sheet, { date }, rows(true), now);
  const cleared = rows(false);
  if (cleared.length > 0) sheet.getRangeList(addresses(date, cleared)).clearContent();
}

function stamp(sheet: Sheet, { date }: StatusColumns, rows: readonly number[], now: Date): void {
  if (!date || rows.length === 0) return;
  sheet.getRangeList(addresses(date, rows)).setNumberFormat(DATE_FORMAT).setValue(now);
}

/** Rows that follow one another in one address. @param rows Ascending. */
function addresses(column: number, rows: readonly number[]): string[] {
  const letters = columnLetters(column);
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    if (run && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([first, last]) => `${letters}${first}:${letters}${last}`);
}
