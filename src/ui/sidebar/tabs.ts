/** Tabs that a person wants to see, and which sync fills the one that they look at. */
import { configError, JobsheetError } from '../../core/errors';
import { findLogTab } from '../../sheet/log/log-tab';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { findTab } from '../../sheet/table/find-tab';
import { OFFER } from '../../sources/catalog';
import { alone } from '../../store/lock';
import { readDocument } from '../../store/properties';
import { findSaved, type ListedSync, listSaved } from '../../sync/definitions/saved-syncs';
import { sheetIdOf } from '../../sync/definitions/sync-table';
import { flushLog } from '../../sync/run/log-run';

/** @returns The tab's name now: the person may have renamed it. */
export function showTabOf(id: string): string {
  const spreadsheet = activeSpreadsheet();
  const sync = findSaved(id, OFFER);
  const sheet = findTab(spreadsheet, sync.tab, sheetIdOf(sync, readDocument()));
  if (!sheet) {
    throw new JobsheetError({
      code: 'NO_TAB',
      kind: 'transient',
      message: `There is no tab ‘${sync.tab}’ yet. Sync once and Jobsheet makes it.`,
    });
  }
  spreadsheet.setActiveSheet(sheet);
  return sheet.getName();
}

/** While a sync runs, the lines that wait come in at its end; the tab is shown all the same. */
export function showLogTab(): void {
  const spreadsheet = activeSpreadsheet();
  let untold: string | undefined;
  try {
    untold = alone('log', () => flushLog(spreadsheet));
  } catch (thrown) {
    if (!(thrown instanceof JobsheetError) || thrown.code !== 'ALREADY_RUNNING') throw thrown;
  }
  const sheet = findLogTab(spreadsheet);
  if (!sheet && untold === undefined) {
    throw new JobsheetError({
      code: 'NO_TAB',
      kind: 'transient',
      message: 'Nothing has run yet, so there is no log. Sync once and its first line is written.',
    });
  }
  if (sheet) spreadsheet.setActiveSheet(sheet);
  if (untold === undefined) return;
  throw new JobsheetError({ code: 'LOG_REFUSED', kind: 'config', message: untold });
}

/** Finds the sync that fills the active tab; undefined when none does. */
export function findSyncOfActiveTab(): ListedSync | undefined {
  const sheet = activeSpreadsheet().getActiveSheet();
  const name = sheet.getName();
  const number = sheet.getSheetId();
  const document = readDocument();
  return listSaved(OFFER, document).find((sync) => {
    const known = sheetIdOf(sync, document);
    return known === undefined ? sync.tab === name : known === number;
  });
}

/** The sync that fills the active tab. @throws JobsheetError when none does. */
export function syncOfActiveTab(): ListedSync {
  const found = findSyncOfActiveTab();
  if (found) return found;
  const name = activeSpreadsheet().getActiveSheet().getName();
  throw configError(
    'NOT_A_SYNCED_TAB',
    `No sync fills the tab ‘${name}’. Go to a tab that Jobsheet fills, or choose Jobsheet → Open Jobsheet and make a sync for this one.`,
  );
}
