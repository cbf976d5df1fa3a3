/** The menu items that sync, bring rows back, read details, and turn the hourly sync on and off. */

import { count } from '../../core/words';
import { installHourly, removeHourly } from '../../schedule/trigger';
import { OFFER } from '../../sources/catalog';
import { TRACKLY_JOBS } from '../../sources/trackly/jobs';
import { bringBack } from '../../sync/actions/bring-back';
import { detailsOfSelection } from '../../sync/actions/details-of-selected';
import { findSaved, listSaved, scheduleHourly } from '../../sync/definitions/saved-syncs';
import { runEverything, runSaved, runStream } from '../run-syncs';
import { hourlyInWords, triggerInWords } from '../words';
import { syncOfActiveTab } from './active-tab';
import { agreesTo, READING, toastOf } from './messages';

export function syncNow(): void {
  toastOf(() => runStream(TRACKLY_JOBS).summary, READING);
}

export function syncThisTab(): void {
  toastOf(() => {
    const sync = syncOfActiveTab();
    return sync.problem !== undefined || agreesTo(sync)
      ? runSaved(sync.id).summary
      : 'Nothing was synced, and nothing was spent.';
  }, READING);
}

export function syncEverything(): void {
  toastOf(() => {
    // A sync whose cost they do not agree to is left out, and its run says so.
    for (const sync of listSaved(OFFER)) if (sync.problem === undefined) agreesTo(sync);
    return runEverything().summary;
  }, READING);
}

export function bringBackThisTab(): void {
  toastOf(() => {
    const { id, tab } = syncOfActiveTab();
    const rows = bringBack(findSaved(id, OFFER));
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
