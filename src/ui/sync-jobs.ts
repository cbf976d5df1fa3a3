/** "Sync now": for code, the report or an error; for the menu, a toast. */
import { asJobsheetError } from '../core/errors';
import { TRACKLY_JOBS } from '../sources/trackly/jobs';
import { TRACKLY } from '../sources/trackly/service';
import type { RunReport } from '../sync/report';
import { syncStream } from '../sync/sync-stream';

/** Brings the tab ‘Trackly Jobs’ up to date. @throws JobsheetError with a sentence for the person. */
export function syncJobs(): RunReport {
  return syncStream(TRACKLY_JOBS, TRACKLY);
}

/** Seconds a toast stays: an error is read longer. */
const SHORT = 6;
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
