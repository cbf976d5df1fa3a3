/** Items of the menu ‘Selected rows’ that make applications of postings, and delete applications. */
import { configError } from '../core/errors';
import { selectedRows } from '../sheet/selected-rows';
import { activeSpreadsheet } from '../sheet/spreadsheet';
import type { TableMemo } from '../sheet/table';
import { OFFER } from '../sources/all';
import { runStore } from '../store/runs';
import { requireConnection } from '../sync/connection';
import { deleteSelected } from '../sync/edits/delete-selected';
import { fillLinks, withLink } from '../sync/edits/link-rows';
import { scoreSelected } from '../sync/edits/score-selected';
import { trackRows } from '../sync/edits/track';
import { firstSync } from '../sync/first-sync';
import { serviceOf, streamOf } from '../sync/offer';
import { count } from '../sync/report';
import { findSaved, listSaved } from '../sync/saved-syncs';
import { toastOf } from './menu-items';
import { runSync } from './syncs';
import { syncOfActiveTab } from './tabs';

export function trackSelectedRows(): void {
  toastOf(() => {
    const from = syncOfActiveTab();
    // A tab that is made on the way becomes the active one.
    const sheet = activeSpreadsheet().getActiveSheet();
    const selection = { sheet, rows: selectedRows(sheet) };
    const stream = OFFER.streams.find(({ follows }) => follows?.stream === from.stream);
    if (!stream?.follows) {
      throw configError(
        'NOT_A_SYNCED_TAB',
        `‘${from.tab}’ does not hold postings. Go to a tab that does, and select the rows that you want to track.`,
      );
    }
    requireConnection(serviceOf(OFFER, stream));
    const saved = listSaved(OFFER).find((sync) => sync.stream === stream.id);
    const fromStream = streamOf(OFFER, from.stream);
    const own = withLink(saved ? findSaved(saved.id, OFFER) : firstSync(stream, OFFER), stream, fromStream);
    // What nobody has read yet may be tracked already.
    if (runStore<TableMemo>(own.id).load().lastFull === undefined) runSync(own.id);
    const { added, there } = trackRows({ ...selection, syncId: from.id }, own, {
      ...stream,
      follows: stream.follows,
    });
    const already = there === 0 ? '' : ` ${count(there)} already ${there === 1 ? 'is' : 'are'}.`;
    if (added === 0) return `Nothing to track:${already}`;
    const { summary } = runSync(own.id);
    fillLinks(withLink(findSaved(from.id, OFFER), fromStream, stream), fromStream, OFFER);
    return `${count(added)} added to ‘${own.tab}’.${already} ${summary}`;
  }, 'Tracking …');
}

export function deleteSelectedRecords(): void {
  toastOf(() => {
    const ui = SpreadsheetApp.getUi();
    return deleteSelected(
      syncOfActiveTab(),
      OFFER,
      (question) => ui.alert('Jobsheet', question, ui.ButtonSet.YES_NO) === ui.Button.YES,
    );
  });
}

export function scoreSelectedRecords(): void {
  toastOf(() => scoreSelected(syncOfActiveTab(), OFFER), 'Scoring …');
}
