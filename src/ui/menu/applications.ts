/** The menu items that turn selected postings into applications, and that score and delete selected applications. */
import { configError } from '../../core/errors';
import { selectedRows } from '../../sheet/selection';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import type { TableMemo } from '../../sheet/table/table';
import { OFFER } from '../../sources/catalog';
import { runStore } from '../../store/run-state';
import { deleteSelected } from '../../sync/actions/delete-selected';
import { scoreSelected } from '../../sync/actions/score-selected';
import { fillLinks, trackRows, withLink } from '../../sync/actions/track';
import { requireConnection } from '../../sync/connection/connection';
import { firstSync } from '../../sync/definitions/first-sync';
import { findSaved, listSaved } from '../../sync/definitions/saved-syncs';
import { serviceOf, streamOf } from '../../sync/offer';
import { runSaved } from '../run-syncs';
import { summaryInWords, words } from '../words/language';
import { syncOfActiveTab } from './active-tab';
import { toastOf } from './messages';

export function trackSelectedRows(): void {
  toastOf(() => {
    const from = syncOfActiveTab();
    // Read first, because a tab that is created below becomes the active one.
    const sheet = activeSpreadsheet().getActiveSheet();
    const selection = { sheet, rows: selectedRows(sheet) };
    const stream = OFFER.streams.find(({ statusLink }) => statusLink?.stream === from.stream);
    if (!stream?.statusLink) {
      throw configError('NOT_A_SYNCED_TAB', words().toasts.notJobs(from.tab));
    }
    requireConnection(serviceOf(OFFER, stream));
    const saved = listSaved(OFFER).find((sync) => sync.stream === stream.id);
    const fromStream = streamOf(OFFER, from.stream);
    const own = withLink(saved ? findSaved(saved.id, OFFER) : firstSync(stream, OFFER), stream, fromStream);
    // Without a complete run, nobody knows what is tracked already.
    if (runStore<TableMemo>(own.id).load().lastFull === undefined) runSaved(own.id);
    const { added, there, unclear } = trackRows({ ...selection, syncId: from.id }, own, {
      ...stream,
      statusLink: stream.statusLink,
    });
    const leftOut = leftOutWords(there, unclear);
    const { toasts } = words();
    if (added === 0) return `${toasts.notTracked}${leftOut}`;
    const run = runSaved(own.id);
    fillLinks(withLink(findSaved(from.id, OFFER), fromStream, stream), fromStream, OFFER);
    return `${toasts.tracked(added, own.tab)}${leftOut} ${summaryInWords([run], run.summary)}`;
  }, words().toasts.tracking);
}

function leftOutWords(there: number, unclear: number): string {
  const { toasts } = words();
  const already = there > 0 ? ` ${toasts.trackedBefore(there)}` : '';
  return unclear === 0 ? already : `${already} ${toasts.unclear(unclear)}`;
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
  toastOf(() => scoreSelected(syncOfActiveTab(), OFFER), words().toasts.scoring);
}
