/** Gets the details of the selected rows, whether or not their records have changed. */
import { createDeadline } from '../../core/deadline';
import { configError, type JobsheetError } from '../../core/errors';
import { counted } from '../../core/words';
import { createClient } from '../../http/client';
import { requireDone } from '../../sheet/rows/in-place';
import { readIndex } from '../../sheet/rows/row-index';
import { fillColumns } from '../../sheet/rows/upsert';
import { selectedRows } from '../../sheet/selection';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { openTable } from '../../sheet/table/open-table';
import type { TableMemo } from '../../sheet/table/table';
import { alone } from '../../store/lock';
import { runStore } from '../../store/run-state';
import type { SavedSync } from '../../store/syncs';
import { requireConnection } from '../connection/connection';
import { tableRequest } from '../definitions/sync-table';
import { type Offer, serviceOf, streamOf } from '../offer';
import { askDetails, DETAILS_AT_ONCE } from '../run/details';
import { cellOf, namedIds, noProblems } from '../run/record-rows';
import { WORST_WINDOW } from '../run/run-host';

/**
 * Fills the columns of details in the rows that are selected in the active tab, which is the sync's.
 * @returns The outcome, in a sentence. @throws JobsheetError: nothing to do, no key, or what the service said.
 */
export function detailsOfSelection(sync: SavedSync, offer: Offer): string {
  const stream = streamOf(offer, sync.stream);
  const keys = stream.fields
    .filter(({ key, detail }) => detail && sync.fields.includes(key))
    .map(({ key }) => key);
  if (keys.length === 0) throw noColumns(stream.details !== undefined);
  const service = serviceOf(offer, stream);
  const connection = requireConnection(service);
  return alone(sync.id, () => {
    const spreadsheet = activeSpreadsheet();
    const sheet = spreadsheet.getActiveSheet();
    const store = runStore<TableMemo>(sync.id);
    const table = openTable(spreadsheet, { sheet, ...tableRequest(sync, stream, { store }) });
    const index = readIndex(table);
    const selected = new Set(selectedRows(sheet));
    const ids = [...index.rowOf].flatMap(([id, row]) => (selected.has(row) && row > 1 ? [id] : []));
    if (ids.length === 0) throw noRows();
    const deadline = createDeadline();
    const client = createClient({ service, ...connection, deadline });
    const problems = noProblems();
    let done = 0;
    let filled = 0;
    while (done < ids.length && deadline.allows(WORST_WINDOW)) {
      const most = client.atOnce(DETAILS_AT_ONCE);
      const answers = [...askDetails(stream, client, ids.slice(done, done + most))];
      const rows = answers.flatMap(([id, { record, isLate }]) => {
        if (!record) problems[isLate ? 'detailsLate' : 'detailsGone'].add(id);
        const cells =
          record && table.columns.map(({ field }) => (field.detail ? cellOf(record, field, problems) : ''));
        return cells ? [{ id, cells }] : [];
      });
      requireDone(fillColumns(table, index, rows, keys));
      done += answers.length;
      filled += rows.length;
    }
    const { detailsGone, detailsLate } = problems;
    return [
      `Details of ${counted(filled, stream.noun)} are in the sheet.`,
      detailsGone.size > 0 ? `${service.name} has none any more of ${namedIds([...detailsGone])}.` : '',
      detailsLate.size > 0 ? `Try again for ${namedIds([...detailsLate])}.` : '',
      done < ids.length ? `Google allows six minutes at a time: select the rest from ${ids[done]} on.` : '',
    ]
      .filter((words) => words !== '')
      .join(' ');
  });
}

function noColumns(hasDetails: boolean): JobsheetError {
  const message = hasDetails
    ? 'This sync has no column of details. Edit it in Jobsheet and choose some under Columns → Details.'
    : 'There are no details to get for this tab.';
  return configError('NO_DETAILS', message);
}

function noRows(): JobsheetError {
  const message = 'Select the rows first: those of this tab that Jobsheet has filled.';
  return configError('NO_ROWS', message);
}
