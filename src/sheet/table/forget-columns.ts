/** Stops looking after the columns of a sync: they stay where they are, and are the person's own from then on. */
import { forgetStatusColumns } from '../status-column';
import { hasTags, removeTags } from './column-tags';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Takes the tags of a sync away from every tab that it has filled, and those of ‘My status’ where no other sync is left. */
export function forgetColumns(spreadsheet: Spreadsheet, syncId: string): void {
  const sheets = removeTags(spreadsheet, syncId);
  const filled = new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet]));
  for (const sheet of filled.values()) if (!hasTags(sheet)) forgetStatusColumns(sheet);
}
