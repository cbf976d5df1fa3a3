/**
 * Deletes a sync with all that is kept of it, in the sheet and outside. Its tab and the rows in it stay where they are;
 * Jobsheet only stops looking after them.
 */
import { forgetFigures } from '../../sheet/dashboard/figure-blocks';
import { forgetRows } from '../../sheet/ledger/ledger-tab';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { forgetColumns } from '../../sheet/table/column-tags';
import { dashboardRecord, dashboardStreams } from '../../store/dashboards';
import { forgetSync } from '../../store/forget-sync';
import { alone } from '../../store/lock';
import { readDocument } from '../../store/properties';
import { loadSyncs } from '../../store/syncs';
import type { Offer } from '../offer';
import { CHANGES } from '../push/send-changes';
import { requireSaved } from './saved-syncs';

/** @throws JobsheetError: there is no such sync, or a run is on its way. */
export function deleteSaved(id: string, offer: Offer): void {
  requireSaved(id);
  alone(id, () => {
    const spreadsheet = activeSpreadsheet();
    forgetRows(spreadsheet, id);
    forgetColumns(spreadsheet, id);
    forgetDashboards(id, offer);
    const scores = offer.streams.flatMap(({ scoring }) => scoring?.name ?? []);
    forgetSync({ id, document: spreadsheet.getId(), acceptedKinds: [CHANGES, ...scores] });
  });
}

/** Another sync of the same stream takes its dashboard over when it is next asked for; without one, nobody can. */
function forgetDashboards(id: string, { streams }: Offer): void {
  const document = readDocument();
  const others = loadSyncs(document).filter((sync) => sync['id'] !== id);
  for (const stream of dashboardStreams(document)) {
    if (others.some((sync) => sync['stream'] === stream)) continue;
    const service = streams.find((one) => one.id === stream)?.service;
    if (service !== undefined) forgetFigures(activeSpreadsheet(), service);
    dashboardRecord(stream).forget();
  }
}
