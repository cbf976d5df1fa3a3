/** The tab ‘Sync log’: a line for each run, the newest at the end, 500 at most. */

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

/** One write, whatever the number of lines. */
export function appendLog(spreadsheet: Spreadsheet, rows: readonly LogRow[]): void {
  if (rows.length === 0) return;
  const sheet = spreadsheet.getSheetByName(LOG_TAB) ?? createTab(spreadsheet);
  let last = Math.max(1, sheet.getLastRow());
  const tooMany = last - 1 + rows.length - MOST_LINES;
  if (tooMany > 0) {
    sheet.deleteRows(2, tooMany);
    last -= tooMany;
  }
  const missing = last + rows.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const range = sheet.getRange(last + 1, 1, rows.length, HEADINGS.length);
  range.setNumberFormats(rows.map(() => FORMATS)).setValues(rows.map((row) => [...row]));
  // The lock is released next: nobody may find the line still in the buffer (Lock.releaseLock).
  SpreadsheetApp.flush();
}

/** Words are plain text, so that no error message can become a formula. */
const FORMATS = ['yyyy-mm-dd hh:mm', '@', '@', '@', '0', '0', '0', '0', '0', '0', '0.0', '0', '@'];

function createTab(spreadsheet: Spreadsheet): Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(LOG_TAB, spreadsheet.getNumSheets());
  sheet.getRange(1, 1, 1, HEADINGS.length).setValues([HEADINGS]).setFontWeight('bold');
  sheet.setFrozenRows(1);
  spreadsheet.setActiveSheet(active);
  return sheet;
}
