/** Puts right what a killed run left half marked, and notes which rows are about to be marked in case this run is killed. */

import { withColumnsInPlace } from '../../../sheet/rows/in-place';
import { idsMarked, unmarkDeleted } from '../../../sheet/rows/mark-deleted';
import type { RunStore } from '../../../store/run-state';
import type { SoftDelete } from '../../../streams/soft-delete';
import type { RowSession } from '../row-session';

/**
 * Opens rows again whose record is open. Only the two cells that the killed run wrote are put back: what the person has
 * corrected beside them stays. It may be killed itself, since the note goes only with the end of a run.
 */
export function reopenRows<R>(rows: RowSession<R>, closing: SoftDelete | undefined): void {
  const { interrupted, doubled } = rows;
  const ids = [...interrupted.open].filter((id) => !doubled.has(id));
  if (!closing || ids.length === 0) return;
  interrupted.noteReopened(withColumnsInPlace(rows, () => unmarkDeleted(rows.table, ids, closing)));
}

/** Returns the rows that say closed while neither the ledger nor the list knows it: the killed run had its proof. */
export function halfMarked<R>(rows: RowSession<R>, closing: SoftDelete): string[] {
  const { interrupted, ledger, seen } = rows;
  const unseen = [...interrupted.ids].filter((id) => !seen.has(id) && !interrupted.open.has(id));
  if (unseen.length === 0) return [];
  const marked = withColumnsInPlace(rows, () => idsMarked(rows.table, unseen, closing));
  if (marked === undefined) interrupted.noteUnclear();
  return (marked ?? []).filter((id) => ledger.get(id)?.kind !== 'soft-deleted');
}

/** In characters; the property holds 9 KB, and much else of the run. */
const LONGEST_NOTE = 2_000;

/** Splits ids into portions of as many as a note can name. */
export function portionsOf(ids: readonly string[]): string[][] {
  const portions: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const added = JSON.stringify(id).length + 1;
    if (length + added > LONGEST_NOTE) {
      portions.push([]);
      length = 0;
    }
    length += added;
    portions[portions.length - 1]?.push(id);
  }
  return portions;
}

/**
 * Returns a function that names rows before they are marked.
 * @param keepLedger Brings into the sheet what is known of the rows that were named before.
 */
export function markingNote<R, T>(
  { interrupted }: RowSession<R>,
  store: RunStore<T>,
  keepLedger: () => void,
): (ids: readonly string[]) => void {
  let namesOthers = interrupted.ids.size > 0;
  return (ids) => {
    if (namesOthers) keepLedger();
    namesOthers = true;
    store.update({ closing: interrupted.isSettled ? ids : [...interrupted.ids, ...ids] });
  };
}
