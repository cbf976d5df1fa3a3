/** What the items of the menu do; each tells what became of it in a toast. */
import { asJobsheetError } from '../../core/errors';
import { installHourly, removeHourly } from '../../schedule/trigger';
import { OFFER } from '../../sources/catalog';
import { detailsOfSelection } from '../../sync/actions/details-of-selected';
import { scheduleHourly } from '../../sync/definitions/schedule-syncs';
import { count } from '../../sync/run/report';
import { bringBackRows, listSyncs, runSync, syncAll, syncJobs } from '../sidebar/syncs';
import { syncOfActiveTab } from '../sidebar/tabs';
import { hourlyInWords, triggerInWords } from '../words/schedule-words';
import { agreesTo } from './payment';

/** Seconds a toast stays: an error is read longer. */
const SHORT = 8;
const LONG = 20;
const READING = 'Reading …';

export function syncNow(): void {
  toastOf(() => syncJobs().summary, READING);
}

export function syncThisTab(): void {
  toastOf(() => {
    const sync = syncOfActiveTab();
    return sync.problem !== undefined || agreesTo(sync)
      ? runSync(sync.id).summary
      : 'Nothing was synced, and nothing was spent.';
  }, READING);
}

export function syncEverything(): void {
  toastOf(() => {
    // What they do not agree to is left out, and says so.
    for (const sync of listSyncs()) if (sync.problem === undefined) agreesTo(sync);
    return syncAll().summary;
  }, READING);
}

export function bringBackThisTab(): void {
  toastOf(() => {
    const { id, tab } = syncOfActiveTab();
    const rows = bringBackRows(id);
    if (rows === 0) return `No row of ‘${tab}’ is missing: there is nothing to bring back.`;
    const those = rows === 1 ? 'One row that you deleted comes' : `${count(rows)} rows that you deleted come`;
    return `${those} back with the next sync of ‘${tab}’. Choose Jobsheet → Sync this tab.`;
  });
}

export function turnOnHourlySync(): void {
  toastOf(() => {
    const facts = installHourly();
    return [
      ...hourlyInWords(scheduleHourly(OFFER)),
      ...(facts.state === 'ok' ? [] : [triggerInWords(facts).words]),
    ].join(' ');
  });
}

export function turnOffHourlySync(): void {
  toastOf(() => {
    const facts = removeHourly();
    return facts.owner === 'not-yours'
      ? `Your hourly sync is off. ${triggerInWords(facts).words}`
      : 'Hourly sync is off. Nothing runs by itself any more; you can still sync by hand.';
  });
}

export function detailsForSelectedRows(): void {
  toastOf(() => detailsOfSelection(syncOfActiveTab(), OFFER), READING);
}

/** Does the work and tells what it says; an error is told in its own words. */
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
