/** Makes the tab with the dashboard of a stream when the person asks for it, and fills it. */
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { sheetWithId } from '../../sheet/table/find-tab';
import { dashboardRecord } from '../../store/dashboards';
import { alone } from '../../store/lock';
import type { SavedSync } from '../../store/syncs';
import { requireConnection } from '../connection/connection';
import { openSyncTable } from '../definitions/sync-table';
import { type Offer, serviceOf, streamOf } from '../offer';
import { type Refreshed, refreshDashboard } from './refresh-dashboard';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * @param sync The sync of the stream; formulas compute from its tab.
 * @returns The name of the tab now. @throws JobsheetError where there is no key or another run; or what the service said.
 */
export function makeDashboard(sync: SavedSync, offer: Offer): Refreshed & { readonly tab: string } {
  const stream = streamOf(offer, sync.stream);
  const service = serviceOf(offer, stream);
  requireConnection(service);
  return alone(sync.id, () => {
    const spreadsheet = activeSpreadsheet();
    const sheet = openDashboard(spreadsheet, sync, stream.dashboard?.tab ?? stream.name);
    spreadsheet.setActiveSheet(sheet);
    const table = openSyncTable(sync, stream);
    const refreshed = refreshDashboard({ stream, service, spreadsheet, now: Date.now }, table);
    return { ...refreshed, tab: sheet.getName() };
  });
}

/** Opens the tab of the dashboard. A tab of that name which holds something is not ours: then ours gets another name. */
function openDashboard(spreadsheet: Spreadsheet, { id: sync, stream }: SavedSync, tab: string): Sheet {
  const record = dashboardRecord(stream);
  const state = record.read();
  const known = state && sheetWithId(spreadsheet, state.sheetId);
  if (known) {
    if (state.sync !== sync) record.update({ sync }, state);
    return known;
  }
  let sheet: Sheet | undefined;
  for (let number = 1; !sheet; number += 1) {
    const name = number === 1 ? tab : `${tab} ${number}`;
    const there = spreadsheet.getSheetByName(name);
    if (!there) sheet = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
    // A run that was killed may have left it blank.
    else if (there.getLastRow() === 0 && there.getCharts().length === 0) sheet = there;
  }
  record.replace({ sheetId: sheet.getSheetId(), sync, blocks: {} });
  return sheet;
}
