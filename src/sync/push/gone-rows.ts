/** Records that the service no longer has: their rows stay and say so, and nothing of them is sent. */

import { requireDone } from '../../sheet/rows/in-place';
import type { MutableRowIndex } from '../../sheet/rows/row-index';
import { fillColumns } from '../../sheet/rows/upsert';
import type { FieldFault } from '../../streams/service';
import type { SendContext } from './batches';
import { fingerprintsBefore } from './cell-entries';
import type { EditedRow } from './edited-rows';

/** Returns what is noted on the cells that were to be sent. */
export function goneFaults<R>(
  { stream: { noun }, edits: { service } }: SendContext<R>,
  { values, faults }: EditedRow,
): FieldFault[] {
  const message = `${service} no longer has this ${noun.one}. To have it there again, add it as a new row.`;
  const keys = new Set([...Object.keys(values), ...faults.map(({ field }) => field)]);
  return [...keys].map((field) => ({ field, message }));
}

/** Keeps in the ledger that records are gone, and dates it in rows that do not say so yet. */
export function markGone<R>(
  context: SendContext<R>,
  index: MutableRowIndex,
  rows: readonly EditedRow[],
): void {
  const { rows: session, edits, host } = context;
  const { table } = session;
  const key = edits.rules.deletedAt;
  const column = table.columns.findIndex(({ field }) => field.key === key);
  const when = new Date(host.now());
  const marked = rows.map(({ id, cells }) => {
    const saysWhen = column < 0 || cells[column] !== '';
    const now = saysWhen ? cells : cells.map((cell, at) => (at === column ? when : cell));
    const shown = session.fingerprintsOf(now);
    const fingerprints = fingerprintsBefore(session, id)?.slice(1) ?? [...shown];
    const deleted = shown[column - 1];
    if (!saysWhen && deleted !== undefined) fingerprints[column - 1] = deleted;
    session.remember(id, { kind: 'cells', fingerprints, isTombstone: true });
    return { id, cells: now, saysWhen };
  });
  const silent = marked.filter(({ saysWhen }) => !saysWhen);
  if (key !== undefined) requireDone(fillColumns(table, index, silent, [key]));
}
