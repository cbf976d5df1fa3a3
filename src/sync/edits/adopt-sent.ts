/** Records whose id never came back to their row: the execution that sent them died, or the answer was lost. */
import { asWritten, wallOfCell } from '../../core/date-mark';
import { UNKNOWN } from '../../core/edited-cell';
import { replaceIds } from '../../sheet/replace-ids';
import { readCells } from '../../sheet/row-compare';
import type { RowIndex } from '../../sheet/row-index';
import { byOneClock } from '../../sheet/spreadsheet-clock';
import type { RecordRow } from '../record-rows';
import type { RowsState } from '../rows-state';
import type { EditsState } from './edits-state';
import { marksIn } from './marks';
import { identityOf, readSentId } from './sent-ids';

/**
 * Gives rows that wait for an id that of the record which was made of them. What was edited since is still to be sent.
 * @returns The index of now, and which of the records have a row now.
 */
export function adoptSent<R>(
  state: RowsState<R>,
  { rules }: EditsState<R>,
  rows: readonly RecordRow<R>[],
  index: RowIndex,
): { readonly index: RowIndex; readonly adopted: readonly RecordRow<R>[] } {
  const { table, memory, clock } = state;
  const waiting = new Map<string, string[]>();
  for (const id of index.rowOf.keys()) {
    const sent = readSentId(id);
    if (sent) waiting.set(sent.identity, [...(waiting.get(sent.identity) ?? []), id]);
  }
  const found = rows.flatMap((row) => {
    if (waiting.size === 0 || index.rowOf.has(row.id) || memory.has(row.id)) return [];
    const sent = waiting.get(identityOf(table, rules, row.cells))?.shift();
    return sent === undefined ? [] : [{ sent, row }];
  });
  if (found.length === 0) return { index, adopted: [] };
  const now = replaceIds(table, new Map(found.map(({ sent, row }) => [sent, row.id])));
  const adopted = found.map(({ row }) => row).filter(({ id }) => now.rowOf.has(id));
  const inTab = byOneClock(clock, () => readCells(table, now, adopted));
  for (const { id, hash } of adopted) {
    const marks = marksIn(hash).map((mark, place) => {
      const [type, cell] = [table.columns[place + 1]?.field.type ?? 'text', inTab.get(id)?.[place + 1]];
      const wall = wallOfCell(type, cell, clock.last());
      if (wall !== undefined) return asWritten(mark, wall, clock.zones());
      return cell === '' ? UNKNOWN : mark;
    });
    memory.set(id, marks.join('.'));
  }
  return { index: now, adopted };
}
