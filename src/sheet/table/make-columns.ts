/** Writes the headings of missing columns and tags every column of ours, so that it is found wherever it goes. */
import type { Field } from '../../streams/field';
import { wholeColumn } from '../ranges';
import { adjacentColumns } from '../rows/upsert-plan';
import type { ColumnPlan } from './column-plan';
import { tagColumns } from './column-tags';
import { dressColumns, dressTab, formatGone } from './dress';
import type { TableMemo } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface ColumnsRequest<R> {
  readonly syncId: string;
  readonly fields: readonly Field<R>[];
  readonly memo: TableMemo;
  /** Keeps a memo before the sheet is touched. */
  readonly keep: (memo: TableMemo) => void;
  /** Present where nothing stands in the tab, and Jobsheet has made it. */
  readonly isNewTab?: boolean;
}

export function makeColumns<R>(
  sheet: Sheet,
  plan: ColumnPlan,
  { syncId, memo, keep, fields, isNewTab }: ColumnsRequest<R>,
): void {
  if (plan.untagged.length === 0) return;
  keep({ ...memo, sheetId: sheet.getSheetId(), making: plan.untagged.map(({ key }) => key) });
  const [first] = plan.added;
  if (first) {
    const missing = first.position + plan.added.length - 1 - sheet.getMaxColumns();
    if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
    if (memo.days !== undefined) {
      const columns = withFields(plan.placed, fields);
      const isAdded = ({ position }: { readonly position: number }) =>
        plan.added.some((one) => one.position === position);
      const added = columns.filter(isAdded);
      (isNewTab ? dressTab : dressColumns)(sheet, added, memo.days);
      formatGone(
        sheet,
        columns,
        added.some(({ field }) => field.goneWhen),
      );
    }
    // Last of all: a heading tells that its column is dressed.
    const headings = sheet
      .getRange(1, first.position, 1, plan.added.length)
      .setValues([plan.added.map(({ heading }) => heading)]);
    if (memo.days === undefined) {
      headings.setFontWeight('bold');
      if (sheet.getFrozenRows() === 0) sheet.setFrozenRows(1);
    }
    for (const { key, position } of plan.added) addChoices(sheet, position, fields, key);
    // A tag must never be there without its heading: the buffer may be lost, the metadata may not.
    SpreadsheetApp.flush();
  }
  tagColumns(sheet, syncId, plan.untagged);
}

function withFields<R>(placed: ColumnPlan['placed'], fields: readonly Field<R>[]) {
  return placed.flatMap(({ key, position }) => {
    const field = fields.find((one) => one.key === key);
    return field ? [{ field, position }] : [];
  });
}

/** Gives a field that the person may change a dropdown; values of the service that are not in it are shown all the same. */
function addChoices<R>(sheet: Sheet, position: number, fields: readonly Field<R>[], key: string): void {
  const { editable, values, words } = fields.find((field) => field.key === key) ?? {};
  if (!editable || !values) return;
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList(
      values.map((value) => words?.[value] ?? value),
      true,
    )
    .setAllowInvalid(true);
  wholeColumn(sheet, position, 2).setDataValidation(rule.build());
}

/** Returns the positions of the columns from there on in which anything stands, whatever their heading. */
export function occupiedFrom(sheet: Sheet, position: number): ReadonlySet<number> {
  const width = sheet.getLastColumn() - position + 1;
  if (width < 1) return new Set();
  const cells = sheet.getRange(1, position, sheet.getLastRow(), width).getValues();
  const columns = Array.from({ length: width }, (_, column) => column);
  const filled = columns.filter((column) => cells.some((row) => row[column] !== ''));
  return new Set(filled.map((column) => position + column));
}

/**
 * Returns the columns whose headings are to be written again: all of ours, where all are blank and no id is left, since then
 * everything in the tab was selected and deleted. A single blank heading may be the person's wish, or a row put above it.
 */
export function clearedColumns(
  sheet: Sheet,
  headings: readonly string[],
  { placed, added }: ColumnPlan,
): ColumnPlan['added'] {
  const there = placed.filter(({ key }) => !added.some((column) => column.key === key));
  const [first] = there;
  if (!first || there.some(({ position }) => (headings[position - 1] ?? '') !== '')) return [];
  const ids = wholeColumn(sheet, first.position).getValues();
  return ids.every(([id]) => id === '') ? there : [];
}

/** They are in the sheet when this returns. */
export function writeHeadings(sheet: Sheet, columns: ColumnPlan['added']): void {
  if (columns.length === 0) return;
  for (const { position, indexes } of adjacentColumns(columns)) {
    const texts = indexes.map((index) => columns[index]?.heading ?? '');
    sheet.getRange(1, position, 1, texts.length).setValues([texts]).setFontWeight('bold');
  }
  SpreadsheetApp.flush();
}
