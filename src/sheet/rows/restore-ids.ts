/**
 * Corrects the ids of rows that lost theirs, or share it with another: what the person did to the id column must neither make
 * a record twice nor bring one row the cells of another.
 */
import { readCopiedId } from '../../core/copied-id';
import { JobsheetError } from '../../core/errors';
import type { Table } from '../table/table';
import { requireLayout } from './in-place';
import { writeIds } from './replace-ids';
import { type MutableRowIndex, type RowIndex, readIndex } from './row-index';
import { type OwnRow, readOwnRows } from './table-rows';

export interface IdChange {
  /** 1-based. */
  readonly row: number;
  /** '' takes it away. */
  readonly id: string;
}

type Known = Pick<ReadonlyMap<string, unknown>, 'keys'> | 'anything';
type Decide = (rows: readonly OwnRow[], index: RowIndex) => readonly IdChange[];

/** Rows that have moved between each of so many looks keep moving. */
const MOST_LOOKS = 5;

/**
 * Returns the index of the rows after their ids are right. The decision is made again right before it is written, so that a
 * person who sorts meanwhile does not give a row the id of another.
 * @param known The ids that may have a row; rows without an id matter only where one of these has none.
 * @param decide Returns which of the rows in question, which may be none, get another id.
 * @param keep Keeps what must be known before they have it; it goes into the buffer.
 * @throws JobsheetError when the columns were moved, or the rows keep moving; then nothing was written.
 */
export function restoreIds<R>(
  table: Table<R>,
  known: Known,
  decide: Decide,
  keep: () => void = () => {},
): MutableRowIndex {
  let { index, changes } = look(table, known, decide);
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    if (changes.length === 0) return index;
    requireLayout(table);
    const again = look(table, known, decide);
    if (JSON.stringify(again.changes) === JSON.stringify(changes)) {
      keep();
      writeIds(table, changes);
      return readIndex(table);
    }
    ({ index, changes } = again);
  }
  throw new JobsheetError({
    code: 'SHEET_MOVES',
    kind: 'transient',
    message:
      'The rows of the tab keep moving while Jobsheet reads them. Let others finish their work in it, then sync again.',
  });
}

function look<R>(table: Table<R>, known: Known, decide: Decide) {
  const index = readIndex(table);
  return { index, changes: decide(readOwnRows(table, rowsInQuestion(table, index, known)), index) };
}

/** Rows without an id can only be of a record whose row is missing. */
function rowsInQuestion<R>(
  { sheet }: Table<R>,
  { rowOf, lastIdRow, blankRows, rowsOfDoubled }: RowIndex,
  known: Known,
): number[] {
  const rows = [...rowsOfDoubled.values()].flat();
  for (const [id, row] of rowOf) if (readCopiedId(id)) rows.push(row);
  if (isAnyMissing(known, rowOf)) {
    rows.push(...blankRows);
    for (let row = lastIdRow + 1, last = sheet.getLastRow(); row <= last; row += 1) rows.push(row);
  }
  return [...new Set(rows)].filter((row) => row > 1).sort((one, other) => one - other);
}

function isAnyMissing(known: Known, rowOf: RowIndex['rowOf']): boolean {
  if (known === 'anything') return true;
  for (const id of known.keys()) if (!rowOf.has(id)) return true;
  return false;
}
