/** Rows that were marked as closed, and whose record is listed again as it was before. */
import { isSameEntry } from '../../../sheet/ledger/row-ledger';
import { done, type InPlace } from '../../../sheet/rows/in-place';
import type { MutableRowIndex } from '../../../sheet/rows/row-index';
import { fillColumns } from '../../../sheet/rows/upsert';
import type { RecordRow } from '../record-rows';
import type { RowSession } from '../row-session';

/** Writes only the cells that said closed: what the person corrected beside them stays. @returns How many rows it were. */
export function reopenUnchanged<R>(
  rows: RowSession<R>,
  block: readonly RecordRow<R>[],
  index: MutableRowIndex,
): InPlace<number> {
  const back = block.filter(({ id, entry }) => {
    const known = rows.ledger.get(id);
    return known?.kind === 'soft-deleted' && isSameEntry(known.before, entry) && index.rowOf.has(id);
  });
  if (back.length === 0) return done(0);
  // Writing takes time: what was read of the tab may be true no more.
  rows.takeLook();
  const filled = fillColumns(rows.table, index, back, rows.serviceKeys);
  if (filled.kind === 'layout-changed') return filled;
  for (const { id, entry } of back) rows.remember(id, entry);
  return done(back.length);
}
