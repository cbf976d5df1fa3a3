/** The messages of the menu items: toasts, the question about limits, and the help page. */
import { asJobsheetError } from '../../core/errors';
import { OFFER } from '../../sources/catalog';
import { loadKey } from '../../store/secrets';
import type { SavedSync } from '../../store/syncs';
import { agree, askedOf } from '../../sync/definitions/agreement';
import { streamOf } from '../../sync/offer';
import { words } from '../words/language';

/** Seconds for which a toast stays; an error takes longer to read. */
const SHORT = 8;
const LONG = 20;

/** Does the work and shows the sentence that it returns, or the sentence of the error that it throws. */
export function toastOf(work: () => string, first?: string): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (first) spreadsheet.toast(first, 'Jobsheet', SHORT);
  try {
    spreadsheet.toast(work(), 'Jobsheet', SHORT);
  } catch (thrown) {
    const { kind, message } = asJobsheetError(thrown);
    const { toasts } = words();
    const where = kind === 'auth' ? ` ${toasts.openJobsheet}` : '';
    spreadsheet.toast(message + where, toasts.failed, LONG);
  }
}

/** @returns false only when they say no. Without a key nothing is asked, and the run reports the missing key. */
export function agreesTo(sync: SavedSync): boolean {
  const stream = streamOf(OFFER, sync.stream);
  const asked = stream.metered && loadKey(stream.service) ? askedOf(sync, OFFER) : null;
  if (asked === null) return true;
  const ui = SpreadsheetApp.getUi();
  const isYes = ui.alert('Jobsheet', words().toasts.spend(asked), ui.ButtonSet.YES_NO) === ui.Button.YES;
  if (isYes) agree(sync, stream);
  return isYes;
}

const WIDTH = 360;
const HEIGHT = 320;

const STYLE = 'body { font: 14px/20px Roboto, Arial, sans-serif; color: #1f1f1f; margin: 0 16px; }';

export function showHelp(): void {
  const { help } = words();
  const lines = help.lines.map((line) => `<li>${line}</li>`).join('');
  const html = `<!DOCTYPE html><html><head><style>${STYLE}</style></head><body><ul>${lines}</ul></body></html>`;
  const page = HtmlService.createHtmlOutput(html).setWidth(WIDTH).setHeight(HEIGHT);
  SpreadsheetApp.getUi().showModalDialog(page, help.title);
}
