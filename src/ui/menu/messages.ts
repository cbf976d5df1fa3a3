/** The messages of the menu items: toasts, the question about limits, and the help page. */
import { asJobsheetError } from '../../core/errors';
import { OFFER } from '../../sources/catalog';
import { loadKey } from '../../store/secrets';
import type { SavedSync } from '../../store/syncs';
import { agree, askedOf } from '../../sync/definitions/agreement';
import { streamOf } from '../../sync/offer';

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

/** @returns false only when they say no. Without a key nothing is asked, and the run reports the missing key. */
export function agreesTo(sync: SavedSync): boolean {
  const stream = streamOf(OFFER, sync.stream);
  const asked = stream.metered && loadKey(stream.service) ? askedOf(sync, OFFER) : null;
  if (asked === null) return true;
  const ui = SpreadsheetApp.getUi();
  const isYes = ui.alert('Jobsheet', `${asked} Sync?`, ui.ButtonSet.YES_NO) === ui.Button.YES;
  if (isYes) agree(sync, stream);
  return isYes;
}

const WIDTH = 360;
const HEIGHT = 320;

const PAGE = `<!DOCTYPE html>
<html lang="en"><head><style>
body { font: 14px/20px Roboto, Arial, sans-serif; color: #1f1f1f; margin: 0 16px; }
</style></head><body>
<ul>
<li><b>Open Jobsheet</b> shows your syncs, your key and what ran last.</li>
<li><b>Sync now</b> brings new postings. Your notes, colours, formulas and sorting stay.</li>
<li>A row or column that you delete stays away. <b>Bring back deleted rows</b> undoes it.</li>
<li><b>Turn on hourly sync</b> keeps your tabs up to date while the spreadsheet is closed.</li>
<li>Every run is a line in the tab ‘Sync log’.</li>
</ul>
</body></html>`;

export function showHelp(): void {
  const page = HtmlService.createHtmlOutput(PAGE).setWidth(WIDTH).setHeight(HEIGHT);
  SpreadsheetApp.getUi().showModalDialog(page, 'Jobsheet help');
}
