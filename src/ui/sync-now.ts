/** "Sync now" in the menu: what happened is told in a toast. */
import { asJobsheetError } from '../core/errors';
import { syncJobs } from './syncs';

/** Seconds a toast stays: an error is read longer. */
const SHORT = 8;
const LONG = 20;

export function syncNow(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  spreadsheet.toast('Reading your postings …', 'Jobsheet', SHORT);
  try {
    spreadsheet.toast(syncJobs().summary, 'Jobsheet', SHORT);
  } catch (thrown) {
    spreadsheet.toast(asJobsheetError(thrown).message, 'Jobsheet could not sync', LONG);
  }
}
