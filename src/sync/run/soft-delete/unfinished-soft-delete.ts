/**
 * Rows that a run was about to mark closed when it was killed: they may say that they are closed, and the row ledger, which is
 * written after them, knows nothing of it. Which rows they are is kept with the run before it marks them.
 */

import { SOFT_DELETED } from '../../../sheet/ledger/row-ledger';
import { openAgain, rowsSayingClosed } from '../../../sheet/rows/mark-deleted';
import type { RunStore } from '../../../store/run-state';
import type { SoftDelete } from '../../../streams/soft-delete';
import type { Stream } from '../../../streams/stream';
import { withColumnsInPlace } from '../columns-in-place';
import type { RowSession } from '../row-session';

export interface CutClosing {
  /** Ids of rows that a killed run was about to mark. */
  readonly left: ReadonlySet<string>;
  /** Those of them whose record the service shows as open now. */
  readonly back: Set<string>;
  /** How many rows say again that they are open. */
  opened: number;
  /** Whether it is known what has become of those that are back. */
  isSettled: boolean;
}

export function cutClosing(left: readonly string[]): CutClosing {
  return { left: new Set(left), back: new Set(), opened: 0, isSettled: true };
}

/** A record of the list: a row of it that says closed is to be put right, unless the record itself says that it is closed. */
export function noteBack<R>(
  { cut }: RowSession<R>,
  { softDelete, fields }: Stream<R>,
  id: string,
  record: R,
): void {
  if (!softDelete || !cut.left.has(id)) return;
  if (fields.find(({ key }) => key === softDelete.active)?.read(record) === true) cut.back.add(id);
}

/**
 * Only the two cells that the killed run wrote: what the person has corrected beside them stays. It may be killed itself,
 * since the note goes only with the end of a run.
 */
export function openRowsAgain<R>(rows: RowSession<R>, closing: SoftDelete | undefined): void {
  const { cut, doubled } = rows;
  const ids = [...cut.back].filter((id) => !doubled.has(id));
  if (!closing || ids.length === 0) return;
  const opened = withColumnsInPlace(rows, () => openAgain(rows.table, ids, closing));
  if (opened === undefined) cut.isSettled = false;
  else cut.opened += opened;
}

/** Those that say that they are closed while neither the ledger nor the list knows of it: the killed run had its proof. */
export function halfClosed<R>(rows: RowSession<R>, closing: SoftDelete): string[] {
  const { cut, ledger, seen } = rows;
  const unseen = [...cut.left].filter((id) => !seen.has(id) && !cut.back.has(id));
  if (unseen.length === 0) return [];
  const saying = withColumnsInPlace(rows, () => rowsSayingClosed(rows.table, unseen, closing));
  if (saying === undefined) cut.isSettled = false;
  return (saying ?? []).filter((id) => ledger.get(id) !== SOFT_DELETED);
}

/** In characters; the property holds 9 KB, and much else of the run. */
const LONGEST_NOTE = 2_000;

/** As many at once as the note can name. */
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

/** Names rows before they are marked. @param keepLedger Brings into the sheet what is known of the rows that were named before. */
export function closingNote<R, T>(
  { cut }: RowSession<R>,
  store: RunStore<T>,
  keepLedger: () => void,
): (ids: readonly string[]) => void {
  let namesOthers = cut.left.size > 0;
  return (ids) => {
    if (namesOthers) keepLedger();
    namesOthers = true;
    store.update({ closing: cut.isSettled ? ids : [...cut.left, ...ids] });
  };
}
