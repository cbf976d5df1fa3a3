/** Shows the tab of a sync, or that of the log. */
import { hasCode, JobsheetError } from '../../core/errors';
import { findLogTab } from '../../sheet/log/log-tab';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { findTab } from '../../sheet/table/find-tab';
import { OFFER } from '../../sources/catalog';
import { alone } from '../../store/lock';
import { readDocument } from '../../store/properties';
import { findSaved } from '../../sync/definitions/saved-syncs';
import { sheetIdOf } from '../../sync/definitions/sync-table';
import { flushLog } from '../../sync/run/log-run';

/** @returns The tab's current name, since the person may have renamed it. */
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

/** Lines that still wait are written first; while a sync runs, they are written at its end instead. */
export function showLogTab(): void {
  const spreadsheet = activeSpreadsheet();
  let untold: string | undefined;
  try {
    untold = alone('log', () => flushLog(spreadsheet));
  } catch (thrown) {
    if (!hasCode(thrown, 'ALREADY_RUNNING')) throw thrown;
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
