/** The menu item that creates or refreshes a dashboard. */
import { configError } from '../../core/errors';
import type { TableMemo } from '../../sheet/table/table';
import { OFFER } from '../../sources/catalog';
import { runStore } from '../../store/run-state';
import { changeSync, type SavedSync } from '../../store/syncs';
import type { AnyStream } from '../../streams/stream';
import { requireConnection } from '../../sync/connection/connection';
import { makeDashboard } from '../../sync/dashboard/make-dashboard';
import { firstSync } from '../../sync/definitions/first-sync';
import { findSaved, listSaved } from '../../sync/definitions/saved-syncs';
import { serviceOf, streamOf } from '../../sync/offer';
import { runSaved } from '../run-syncs';
import { words } from '../words/language';
import { findSyncOfActiveTab } from './active-tab';
import { toastOf } from './messages';

/** Makes the dashboard of the active tab's records; for any other tab, the first dashboard that a stream has. */
export function updateDashboard(): void {
  toastOf(() => {
    const streams = OFFER.streams.filter(({ dashboard }) => dashboard);
    const here = streams.length > 1 ? findSyncOfActiveTab()?.stream : undefined;
    const stream = streams.find(({ id }) => id === here) ?? streams[0];
    if (!stream) throw configError('NO_DASHBOARD', 'There is no dashboard.');
    return dashboardOf(syncFor(stream));
  }, words().toasts.reading);
}

/** Prefers a sync without filters, which reads everything. */
function syncFor(stream: AnyStream): SavedSync {
  requireConnection(serviceOf(OFFER, stream));
  const saved = listSaved(OFFER).filter((sync) => sync.stream === stream.id && !sync.problem);
  const best = saved.find(({ filters }) => Object.keys(filters).length === 0) ?? saved[0];
  return best ? findSaved(best.id, OFFER) : firstSync(stream, OFFER);
}

/**
 * Creates or refreshes the dashboard. Columns that its formulas need are added to the tab, except those that the person has
 * deleted.
 * @returns A few sentences about the result.
 */
export function dashboardOf(sync: SavedSync): string {
  if (runStore<TableMemo>(sync.id).load().lastFull === undefined) runSaved(sync.id);
  const { tab, sentences, missing } = makeDashboard(sync, OFFER);
  const { fields } = streamOf(OFFER, sync.stream);
  const named = (keys: readonly string[]) =>
    fields.flatMap(({ key, heading }) => (keys.includes(key) ? [`‘${heading}’`] : [])).join(', ');
  const deleted = missing.filter((key) => sync.fields.includes(key));
  const added = missing.filter((key) => !deleted.includes(key));
  if (added.length > 0) {
    changeSync(sync.id, ({ fields }) => ({ fields: [...fields, ...added] }));
    runSaved(sync.id);
  }
  const { toasts } = words();
  return [
    toasts.dashboard(tab),
    ...sentences,
    ...(added.length > 0 ? [toasts.newColumns(sync.tab, named(added))] : []),
    ...(deleted.length > 0 ? [toasts.deletedColumns(sync.tab, named(deleted))] : []),
  ].join(' ');
}
