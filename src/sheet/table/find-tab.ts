/** The tab of a sync: by its name, or by its id where the person has renamed it. */
import { sameText } from '../../core/cell';
import { columnTags } from './column-tags';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** @param sheetId The id that the tab had, where it is known. */
export function findTab(
  spreadsheet: Spreadsheet,
  tab: string,
  sheetId: number | undefined,
): Sheet | undefined {
  const found = findNamedTab(spreadsheet, tab, sheetId);
  return found && ownSheet(spreadsheet, found.sheet, sheetId);
}

/**
 * Finds the tab with the name that it has now. The id of a tab that bears the sync's name is not asked for: `openTable` does
 * that where the headings have changed.
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

/** Returns the tab with the id, if it is another one than the tab that bears the name by now. */
export function ownSheet(spreadsheet: Spreadsheet, named: Sheet, sheetId: number | undefined): Sheet {
  const isOwn = sheetId === undefined || named.getSheetId() === sheetId;
  return isOwn ? named : (sheetWithId(spreadsheet, sheetId) ?? named);
}

export function sheetWithId(spreadsheet: Spreadsheet, sheetId: number): Sheet | undefined {
  return spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === sheetId);
}

interface IdsRequest {
  readonly tab: string;
  readonly syncId: string;
  /** The key of the id field. */
  readonly idKey: string;
  readonly sheetId: number | undefined;
}

/** Returns the ids that stand in the tab now; none when the tab or its id column is gone. */
export function idsInTab(
  spreadsheet: Spreadsheet,
  { tab, syncId, idKey, sheetId }: IdsRequest,
): ReadonlySet<string> {
  const sheet = findTab(spreadsheet, tab, sheetId);
  const column = sheet && columnTags(sheet, syncId)[idKey];
  const lastRow = sheet?.getLastRow() ?? 0;
  if (!sheet || column === undefined || lastRow === 0) return new Set();
  const cells = sheet.getRange(1, column, lastRow, 1).getValues();
  return new Set(cells.map(([id]) => sameText(id)));
}

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
