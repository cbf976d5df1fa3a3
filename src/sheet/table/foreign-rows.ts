/** Rows of a tab that a sync did not write: the person is asked before such a tab is filled. */
import { columnTags } from './column-tags';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** @returns The number of rows; 0 when there is no such tab, it is empty, or it bears tags of this sync. */
export function foreignRows(spreadsheet: Spreadsheet, tab: string, syncId: string): number {
  const sheet = spreadsheet.getSheetByName(tab);
  const rows = sheet?.getLastRow() ?? 0;
  if (!sheet || rows === 0) return 0;
  return Object.keys(columnTags(sheet, syncId)).length > 0 ? 0 : rows;
}

export function tabNames(spreadsheet: Spreadsheet): string[] {
  return spreadsheet.getSheets().map((sheet) => sheet.getName());
}
