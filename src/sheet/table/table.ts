/** The table of a sync: its tab, and where its columns are now, wherever the person has moved or renamed them. */
import { sameText } from '../../core/cell';
import { fingerprintCells } from '../../core/fingerprint';
import type { Field } from '../../streams/field';
import { columnLetters } from '../a1';
import { adjacentColumns } from '../rows/adjacent';
import { type ColumnPlan, planColumns } from './column-plan';
import { columnTags, tagColumns } from './column-tags';
import { followedMarks } from './follow-columns';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Column<R> {
  readonly field: Field<R>;
  /** 1-based, as Sheets counts. */
  readonly position: number;
}

export interface Table<R> {
  readonly sheet: Sheet;
  readonly syncId: string;
  /** The id's first; then in the order of the fields. */
  readonly columns: readonly Column<R>[];
  readonly idColumn: number;
  /** The heading row when the table was opened, from column A on. */
  readonly headings: readonly string[];
  /** Whether the tab was made just now. */
  readonly isNew: boolean;
  /** Headings of columns that the person deleted: their fields are switched off. */
  readonly deleted: readonly string[];
  readonly memo: TableMemo;
}

/** What is kept of a table between two runs, as plain JSON. */
export interface TableMemo {
  readonly sheetId?: number;
  /** Jobsheet made the tab: nothing in it is older. */
  readonly isOwn?: true;
  /** Fields that have had a column. */
  readonly made: readonly string[];
  /** Fields whose column a run has begun to make. */
  readonly making?: readonly string[];
  /** The heading row as it was, and where the columns were then: as long as it is the same, so are they. */
  readonly layout?: {
    /** Fingerprint of the heading row. */
    readonly headings: string;
    /** How many headings that were, from column A on; what stands right of them moves nothing. */
    readonly width?: number;
    readonly positions: Readonly<Record<string, number>>;
  };
}

export interface TableRequest<R> {
  /** Its tab, where there is one; otherwise it is made. */
  readonly sheet: Sheet | undefined;
  readonly tab: string;
  readonly syncId: string;
  /** The id's first. */
  readonly fields: readonly Field<R>[];
  readonly memo: TableMemo;
  /** Keeps a memo before the sheet is touched, so that a death in between is understood. */
  readonly keep: (memo: TableMemo) => void;
  /** Ids that have had a row in this tab, by which the column of ids is known where nothing else tells it. */
  readonly knownIds: () => Pick<ReadonlySet<string>, 'has'>;
}

/** Finds the table, and makes what is missing of it: the tab, columns, headings, marks. */
export function openTable<R>(spreadsheet: Spreadsheet, request: TableRequest<R>): Table<R> {
  const { tab, fields, sheet: found } = request;
  const memo: TableMemo = found ? request.memo : { isOwn: true, made: [] };
  let sheet = found ?? spreadsheet.insertSheet(tab, spreadsheet.getNumSheets());
  let same = found && sameHeadings(sheet, memo);
  if (found && !same) {
    sheet = ownSheet(spreadsheet, found, memo.sheetId);
    same = sheet === found ? same : sameHeadings(sheet, memo);
  }
  const known = same && knownPositions(memo, same, fields);
  if (same && known)
    return { ...tableOf(sheet, request, known), headings: same, isNew: false, deleted: [], memo };
  const headingRow = found ? readHeadings(sheet) : [];

  const wanted = fields.map(({ key, heading }) => ({ key, heading }));
  const facts = {
    headings: headingRow,
    tags: found ? followedMarks(sheet, { ...request, headings: headingRow, wanted, made: memo.made }) : {},
    wanted,
    made: memo.made,
    making: memo.making ?? [],
  };
  const [missing] = planColumns(facts).added;
  const plan = planColumns({
    ...facts,
    ...(found && missing ? { occupied: occupiedFrom(sheet, missing.position) } : {}),
  });
  makeColumns(sheet, plan, { ...request, memo });
  const cleared = clearedColumns(sheet, headingRow, plan);
  writeHeadings(sheet, cleared);
  const positions = Object.fromEntries(plan.placed.map(({ key, position }) => [key, position]));
  const headings = withHeadings(headingRow, plan.placed, [...plan.added, ...cleared]);
  const sheetId = sheet.getSheetId();
  const isOwn = memo.isOwn && (memo.sheetId ?? sheetId) === sheetId;
  const finished: TableMemo = {
    sheetId,
    ...(isOwn ? { isOwn } : {}),
    made: [...new Set([...memo.made, ...plan.placed.map(({ key }) => key)])],
    layout: { headings: fingerprint(headings), width: headings.length, positions },
  };
  request.keep(finished);
  return {
    ...tableOf(sheet, request, positions),
    headings,
    isNew: !found,
    deleted: plan.deleted.map(({ heading }) => heading),
    memo: finished,
  };
}

/** 1-based positions of the columns from there on in which anything stands, whatever their heading. */
function occupiedFrom(sheet: Sheet, position: number): ReadonlySet<number> {
  const width = sheet.getLastColumn() - position + 1;
  if (width < 1) return new Set();
  const cells = sheet.getRange(1, position, sheet.getLastRow(), width).getValues();
  const isFilled = (column: number) => cells.some((row) => row[column] !== '');
  return new Set(
    Array.from({ length: width }, (_, column) => column)
      .filter(isFilled)
      .map((column) => position + column),
  );
}

/**
 * The table as it was left, before anybody has looked at the tab: enough to tell what has changed. Its headings are not
 * known. @returns undefined where a column would have to be made, or to be searched for.
 */
export function assumeTable<R>(sheet: Sheet, request: Omit<TableRequest<R>, 'sheet'>): Table<R> | undefined {
  const { memo, fields } = request;
  const positions = memo.layout?.positions ?? {};
  const isKnown = ({ key }: Field<R>, place: number) =>
    positions[key] !== undefined || (place > 0 && memo.made.includes(key));
  if (!memo.layout?.width || !fields.every(isKnown)) return undefined;
  return { ...tableOf(sheet, request, positions), headings: [], isNew: false, deleted: [], memo };
}

/** The ids that stand in the tab now; none when the tab or its id column is gone. */
export function idsInTab(
  spreadsheet: Spreadsheet,
  {
    tab,
    syncId,
    idKey,
    memo,
  }: {
    readonly tab: string;
    readonly syncId: string;
    readonly idKey: string;
    readonly memo: TableMemo | undefined;
  },
): ReadonlySet<string> {
  const sheet = findTab(spreadsheet, tab, memo?.sheetId);
  const column = sheet && columnTags(sheet, syncId)[idKey];
  const lastRow = sheet?.getLastRow() ?? 0;
  if (!sheet || column === undefined || lastRow === 0) return new Set();
  return new Set(
    sheet
      .getRange(1, column, lastRow, 1)
      .getValues()
      .map(([id]) => sameText(id)),
  );
}

/** Whether the columns are where they were when the table was opened: one read, where the headings tell them apart. */
export function isLaidOutAsBefore<R>({ sheet, syncId, headings, columns }: Table<R>): boolean {
  const now = headingsUpTo(sheet, headings.length);
  if (!now || fingerprint(now) !== fingerprint(headings)) return false;
  if (
    areTelling(
      headings,
      columns.map(({ position }) => position),
    )
  )
    return true;
  const tags = columnTags(sheet, syncId);
  return columns.every(({ field, position }) => tags[field.key] === position);
}

/** Whether the headings at these places are there, and no two in the row alike: then the row tells where columns are. */
function areTelling(headings: readonly string[], places: readonly (number | undefined)[]): boolean {
  const names = places.map((place) => (place === undefined ? '' : (headings[place - 1] ?? '')));
  return names.every((name) => name !== '' && headings.indexOf(name) === headings.lastIndexOf(name));
}

/** The tab of a sync: by its name, or by its number when the person has renamed it. */
export function findTab(
  spreadsheet: Spreadsheet,
  tab: string,
  sheetId: number | undefined,
): Sheet | undefined {
  const found = findNamedTab(spreadsheet, tab, sheetId);
  return found && ownSheet(spreadsheet, found.sheet, sheetId);
}

/**
 * The same with its name of now. Nobody asks for the number of a tab that bears the name: `openTable` does, where its
 * headings are others than they were.
 */
export function findNamedTab(
  spreadsheet: Spreadsheet,
  tab: string,
  sheetId: number | undefined,
): { readonly sheet: Sheet; readonly name: string } | undefined {
  const named = spreadsheet.getSheetByName(tab);
  if (named) return { sheet: named, name: tab };
  const renamed = sheetId === undefined ? undefined : sheetWithId(spreadsheet, sheetId);
  return renamed && { sheet: renamed, name: renamed.getName() };
}

/** Another tab may bear the name by now. */
function ownSheet(spreadsheet: Spreadsheet, named: Sheet, sheetId: number | undefined): Sheet {
  const isOwn = sheetId === undefined || named.getSheetId() === sheetId;
  return isOwn ? named : (sheetWithId(spreadsheet, sheetId) ?? named);
}

/** The cells of a field below its heading, as a formula in any tab names them; undefined where it has no column. */
export function columnReference<R>({ sheet, columns }: Table<R>, key: string): string | undefined {
  const column = columns.find(({ field }) => field.key === key);
  if (!column) return undefined;
  const letters = columnLetters(column.position);
  return `'${sheet.getName().replace(/'/g, "''")}'!${letters}2:${letters}`;
}

export function sheetWithId(spreadsheet: Spreadsheet, sheetId: number): Sheet | undefined {
  return spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === sheetId);
}

/** One call. @returns undefined when the sheet has fewer columns: then a range that wide cannot be had. */
function headingsUpTo(sheet: Sheet, width: number): string[] | undefined {
  if (width === 0) return readHeadings(sheet);
  try {
    const [row = []] = sheet.getSheetValues(1, 1, 1, width);
    return row.map((heading: unknown) => String(heading).trim());
  } catch {
    return undefined;
  }
}

/** The heading row, where it is as it was kept. */
function sameHeadings(sheet: Sheet, { layout }: TableMemo): string[] | undefined {
  const headings = layout?.width ? headingsUpTo(sheet, layout.width) : undefined;
  return headings && fingerprint(headings) === layout?.headings ? headings : undefined;
}

function readHeadings(sheet: Sheet): string[] {
  const [row = []] = sheet.getRange('1:1').getValues();
  const headings = row.map((heading) => String(heading).trim());
  while (headings.length > 0 && headings[headings.length - 1] === '') headings.pop();
  return headings;
}

/** Positions that still hold, without asking for marks: the heading row is as it was, and names each column once. */
function knownPositions<R>(
  memo: TableMemo,
  headings: readonly string[],
  fields: readonly Field<R>[],
): Readonly<Record<string, number>> | undefined {
  const positions = memo.layout?.positions ?? {};
  // A field that had a column and has none any more is one that the person deleted.
  const there = fields.filter(({ key }) => positions[key] !== undefined || !memo.made.includes(key));
  const places = there.map(({ key }) => positions[key]);
  return areTelling(headings, places) ? positions : undefined;
}

/**
 * A person may blank a heading for a reason of theirs, or put a row above it; where all are blank and no id is left,
 * everything in the tab was selected and deleted.
 */
function clearedColumns(
  sheet: Sheet,
  headings: readonly string[],
  { placed, added }: ColumnPlan,
): ColumnPlan['added'] {
  const there = placed.filter(({ key }) => !added.some((column) => column.key === key));
  const [first] = there;
  if (!first || there.some(({ position }) => (headings[position - 1] ?? '') !== '')) return [];
  const letters = columnLetters(first.position);
  const ids = sheet.getRange(`${letters}:${letters}`).getValues();
  return ids.every(([id]) => id === '') ? there : [];
}

function writeHeadings(sheet: Sheet, columns: ColumnPlan['added']): void {
  if (columns.length === 0) return;
  for (const { position, places } of adjacentColumns(columns)) {
    const texts = places.map((place) => columns[place]?.heading ?? '');
    sheet.getRange(1, position, 1, texts.length).setValues([texts]).setFontWeight('bold');
  }
  SpreadsheetApp.flush();
}

/** A heading for each column of ours, blank where the person took it away. */
function withHeadings(
  headings: readonly string[],
  placed: ColumnPlan['placed'],
  written: ColumnPlan['added'],
): string[] {
  const width = placed.reduce((most, { position }) => Math.max(most, position), headings.length);
  const row = Array.from({ length: width }, (_, place) => headings[place] ?? '');
  for (const { heading, position } of written) row[position - 1] = heading;
  return row;
}

function fingerprint(headings: readonly string[]): string {
  return fingerprintCells(headings);
}

function tableOf<R>(
  sheet: Sheet,
  { fields, syncId }: Pick<TableRequest<R>, 'fields' | 'syncId'>,
  positions: Readonly<Record<string, number>>,
) {
  const columns = fields.flatMap((field) => {
    const position = positions[field.key];
    return position === undefined ? [] : [{ field, position }];
  });
  return { sheet, syncId, columns, idColumn: (columns[0] as Column<R>).position };
}

/** Writes the headings that are missing, and marks every column of ours so that it is found wherever it goes. */
function makeColumns<R>(
  sheet: Sheet,
  plan: ColumnPlan,
  { syncId, memo, keep, fields }: TableRequest<R>,
): void {
  if (plan.unmarked.length === 0) return;
  keep({ ...memo, sheetId: sheet.getSheetId(), making: plan.unmarked.map(({ key }) => key) });
  const [first] = plan.added;
  if (first) {
    const missing = first.position + plan.added.length - 1 - sheet.getMaxColumns();
    if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
    sheet
      .getRange(1, first.position, 1, plan.added.length)
      .setValues([plan.added.map(({ heading }) => heading)])
      .setFontWeight('bold');
    if (sheet.getFrozenRows() === 0) sheet.setFrozenRows(1);
    for (const { key, position } of plan.added) addChoices(sheet, position, fields, key);
    // A mark must never be there without its heading: the buffer may be lost, the metadata may not.
    SpreadsheetApp.flush();
  }
  tagColumns(sheet, syncId, plan.unmarked);
}

/** A dropdown for what the person may change; what the service says beside it is shown all the same. */
function addChoices<R>(sheet: Sheet, position: number, fields: readonly Field<R>[], key: string): void {
  const { editable, values } = fields.find((field) => field.key === key) ?? {};
  if (!editable || !values) return;
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList([...values], true)
    .setAllowInvalid(true);
  const letters = columnLetters(position);
  sheet.getRange(`${letters}2:${letters}`).setDataValidation(rule.build());
}
