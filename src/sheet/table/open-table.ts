/** Opens the table of a sync: finds its columns, and makes what is missing: the tab, columns, headings, tags. */
import type { Field } from '../../streams/field';
import type { NewFor } from '../../streams/new-rows';
import { addFormats } from '../conditional-formats';
import { dayFormat } from '../look';
import { newFormat } from '../new-rows';
import { type ColumnPlan, planColumns } from './column-plan';
import { ownSheet } from './find-tab';
import { followTags } from './follow-tags';
import { identifyColumns, layoutOf, readHeadings, sameHeadings, withHeadings } from './heading-row';
import { clearedColumns, makeColumns, occupiedFrom, writeHeadings } from './make-columns';
import { type Table, type TableMemo, tableAt } from './table';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface TableRequest<R> {
  /** The tab, where there is one; otherwise it is made. */
  readonly sheet: Sheet | undefined;
  readonly tab: string;
  readonly syncId: string;
  /** The id's field first. */
  readonly fields: readonly Field<R>[];
  /** For how long a new row is highlighted. */
  readonly newFor?: NewFor | undefined;
  readonly memo: TableMemo;
  /** Keeps a memo before the sheet is touched, so that the next execution understands a death in between. */
  readonly keep: (memo: TableMemo) => void;
  /** Ids that have had a row in this tab, by which the id column is recognised where nothing else identifies it. */
  readonly knownIds: () => Pick<ReadonlySet<string>, 'has'>;
}

export function openTable<R>(spreadsheet: Spreadsheet, request: TableRequest<R>): Table<R> {
  const { tab, fields, sheet: found } = request;
  if (!found) {
    const memo: TableMemo = {
      isOwn: true,
      days: dayFormat(spreadsheet.getSpreadsheetLocale()),
      made: [],
      making: fields.map(({ key }) => key),
    };
    // Kept before there is a tab: one that a killed run has left empty is known to be ours.
    request.keep(memo);
    const sheet = spreadsheet.insertSheet(tab, spreadsheet.getNumSheets());
    return layOut(sheet, { ...request, memo });
  }
  const { memo } = request;
  let sheet = found;
  let headings = sameHeadings(sheet, memo.layout);
  if (!headings) {
    // The tab of that name may be another one by now.
    sheet = ownSheet(spreadsheet, found, memo.sheetId);
    if (sheet !== found) headings = sameHeadings(sheet, memo.layout);
  }
  const known = headings && knownPositions(memo, headings, fields);
  return headings && known
    ? { ...tableAt(sheet, request, known), headings, isNew: false, deleted: [], memo }
    : layOut(sheet, request);
}

/**
 * Returns the table as the last run left it, before anybody has looked at the tab: enough to tell what has changed. Its
 * headings are not known. @returns undefined where a column would have to be made or searched for.
 */
export function assumeTable<R>(sheet: Sheet, request: Omit<TableRequest<R>, 'sheet'>): Table<R> | undefined {
  const { memo, fields } = request;
  const positions = memo.layout?.positions ?? {};
  const isKnown = ({ key }: Field<R>, index: number) =>
    positions[key] !== undefined || (index > 0 && memo.made.includes(key));
  if (!memo.layout?.width || !fields.every(isKnown)) return undefined;
  return { ...tableAt(sheet, request, positions), headings: [], isNew: false, deleted: [], memo };
}

/** Returns positions that hold without reading tags: the heading row is as it was, and identifies each column. */
function knownPositions<R>(
  memo: TableMemo,
  headings: readonly string[],
  fields: readonly Field<R>[],
): Readonly<Record<string, number>> | undefined {
  const positions = memo.layout?.positions ?? {};
  // A field that had a column and has none any more is one that the person deleted.
  const there = fields.filter(({ key }) => positions[key] !== undefined || !memo.made.includes(key));
  const isTold = identifyColumns(
    headings,
    there.map(({ key }) => positions[key]),
  );
  return isTold ? positions : undefined;
}

/** Returns the fields that only Jobsheet and the service look at, the id's last: at the far right they are in nobody's way. */
function machineKeys<R>(fields: readonly Field<R>[]): string[] {
  const [id, ...others] = fields.filter(({ look }) => look === 'machine').map(({ key }) => key);
  return id === undefined ? others : [...others, id];
}

/** A run that was killed may have meant to make the tab, and the person has made one of that name before us. */
function memoOf(memo: TableMemo, headings: readonly string[]): TableMemo {
  if (!memo.isOwn || memo.sheetId !== undefined || headings.length === 0) return memo;
  const { isOwn: _, days: __, ...others } = memo;
  return others;
}

/** Makes the rule for `New` with its column, also where a run was killed between the two. In a tab of ours it colours rows. */
function highlightNew<R>(
  sheet: Sheet,
  { placed, added }: ColumnPlan,
  { fields, memo, newFor }: TableRequest<R>,
): void {
  const key = fields.find(({ arrival }) => arrival)?.key;
  const column = placed.find((one) => one.key === key);
  const isMade = added.some((one) => one.key === key) || memo.making?.includes(key ?? '');
  if (!column || !isMade) return;
  const positions = memo.isOwn ? placed.map(({ position }) => position) : [column.position];
  addFormats(sheet, [newFormat(column.position, positions, newFor)]);
}

/** Finds each column by its tag or heading, and makes those that are missing. */
function layOut<R>(sheet: Sheet, request: TableRequest<R>): Table<R> {
  const { fields, sheet: found } = request;
  const before = found ? readHeadings(sheet) : [];
  const memo = memoOf(request.memo, before);
  const wanted = fields.map(({ key, heading }) => ({ key, heading }));
  const facts = {
    headings: before,
    tags: found ? followTags(sheet, { ...request, headings: before, wanted, made: memo.made }) : {},
    wanted,
    made: memo.made,
    making: memo.making ?? [],
    behind: memo.days === undefined ? [] : machineKeys(fields),
  };
  const [missing] = planColumns(facts).added;
  const occupied = found && missing ? { occupied: occupiedFrom(sheet, missing.position) } : {};
  const plan = planColumns({ ...facts, ...occupied });
  const isNewTab = memo.isOwn === true && memo.made.length === 0 && before.length === 0;
  makeColumns(sheet, plan, { ...request, memo, isNewTab });
  highlightNew(sheet, plan, { ...request, memo });
  const cleared = clearedColumns(sheet, before, plan);
  writeHeadings(sheet, cleared);
  const positions = Object.fromEntries(plan.placed.map(({ key, position }) => [key, position]));
  const headings = withHeadings(before, plan.placed, [...plan.added, ...cleared]);
  const sheetId = sheet.getSheetId();
  const isOwn = memo.isOwn && (memo.sheetId ?? sheetId) === sheetId;
  const finished: TableMemo = {
    sheetId,
    ...(isOwn ? { isOwn, ...(memo.days === undefined ? {} : { days: memo.days }) } : {}),
    made: [...new Set([...memo.made, ...plan.placed.map(({ key }) => key)])],
    layout: layoutOf(headings, positions),
  };
  request.keep(finished);
  const deleted = plan.deleted.map(({ heading }) => heading);
  return { ...tableAt(sheet, request, positions), headings, isNew: !found, deleted, memo: finished };
}
