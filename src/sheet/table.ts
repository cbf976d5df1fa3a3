/** The table of a sync in its tab: where its columns are, and which row holds which id. */
import type { Field } from '../core/stream';
import { columnMarks, markColumns } from './column-marks';
import { type ColumnPlan, planColumns } from './column-plan';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Column<R> {
  readonly field: Field<R>;
  /** 1-based, as Sheets counts. */
  readonly position: number;
}

export interface Table<R> {
  readonly sheet: Sheet;
  /** In the order of the fields, wherever the person moved the columns. */
  readonly columns: readonly Column<R>[];
  readonly idColumn: number;
  /** The last row in which any column of the table may hold something; 1 is the heading. */
  readonly lastRow: number;
}

/** Finds the table, and makes what is missing of it: the tab, columns, headings. */
export function openTable<R>(
  spreadsheet: Spreadsheet,
  tab: string,
  syncId: string,
  fields: readonly Field<R>[],
): Table<R> {
  const sheet = spreadsheet.getSheetByName(tab) ?? spreadsheet.insertSheet(tab, spreadsheet.getNumSheets());
  const lastRow = sheet.getLastRow();
  const plan = planColumns({
    headings: lastRow === 0 ? [] : readHeadings(sheet),
    marks: columnMarks(sheet, syncId),
    wanted: fields.map(({ key, heading }) => ({ key, heading })),
  });
  addColumns(sheet, syncId, plan);
  const columns = fields.map((field) => ({ field, position: plan.positions[field.key] as number }));
  return { sheet, columns, idColumn: (columns[0] as Column<R>).position, lastRow: Math.max(lastRow, 1) };
}

function readHeadings(sheet: Sheet): string[] {
  const [row = []] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues();
  return row.map((heading) => String(heading).trim());
}

/** Writes the headings that are missing, and marks every column of ours so that it is found wherever it goes. */
function addColumns(sheet: Sheet, syncId: string, plan: ColumnPlan): void {
  if (plan.added.length > 0) {
    const first = (plan.added[0] as { position: number }).position;
    const last = first + plan.added.length - 1;
    const missing = last - sheet.getMaxColumns();
    if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
    sheet
      .getRange(1, first, 1, plan.added.length)
      .setValues([plan.added.map(({ heading }) => heading)])
      .setFontWeight('bold');
    if (sheet.getFrozenRows() === 0) sheet.setFrozenRows(1);
  }
  markColumns(sheet, syncId, plan.unmarked);
}
