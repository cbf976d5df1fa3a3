/** Makes the row ledger forget a sync, and takes its tab away once nothing is left in it. */
import { KEY } from '../../store/keys';
import { findLedgerTab, openLedger } from './ledger-tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The header row has three cells; more than that was written by a person. */
const OWN_COLUMNS = 3;

/** All of it is in the sheet when this returns. */
export function forgetRows(spreadsheet: Spreadsheet, syncId: string): void {
  const ledger = openLedger(spreadsheet, syncId);
  const ledgers = ['', KEY.heldEdits, KEY.followedStatuses].map((prefix) => ledger.under(prefix + syncId));
  const written = ledgers.map(({ write }) => write(undefined));
  if (written.includes(true)) SpreadsheetApp.flush();
  dropEmptyTab(spreadsheet);
}

function dropEmptyTab(spreadsheet: Spreadsheet): void {
  const sheet = findLedgerTab(spreadsheet);
  if (!sheet || sheet.getLastRow() > 1 || sheet.getLastColumn() > OWN_COLUMNS) return;
  try {
    spreadsheet.deleteSheet(sheet);
  } catch {
    // The person protects the tab or the spreadsheet: an empty tab harms nobody.
  }
}
