/** Deletes the records of the selected rows at their service. Only when asked for; the rows stay. */

import { createDeadline } from '../../core/deadline';
import { configError, hasCode, type JobsheetError } from '../../core/errors';
import { isNewWord, readCopiedId } from '../../core/row-id';
import { counted } from '../../core/words';
import { createClient } from '../../http/client';
import { requireDone } from '../../sheet/rows/in-place';
import { type MutableRowIndex, readIndex } from '../../sheet/rows/row-index';
import { fillColumns } from '../../sheet/rows/upsert';
import { selectedRows } from '../../sheet/selection';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { openTable } from '../../sheet/table/open-table';
import type { Table, TableMemo } from '../../sheet/table/table';
import { alone } from '../../store/lock';
import { runStore } from '../../store/run-state';
import type { SavedSync } from '../../store/syncs';
import type { Edits } from '../../streams/edits';
import type { AnyStream } from '../../streams/stream';
import { requireConnection } from '../connection/connection';
import { tableRequest } from '../definitions/sync-table';
import { type Offer, serviceOf, streamOf } from '../offer';
import { EDITS_AT_ONCE } from '../push/batches';
import { readPendingId } from '../push/pending-ids';
import { cellOf, noProblems } from '../run/record-rows';
import { WORST_WINDOW } from '../run/run-host';

export interface SelectedRecords {
  readonly table: Table<object>;
  readonly index: MutableRowIndex;
  readonly ids: readonly string[];
}

/**
 * @param isSure Asked with a sentence before anything is sent.
 * @returns The outcome, in a sentence. @throws JobsheetError: nothing to delete, no key, or what the service said.
 */
export function deleteSelected(sync: SavedSync, offer: Offer, isSure: (question: string) => boolean): string {
  const stream = streamOf(offer, sync.stream);
  const service = serviceOf(offer, stream);
  const { edits } = stream;
  if (!edits) throw nothing(`Jobsheet only reads from ${service.name}: there is nothing to delete there.`);
  const connection = requireConnection(service);
  return alone(sync.id, () => {
    const selection = selectedRecords(sync, stream);
    const { length } = selection.ids;
    if (length === 0) throw nothing(`Select the rows of your ${stream.noun.many} first.`);
    const what = counted(length, stream.noun);
    if (!isSure(`Delete ${what} in ${service.name}? ${length === 1 ? 'Its row stays' : 'Their rows stay'}.`))
      return 'Nothing was deleted.';
    const deadline = createDeadline();
    const client = createClient({ service, ...connection, deadline, advice: 'Its row stays as it is.' });
    const failures: JobsheetError[] = [];
    let asked = 0;
    let taken = 0;
    while (asked < length && deadline.allows(WORST_WINDOW)) {
      const window = deleteWindow(selection, edits, client, asked);
      failures.push(...window.failures);
      taken += window.taken;
      asked = Math.min(length, asked + EDITS_AT_ONCE);
    }
    const deleted = asked - failures.length - taken;
    const [failure] = failures;
    if (failure && deleted === 0 && taken === 0) throw failure;
    if (taken > 0) {
      const rest = failure ? ` ${failure.message}` : '';
      return `${service.name} is still deleting ${counted(taken, stream.noun)}: a later sync shows it. ${deleted} of ${what} deleted so far.${rest}`;
    }
    if (deleted === length)
      return `${what} deleted in ${service.name}; the ${length === 1 ? 'row stays' : 'rows stay'}.`;
    return `${deleted} of ${what} deleted in ${service.name}. ${failure?.message ?? 'Google allows six minutes at a time: choose it again for the rest.'}`;
  });
}

/** Finds the records whose rows are selected in the active tab, which is the sync's. */
export function selectedRecords(sync: SavedSync, stream: AnyStream): SelectedRecords {
  const spreadsheet = activeSpreadsheet();
  const sheet = spreadsheet.getActiveSheet();
  const table = openTable(spreadsheet, {
    sheet,
    ...tableRequest(sync, stream, { store: runStore<TableMemo>(sync.id) }),
  });
  const index = readIndex(table);
  const rows = new Set(selectedRows(sheet));
  const isRecord = ([id, row]: readonly [string, number]) =>
    row > 1 && rows.has(row) && !readPendingId(id) && !readCopiedId(id) && !isNewWord(id);
  return { table, index, ids: [...index.rowOf].filter(isRecord).map(([id]) => id) };
}

/**
 * Counts what is gone already as deleted. Writes only fields that the person cannot change: their edits stay.
 * @returns Why some were not deleted, and how many the service has taken to delete later.
 */
function deleteWindow(
  { table, index, ids }: SelectedRecords,
  { remove, read }: Edits<object>,
  { sendEach }: ReturnType<typeof createClient>,
  from: number,
): { readonly failures: readonly JobsheetError[]; readonly taken: number } {
  const window = ids.slice(from, from + EDITS_AT_ONCE);
  const answers = sendEach(window.map(remove));
  const rows = window.flatMap((id, index) => {
    const answer = answers[index];
    const record = answer?.kind === 'answer' ? read(answer.body) : undefined;
    return record
      ? [
          {
            id,
            cells: table.columns.map(({ field }) => cellOf(record, field, noProblems())),
          },
        ]
      : [];
  });
  const keys = table.columns.filter(({ field }) => !field.editable).map(({ field }) => field.key);
  requireDone(fillColumns(table, index, rows, keys.slice(1)));
  const failures = answers.flatMap((answer) => {
    if (answer.kind === 'answer' || answer.kind === 'accepted') return [];
    return hasCode(answer.error, 'NOT_FOUND') ? [] : [answer.error];
  });
  return { failures, taken: answers.filter(({ kind }) => kind === 'accepted').length };
}

function nothing(message: string): JobsheetError {
  return configError('NO_ROWS', message);
}
