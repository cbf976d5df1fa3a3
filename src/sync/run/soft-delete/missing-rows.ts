/** Finds rows whose record may be gone since a list did not show it. The list makes candidates; it decides nothing. */

import { type LeftEntry, type ListedEntry, UNSURE } from '../../../sheet/ledger/row-ledger';
import { idsSaying } from '../../../sheet/rows/mark-deleted';
import type { SoftDelete } from '../../../streams/soft-delete';
import type { RowSession } from '../row-session';

export interface MissingRow {
  readonly id: string;
  /** The ledger's entry of the row, from before its record left. */
  readonly before: ListedEntry;
  /** Present where an earlier list did not show it either. */
  readonly left: LeftEntry | undefined;
}

/** Returns first those that were never asked for, then those that were asked for longest ago. */
export function missingRows<R>(rows: RowSession<R>, closing: SoftDelete): MissingRow[] {
  const known = [...rows.ledger].flatMap(([id, entry]): MissingRow[] => {
    if (entry.kind === 'soft-deleted' || rows.seen.has(id) || !rows.isInTab(id)) return [];
    return entry.kind === 'left'
      ? [{ id, left: entry, before: entry.before }]
      : [{ id, left: undefined, before: entry }];
  });
  // With nothing lost, an id that the ledger does not know is one that the person typed.
  const isLost = rows.isForgotten || rows.appending.wasInterrupted;
  const unknown = isLost ? unknownRows(rows, closing) : [];
  return [...known, ...unknown].sort((one, other) => dayOf(one) - dayOf(other));
}

/**
 * Finds rows that a run wrote before it was killed and could not remember, or whose ledger was lost: they say that they are
 * open, and what stands in the id column is an id of the service's. Any other row is the person's own.
 */
function unknownRows<R>({ ledger, seen, index, table }: RowSession<R>, closing: SoftDelete): MissingRow[] {
  const ids = [...(index?.rowOf.keys() ?? [])].filter(
    (id) => !ledger.has(id) && !seen.has(id) && closing.isId(id),
  );
  return idsSaying(table, ids, closing.active, true).map((id) => ({ id, before: UNSURE, left: undefined }));
}

function dayOf({ left }: MissingRow): number {
  return left?.day ?? Number.NEGATIVE_INFINITY;
}
