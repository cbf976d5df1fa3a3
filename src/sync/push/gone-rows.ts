/** Records of which the service said that it has them no more: their rows stay, say so, and nothing of them is sent. */

import type { RowIndex } from '../../sheet/rows/row-index';
import { fillColumns } from '../../sheet/rows/upsert';
import type { FieldFault } from '../../streams/service';
import type { SendContext } from './batches';
import { fingerprintsBefore, goneFingerprints } from './cell-fingerprints';
import type { EditedRow } from './edited-rows';

/** What is noted on the cells that were to be sent. */
export function goneFaults<R>(
  { stream: { noun }, edits: { service } }: SendContext<R>,
  { values, faults }: EditedRow,
): FieldFault[] {
  const message = `${service} no longer has this ${noun.one}. To have it there again, add it as a new row.`;
  const keys = new Set([...Object.keys(values), ...faults.map(({ field }) => field)]);
  return [...keys].map((field) => ({ field, message }));
}

/** Remembers it, and says in the row when that was found out where nothing says it yet. */
export function markGone<R>(context: SendContext<R>, index: RowIndex, rows: readonly EditedRow[]): void {
  const { rows: state, edits, host } = context;
  const { table, ledger } = state;
  const fields = table.columns.map(({ field }) => field);
  const key = edits.rules.deletedAt;
  const place = table.columns.findIndex(({ field }) => field.key === key);
  const when = new Date(host.now());
  const marked = rows.map(({ id, cells }) => {
    const saysWhen = place < 0 || cells[place] !== '';
    const now = saysWhen ? cells : cells.map((cell, at) => (at === place ? when : cell));
    const fingerprints = fingerprintsBefore(state, id)?.slice(1) ?? state.fingerprint(now, fields).split('.');
    const deleted = state.fingerprint(now, fields).split('.')[place - 1];
    if (!saysWhen && deleted !== undefined) fingerprints[place - 1] = deleted;
    ledger.set(id, goneFingerprints(fingerprints));
    return { id, cells: now, fingerprint: '', saysWhen };
  });
  if (key !== undefined)
    fillColumns(
      table,
      index,
      marked.filter(({ saysWhen }) => !saysWhen),
      [key],
    );
}
