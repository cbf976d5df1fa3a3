/** The tab ‘Sync log’: a line for each run, the newest on top, 500 at most. */
import { isUnmistakable } from '../core/cell';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const LOG_TAB = 'Sync log';
const HEADINGS = [
  'When',
  'Tab',
  'Started by',
  'Ended',
  'New',
  'Changed',
  'Unchanged',
  'Closed',
  'Read',
  'Requests',
  'Seconds',
  'Requests left',
  'What happened',
];
const MOST_LINES = 500;

export type LogRow = readonly [when: Date, ...rest: (string | number)[]];

/** One write, whatever the number of lines. @param rows The newest first. */
export function prependLog(spreadsheet: Spreadsheet, rows: readonly LogRow[]): void {
  if (rows.length === 0) return;
  const sheet = spreadsheet.getSheetByName(LOG_TAB) ?? createTab(spreadsheet);
  // Before, not after: rows take on the look of the row they are inserted from, and the first is bold.
  sheet.insertRowsBefore(2, rows.length);
  const range = sheet.getRange(2, 1, rows.length, HEADINGS.length);
  // Words are plain text, so that no error message can become a formula; a date finds its format by itself.
  if (!rows.every((row) => row.every(isUnmistakable))) range.setNumberFormats(rows.map(() => FORMATS));
  range.setValues(rows.map((row) => [...row]));
  const tooMany = sheet.getMaxRows() - 1 - MOST_LINES;
  if (tooMany > 0) sheet.deleteRows(MOST_LINES + 2, tooMany);
  // The lock is released next: nobody may find the line still in the buffer (Lock.releaseLock).
  SpreadsheetApp.flush();
}

const FORMATS = ['yyyy-mm-dd hh:mm', '@', '@', '@', '0', '0', '0', '0', '0', '0', '0.0', '0', '@'];

function createTab(spreadsheet: Spreadsheet): Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(LOG_TAB, spreadsheet.getNumSheets());
  sheet.getRange(1, 1, 1, HEADINGS.length).setValues([HEADINGS]).setFontWeight('bold');
  sheet.setFrozenRows(1);
  // So the number of its rows tells the number of its lines. One must be left unfrozen.
  sheet.deleteRows(3, sheet.getMaxRows() - 2);
  spreadsheet.setActiveSheet(active);
  return sheet;
}
