/** Rows that are to be written and that the person may have changed: what they wrote is kept, or is noted on the cell. */
import type { Cell } from '../../core/cell';
import { UNKNOWN } from '../../core/edited-cell';
import { readCells } from '../../sheet/row-compare';
import type { RowIndex } from '../../sheet/row-index';
import type { RecordRow } from '../record-rows';
import type { RowsState } from '../rows-state';
import type { EditsState } from './edits-state';
import { marksBefore } from './marks';
import { mergeRow } from './merge-row';

/** @returns The rows with the cells that they are to have, and what is noted on them. */
export function mergeRows<R>(
  state: RowsState<R>,
  edits: EditsState<R>,
  index: RowIndex,
  rows: readonly RecordRow<R>[],
): RecordRow<R>[] {
  const inTab = readCells(state.table, index, rows);
  const fields = state.table.columns.map(({ field }) => field);
  return rows.map((row) => {
    const sheet = inTab.get(row.id) ?? [];
    const before = marksBefore(state, row.id);
    const wins = sheetWins(edits, row, before !== undefined);
    const sides = { before: before ?? fields.map(() => UNKNOWN), sheet, service: row.cells };
    const { cells, conflicts } = mergeRow(fields, sides, wins);
    const notes = conflicts.map(({ place, lost }) => {
      const heading = fields[place]?.heading;
      edits.conflicts.add(`‘${heading}’ of ${row.id}`);
      const whose = wins ? edits.service : 'This cell';
      return { place, line: `Jobsheet: both sides changed it. ${whose} had: ${inWords(lost)}` };
    });
    return { ...row, cells, notes };
  });
}

/** An edit that nobody saw is newer than what both knew; where nothing is known the service is asked to say. */
function sheetWins<R>(
  { winner, editedAt, rules }: EditsState<R>,
  { id, record }: RecordRow<R>,
  known: boolean,
) {
  if (winner !== 'newer') return winner === 'sheet';
  const edited = editedAt(id);
  return edited === undefined ? known : edited > (rules.changedAt(record) ?? 0);
}

function inWords(cell: Cell): string {
  if (cell === '') return 'nothing';
  return cell instanceof Date ? cell.toISOString() : String(cell);
}
