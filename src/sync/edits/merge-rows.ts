/** Rows that are to be written and that the person may have changed: what they wrote is kept, or is noted on the cell. */
import type { Cell } from '../../core/cell';
import { UNKNOWN } from '../../core/edited-cell';
import type { Edits, Winner } from '../../core/stream';
import type { Memory } from '../../sheet/memory';
import { readCells } from '../../sheet/row-compare';
import type { RowIndex } from '../../sheet/row-index';
import { mergeRow } from './merge-row';
import type { RecordRow } from '../record-rows';
import type { RowsState } from '../rows-state';

/** What a run knows of the person's edits. */
export interface EditsState<R> {
  readonly rules: Edits<R>;
  /** What the service is called on the screen. */
  readonly service: string;
  readonly winner: Winner;
  /** When the person last edited the row of an id, epoch milliseconds; undefined when nobody saw it. */
  readonly editedAt: (id: string) => number | undefined;
  /** Heading and id of cells that both sides had changed, in words. */
  readonly conflicts: Set<string>;
}

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

/** The marks of what a row held when both sides were the same, one for each column; undefined when nobody knows. */
export function marksBefore<R>({ table, memory }: RowsState<R>, id: string): string[] | undefined {
  const marks = memory.get(id)?.split('.');
  // The id has none: it is what the row is known by.
  return marks?.length === table.columns.length - 1 ? [UNKNOWN, ...marks] : undefined;
}

/** What is remembered of other columns, for those of now. @param keys Of the fields that have a column, the id's first. */
export function marksByKeys({ entries, fields }: Memory, keys: readonly string[]): Map<string, string> {
  const places = keys.slice(1).map((key) => fields.indexOf(key) - 1);
  return new Map(
    [...entries].map(([id, kept]) => {
      const marks = kept.split('.');
      const isMarks = marks.length === fields.length - 1 && !kept.startsWith('!');
      return [id, isMarks ? places.map((place) => marks[place] ?? UNKNOWN).join('.') : kept];
    }),
  );
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
