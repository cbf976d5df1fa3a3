/** Finds records whose id never reached their row: the execution that sent them died, or the answer was lost. */

import { UNKNOWN } from '../../core/cell-fingerprint';
import { asWritten, wallOfCell } from '../../core/date-fingerprint';
import { done, type InPlace } from '../../sheet/rows/in-place';
import { readCells } from '../../sheet/rows/row-compare';
import type { MutableRowIndex } from '../../sheet/rows/row-index';
import { replaceIds } from '../../sheet/rows/write-ids';
import { byOneClock } from '../../sheet/spreadsheet';
import type { RecordRow } from '../run/record-rows';
import type { RowSession } from '../run/row-session';
import type { EditsState } from './edits-state';
import { identityOf, readPendingId } from './pending-ids';

interface Reconciled<R> {
  readonly index: MutableRowIndex;
  /** The records that have a row now. */
  readonly adopted: readonly RecordRow<R>[];
}

/**
 * Gives rows with a pending id the id of the record that was made of them. Cells that were edited since are still to be sent.
 */
export function reconcilePending<R>(
  session: RowSession<R>,
  { rules }: EditsState<R>,
  rows: readonly RecordRow<R>[],
  index: MutableRowIndex,
): InPlace<Reconciled<R>> {
  const { table, ledger, clock } = session;
  const waiting = new Map<string, string[]>();
  for (const id of index.rowOf.keys()) {
    const sent = readPendingId(id);
    if (sent) waiting.set(sent.identity, [...(waiting.get(sent.identity) ?? []), id]);
  }
  const found = rows.flatMap((row) => {
    if (waiting.size === 0 || index.rowOf.has(row.id) || ledger.has(row.id)) return [];
    const sent = waiting.get(identityOf(table, rules, row.cells))?.shift();
    return sent === undefined ? [] : [{ sent, row }];
  });
  if (found.length === 0) return done({ index, adopted: [] });
  const replaced = replaceIds(table, new Map(found.map(({ sent, row }) => [sent, row.id])));
  if (replaced.kind === 'layout-changed') return replaced;
  const now = replaced.value;
  const adopted = found.map(({ row }) => row).filter(({ id }) => now.rowOf.has(id));
  const inTab = byOneClock(clock, () => readCells(table, now, adopted));
  for (const { id, cells } of adopted) {
    const fingerprints = session.fingerprintsOf(cells).map((fingerprint, at) => {
      const [type, cell] = [table.columns[at + 1]?.field.type ?? 'text', inTab.get(id)?.[at + 1]];
      const wall = wallOfCell(type, cell, clock.last());
      if (wall !== undefined) return asWritten(fingerprint, wall, clock.zones());
      return cell === '' ? UNKNOWN : fingerprint;
    });
    session.remember(id, { kind: 'cells', fingerprints, isTombstone: false });
  }
  return done({ index: now, adopted });
}
