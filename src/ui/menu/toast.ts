/** Toasts: how a menu item reports its result. */
import { asJobsheetError } from '../../core/errors';

/** Seconds for which a toast stays; an error takes longer to read. */
const SHORT = 8;
const LONG = 20;

/** The first toast of an item that reads from a service. */
export const READING = 'Reading …';

/** Does the work and shows the sentence that it returns, or the sentence of the error that it throws. */
export function toastOf(work: () => string, first?: string): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (first) spreadsheet.toast(first, 'Jobsheet', SHORT);
  try {
    spreadsheet.toast(work(), 'Jobsheet', SHORT);
  } catch (thrown) {
    const { kind, message } = asJobsheetError(thrown);
    const where = kind === 'auth' ? ' Choose Jobsheet → Open Jobsheet.' : '';
    spreadsheet.toast(message + where, 'Jobsheet: that did not work', LONG);
  }
}
