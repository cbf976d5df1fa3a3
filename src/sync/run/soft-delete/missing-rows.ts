/** Whose record may be gone: rows that a list did not show. The list makes candidates, it decides nothing. */

import { type Left, readLeft } from '../../../sheet/ledger/left-mark';
import { SOFT_DELETED } from '../../../sheet/ledger/row-ledger';
import { idsSaying } from '../../../sheet/rows/mark-deleted';
import type { SoftDelete } from '../../../streams/soft-delete';
import { isInTab, type RowSession } from '../row-session';

export interface MissingRow {
  readonly id: string;
  /** What the ledger says of the row, but for that it left. */
  readonly fingerprint: string | undefined;
  /** Present where an earlier list did not show it either. */
  readonly left: Left | undefined;
}

/** Those that were never asked for come first, then those that were asked for longest ago. */
export function missingRows<R>(rows: RowSession<R>, closing: SoftDelete): MissingRow[] {
  const known = [...rows.ledger].flatMap(([id, entry]): MissingRow[] => {
    if (entry === SOFT_DELETED || rows.seen.has(id) || !isInTab(rows, id)) return [];
    const left = readLeft(entry);
    return [{ id, left, fingerprint: left?.fingerprint ?? entry }];
  });
  // With nothing lost, an id that the ledger does not know is one that the person typed.
  const isLost = rows.isForgotten || rows.appending.wasCut;
  const unknown = isLost ? unrememberedOf(rows, closing) : [];
  return [...known, ...unknown].sort((one, other) => dayOf(one) - dayOf(other));
}

/**
 * Rows that a run wrote and was killed before it could remember them, or whose ledger was lost: they say that they are
 * open, and what stands in the id column is an id of the service's. Any other row is the person's own.
 */
function unrememberedOf<R>({ ledger, seen, index, table }: RowSession<R>, closing: SoftDelete): MissingRow[] {
  const ids = [...(index?.rowOf.keys() ?? [])].filter(
    (id) => !ledger.has(id) && !seen.has(id) && closing.isId(id),
  );
  return idsSaying(table, ids, closing.active, true).map((id) => ({
    id,
    fingerprint: undefined,
    left: undefined,
  }));
}

function dayOf({ left }: MissingRow): number {
  return left?.day ?? Number.NEGATIVE_INFINITY;
}
