/**
 * The person's own columns ‘My status’, ‘My status date’, ‘Next step’ and ‘Due’, made when they ask for them and found by their
 * tags wherever they are moved and whatever they are called. A sync never writes into them; what the service says has other
 * columns.
 */

import type { FieldType } from '../core/cell';
import { sameText } from '../core/cell';
import { KEY } from '../store/keys';
import type { LookHint } from '../streams/field';
import { MY_STATUSES } from '../streams/status-link';
import { addFormats } from './conditional-formats';
import { ISO_DAY } from './look';
import { NEW_FORMAT } from './new-rows';
import { columnLetters, wholeColumn } from './ranges';
import { overdueFormat, statusFormats } from './status-formats';
import { dressColumns } from './table/dress';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface OwnColumn {
  readonly heading: string;
  readonly type: FieldType;
  readonly look?: LookHint;
}

const COLUMNS = {
  status: { heading: 'My status', type: 'text', look: 'words' },
  date: { heading: 'My status date', type: 'date' },
  step: { heading: 'Next step', type: 'text', look: 'place' },
  due: { heading: 'Due', type: 'day' },
} as const satisfies Record<string, OwnColumn>;
type Kind = keyof typeof COLUMNS;
const STATUS_KINDS: readonly Kind[] = ['status', 'date'];
const STEP_KINDS: readonly Kind[] = ['step', 'due'];

/** 1-based; a column that the person deleted is missing. */
export type StatusColumns = { readonly [kind in Kind]?: number };

/** What is known of the tab in which the columns are made. */
export interface StatusTab {
  /** Jobsheet made the tab. */
  readonly isOwn?: boolean | undefined;
  /** The format of days in it. */
  readonly days?: string | undefined;
}

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

function makeColumns(sheet: Sheet, kinds: readonly Kind[], tab: StatusTab): StatusColumns {
  if (kinds.includes('status')) makeRoomAtLeft(sheet, tab);
  const found = findStatusColumns(sheet);
  const [headings = []] = sheet.getRange('1:1').getValues();
  let edge = sheet.getLastColumn();
  const added = kinds.flatMap((kind) => {
    if (found[kind]) return [];
    // A run that was killed may have left a heading without a tag.
    const there = headings.indexOf(COLUMNS[kind].heading) + 1;
    const isLeft = kind === 'status' && tab.isOwn && headings[0] === '';
    const column = there || (isLeft ? 1 : edge + 1);
    edge = Math.max(edge, column);
    return [{ kind, column }];
  });
  const missing = edge - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  const columns: StatusColumns = {
    ...found,
    ...Object.fromEntries(added.map(({ kind, column }) => [kind, column])),
  };
  if (tab.isOwn) {
    const fields = added.map(({ kind, column }) => ({
      field: { key: kind, ...COLUMNS[kind] },
      position: column,
    }));
    dressColumns(sheet, fields, tab.days ?? ISO_DAY);
  }
  for (const { kind, column } of added) {
    sheet.getRange(1, column).setValue(COLUMNS[kind].heading).setFontWeight('bold');
    if (kind === 'due') takeDays(sheet, column, tab);
  }
  // A tag must never be there without its heading: the buffer may be lost, the metadata may not.
  SpreadsheetApp.flush();
  colour(
    sheet,
    columns,
    added.map(({ kind }) => kind),
    tab.isOwn ? edge : 0,
  );
  for (const { kind, column } of added) wholeColumn(sheet, column).addDeveloperMetadata(KEY.statusTag, kind);
  return columns;
}

/**
 * In a tab that Jobsheet has dressed, and nobody has rearranged, ‘My status’ stands in front of the frozen title, where it is in
 * view whatever is scrolled. References in formulas follow. Elsewhere it comes to the right of everything, which moves nothing.
 */
function makeRoomAtLeft(sheet: Sheet, { isOwn }: StatusTab): void {
  if (!isOwn || sheet.getFrozenColumns() !== 1) return;
  const [headings = []] = sheet.getRange('1:1').getValues();
  const filled = headings.filter((heading) => heading !== '').length;
  const ours = sheet.createDeveloperMetadataFinder().withKey(KEY.columnTag).find().length;
  if (headings[0] !== '' && filled === ours) sheet.insertColumnBefore(1);
}

/** Only the cells of the column itself are coloured in a tab that is the person's. @param width The columns of a tab of ours. */
function colour(sheet: Sheet, columns: StatusColumns, added: readonly Kind[], width: number): void {
  const { status, due } = columns;
  const all = Array.from({ length: width }, (_, index) => index + 1);
  const rowOf = (column: number) => (width > 0 ? all : [column]);
  addFormats(
    sheet,
    [
      ...(due && added.includes('due') ? [overdueFormat(due, columns, rowOf(due))] : []),
      ...(status && added.includes('status') ? statusFormats(status, rowOf(status)) : []),
    ],
    NEW_FORMAT,
  );
}

function takeDays(sheet: Sheet, column: number, { days = ISO_DAY }: StatusTab): void {
  const rule = SpreadsheetApp.newDataValidation()
    .requireDate()
    .setAllowInvalid(true)
    .setHelpText('The day by which your next step is due.');
  wholeColumn(sheet, column, 2).setNumberFormat(days).setDataValidation(rule.build());
}

/** Makes ‘Next step’ and ‘Due’ where they are missing. @returns Where they are. */
export function addStepColumns(sheet: Sheet, tab: StatusTab): StatusColumns {
  return makeColumns(sheet, STEP_KINDS, tab);
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
  tab: StatusTab = {},
): readonly StatusRow[] {
  const found = findStatusColumns(sheet);
  const columns = found.status ? found : makeColumns(sheet, STATUS_KINDS, tab);
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
  sheet.getRangeList(addresses(date, rows)).setNumberFormat(ISO_DAY).setValue(now);
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
