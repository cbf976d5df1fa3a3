/** The menu items about the rows that are new in the active tab. */
import { OFFER } from '../../sources/catalog';
import type { SavedSync } from '../../store/syncs';
import { seeNewRows, showNewRows } from '../../sync/actions/new-rows';
import { findSaved } from '../../sync/definitions/saved-syncs';
import { words } from '../words/language';
import { syncOfActiveTab } from './active-tab';
import { toastOf } from './messages';

export function showNewOfThisTab(): void {
  toastOf(() => shownInWords(findSaved(syncOfActiveTab().id, OFFER)));
}

export function markThisTabSeen(): void {
  toastOf(() => seenInWords(findSaved(syncOfActiveTab().id, OFFER)));
}

/** Goes to the new rows of a sync. @returns What was selected, a sentence. */
export function shownInWords(sync: SavedSync): string {
  const rows = showNewRows(sync, OFFER, Date.now());
  const { toasts } = words();
  return rows === 0 ? toasts.nothingNew(sync.tab) : toasts.newSelected(rows);
}

/** Marks the rows of a sync as seen. @returns What was done, a sentence. */
export function seenInWords(sync: SavedSync): string {
  const rows = seeNewRows(sync, OFFER);
  const { toasts } = words();
  return rows === 0 ? toasts.nothingNew(sync.tab) : toasts.seen(rows);
}
