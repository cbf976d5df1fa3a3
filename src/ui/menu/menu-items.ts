/** The menu items that sync, bring rows back, read details, and turn the hourly sync on and off. */

import { installHourly, removeHourly } from '../../schedule/trigger';
import { OFFER } from '../../sources/catalog';
import { TRACKLY_JOBS } from '../../sources/trackly/jobs';
import { bringBack } from '../../sync/actions/bring-back';
import { detailsOfSelection } from '../../sync/actions/details-of-selected';
import { findSaved, listSaved, scheduleHourly } from '../../sync/definitions/saved-syncs';
import type { RunAllReport } from '../../sync/run/carry-out';
import { runEverything, runSaved, runStream } from '../run-syncs';
import { triggerInWords, updatesInWords } from '../words/in-words';
import { summaryInWords, words } from '../words/language';
import { syncOfActiveTab } from './active-tab';
import { agreesTo, toastOf } from './messages';

export function syncNow(): void {
  toastOf(() => inWords(runStream(TRACKLY_JOBS)), words().toasts.reading);
}

/** Says in the person's language how all runs went. */
function inWords({ runs, failures, summary }: RunAllReport): string {
  return failures.length > 0 ? summary : summaryInWords(runs, summary);
}

export function syncThisTab(): void {
  toastOf(() => {
    const sync = syncOfActiveTab();
    if (sync.problem === undefined && !agreesTo(sync)) return words().toasts.notSpent;
    const run = runSaved(sync.id);
    return summaryInWords([run], run.summary);
  }, words().toasts.reading);
}

export function syncEverything(): void {
  toastOf(() => {
    // A sync whose cost they do not agree to is left out, and its run says so.
    for (const sync of listSaved(OFFER)) if (sync.problem === undefined) agreesTo(sync);
    return inWords(runEverything());
  }, words().toasts.reading);
}

export function bringBackThisTab(): void {
  toastOf(() => {
    const { id, tab } = syncOfActiveTab();
    const rows = bringBack(findSaved(id, OFFER));
    const { toasts } = words();
    return rows === 0 ? toasts.nothingDeleted(tab) : toasts.broughtBack(rows, tab);
  });
}

export function turnOnHourlySync(): void {
  toastOf(() => {
    const facts = installHourly();
    return [
      ...updatesInWords(scheduleHourly(OFFER)),
      ...(facts.state === 'ok' ? [] : [triggerInWords(facts).words]),
    ].join(' ');
  });
}

export function turnOffHourlySync(): void {
  toastOf(() => {
    const facts = removeHourly();
    return facts.owner === 'not-yours'
      ? words().toasts.yoursOff(triggerInWords(facts).words)
      : words().toasts.updatesOff;
  });
}

export function detailsForSelectedRows(): void {
  toastOf(() => detailsOfSelection(syncOfActiveTab(), OFFER), words().toasts.reading);
}
