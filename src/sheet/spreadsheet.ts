/** The spreadsheet that the person has open. */

export function activeSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

/** Brings into the sheet what is still in the buffer. */
export function flushWrites(): void {
  SpreadsheetApp.flush();
}
