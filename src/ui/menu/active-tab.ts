/** The sync that fills the active tab, which most menu items are about. */
import { configError } from '../../core/errors';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { OFFER } from '../../sources/catalog';
import { readDocument } from '../../store/properties';
import { type ListedSync, listSaved } from '../../sync/definitions/saved-syncs';
import { sheetIdOf } from '../../sync/definitions/sync-table';
import { words } from '../words/language';

/** @returns undefined when no sync fills the active tab. */
export function findSyncOfActiveTab(): ListedSync | undefined {
  const sheet = activeSpreadsheet().getActiveSheet();
  const name = sheet.getName();
  const sheetId = sheet.getSheetId();
  const document = readDocument();
  return listSaved(OFFER, document).find((sync) => {
    const known = sheetIdOf(sync, document);
    return known === undefined ? sync.tab === name : known === sheetId;
  });
}

/** @throws JobsheetError when no sync fills the active tab. */
export function syncOfActiveTab(): ListedSync {
  const found = findSyncOfActiveTab();
  if (found) return found;
  const name = activeSpreadsheet().getActiveSheet().getName();
  throw configError('NOT_A_SYNCED_TAB', words().toasts.notSynced(name));
}
