/** Merges rows that are to be written with what the person wrote there, which is kept or noted on the cell. */
import type { Cell, FieldType } from '../../core/cell';
import { UNKNOWN } from '../../core/cell-fingerprint';
import { wallOfCell } from '../../core/date-fingerprint';
import { dayOfWall, type WallClock } from '../../core/wall-clock';
import { readCells } from '../../sheet/rows/row-compare';
import type { RowIndex } from '../../sheet/rows/row-index';
import { byOneClock } from '../../sheet/spreadsheet';
import { KEY } from '../../store/keys';
import type { Field } from '../../streams/field';
import type { RecordRow } from '../run/record-rows';
import type { RowSession } from '../run/row-session';
import { fingerprintsBefore } from './cell-entries';
import type { EditsState } from './edits-state';
import { mergeRow } from './merge-row';

/** @returns The rows with the cells that they are to have, and notes on conflicts. */
export function mergeRows<R>(
  session: RowSession<R>,
  edits: EditsState<R>,
  index: RowIndex,
  rows: readonly RecordRow<R>[],
): RecordRow<R>[] {
  if (rows.length === 0) return [];
  const inTab = byOneClock(session.clock, () => readCells(session.table, index, rows));
  const [clock, zones] = [session.clock.last(), session.clock.zones()];
  const { fields } = session;
  return rows.map((row) => {
    const sheet = inTab.get(row.id) ?? [];
    const before = fingerprintsBefore(session, row.id);
    const wins = sheetWins(edits, row, before !== undefined);
    const sides = { before: before ?? fields.map(() => UNKNOWN), sheet, service: row.cells, clock, zones };
    const { cells, conflicts } = mergeRow(fields, sides, wins);
    const notes = conflicts.map(({ at, lost }) => {
      const { heading, type } = fields[at] as Field<R>;
      edits.conflicts.add(`‘${heading}’ of ${row.id}`);
      const whose = wins ? edits.service : 'This cell';
      return {
        column: at,
        line: `${KEY.note}both sides changed it. ${whose} had: ${inWords(type, lost, clock)}`,
      };
    });
    return { ...row, cells, notes };
  });
}

/** An edit whose time nobody saw is newer than what both sides held; where that is unknown, the service wins. */
function sheetWins<R>(
  { winner, editedAt, rules }: EditsState<R>,
  { id, record }: RecordRow<R>,
  known: boolean,
) {
  if (winner !== 'newer') return winner === 'sheet';
  const edited = editedAt(id);
  return edited === undefined ? known : edited > (rules.changedAt(record) ?? 0);
}

/** Returns dates as the sheet shows them: "2026-02-04", and an instant as "2026-02-04 09:30". */
function inWords(type: FieldType, cell: Cell, clock: WallClock): string {
  if (cell === '') return 'nothing';
  const wall = wallOfCell(type, cell, clock);
  if (wall === undefined) return String(cell);
  const isDay = type === 'day' || typeof cell === 'number';
  return `${dayOfWall(wall)}${isDay ? '' : ` ${new Date(wall).toISOString().slice(11, 16)}`}`;
}
