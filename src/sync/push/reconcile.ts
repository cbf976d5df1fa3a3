/** Records whose id never came back to their row: the execution that sent them died, or the answer was lost. */

import { UNKNOWN } from '../../core/cell-fingerprint';
import { asWritten, wallOfCell } from '../../core/date-fingerprint';
import { replaceIds } from '../../sheet/rows/replace-ids';
import { readCells } from '../../sheet/rows/row-compare';
import type { RowIndex } from '../../sheet/rows/row-index';
import { byOneClock } from '../../sheet/spreadsheet-clock';
import type { RecordRow } from '../run/record-rows';
import type { RowSession } from '../run/row-session';
import { fingerprintsIn } from './cell-fingerprints';
import type { EditsState } from './edits-state';
import { identityOf, readPendingId } from './pending-ids';

/**
 * Gives rows that wait for an id that of the record which was made of them. What was edited since is still to be sent.
 * @returns The index of now, and which of the records have a row now.
 */
export function reconcilePending<R>(
  state: RowSession<R>,
  { rules }: EditsState<R>,
  rows: readonly RecordRow<R>[],
  index: RowIndex,
): { readonly index: RowIndex; readonly adopted: readonly RecordRow<R>[] } {
  const { table, ledger, clock } = state;
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
  if (found.length === 0) return { index, adopted: [] };
  const now = replaceIds(table, new Map(found.map(({ sent, row }) => [sent, row.id])));
  const adopted = found.map(({ row }) => row).filter(({ id }) => now.rowOf.has(id));
  const inTab = byOneClock(clock, () => readCells(table, now, adopted));
  for (const { id, fingerprint } of adopted) {
    const fingerprints = fingerprintsIn(fingerprint).map((fingerprint, place) => {
      const [type, cell] = [table.columns[place + 1]?.field.type ?? 'text', inTab.get(id)?.[place + 1]];
      const wall = wallOfCell(type, cell, clock.last());
      if (wall !== undefined) return asWritten(fingerprint, wall, clock.zones());
      return cell === '' ? UNKNOWN : fingerprint;
    });
    ledger.set(id, fingerprints.join('.'));
  }
  return { index: now, adopted };
}
