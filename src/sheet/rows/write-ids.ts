/** Writes into the id column: replaces ids wherever their rows are at that moment, and corrects lost and shared ones. */

import { JobsheetError } from '../../core/errors';
import { readCopiedId } from '../../core/row-id';
import { address, rangesAt } from '../ranges';
import { isLaidOutAsBefore, type Table } from '../table/table';
import { done, type InPlace, LAYOUT_CHANGED, requireLayout } from './in-place';
import { type OwnRow, readOwnRows } from './read-rows';
import { type MutableRowIndex, type RowIndex, readIndex } from './row-index';
import { adjacentRows } from './upsert-plan';

/**
 * @param ids By the id that stands there: the id that replaces it; '' removes it.
 * @param others Returns the id of further rows with the id that stood there: somebody copied the row meanwhile.
 * @returns The index after they are in the sheet; rows that are gone are left out.
 */
export function replaceIds<R>(
  table: Table<R>,
  ids: ReadonlyMap<string, string>,
  others: (before: string, id: string) => string = (before) => before,
): InPlace<MutableRowIndex> {
  if (!isLaidOutAsBefore(table)) return LAYOUT_CHANGED;
  const index = readIndex(table);
  const copies = index.doubled.flatMap((before) => {
    const id = ids.get(before);
    if (id === undefined) return [];
    return (index.rowsOfDoubled.get(before) ?? []).slice(1).map((row) => ({ row, id: others(before, id) }));
  });
  const rowOf = new Map(index.rowOf);
  const rows = [...ids].flatMap(([before, id]) => {
    const row = rowOf.get(before);
    if (row === undefined) return [];
    rowOf.delete(before);
    if (id !== '') rowOf.set(id, row);
    return [{ row, id }];
  });
  writeIds(table, [...rows, ...copies]);
  return done({ ...index, rowOf });
}

/** @param rows 1-based. They are in the sheet when this returns. */
export function writeIds<R>(
  { sheet, idColumn }: Table<R>,
  rows: readonly { readonly row: number; readonly id: string }[],
): void {
  if (rows.length === 0) return;
  const runs = adjacentRows(rows.map(({ row, id }) => ({ row, planned: { id, cells: [] } })));
  const ranges = rangesAt(
    sheet,
    runs.map((run) => address(run.row, idColumn, run.rows.length, 1)),
  );
  runs.forEach((run, number) => {
    const range = ranges[number] as GoogleAppsScript.Spreadsheet.Range;
    range.setNumberFormat('@').setValues(run.rows.map(({ id }) => [id]));
  });
  SpreadsheetApp.flush();
}

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
 * Corrects the ids of rows that lost theirs, or share it with another: what the person did to the id column must neither
 * make a record twice nor bring one row the cells of another. Returns the index of the rows after their ids are right.
 * The decision is made again right before it is written, so that a person who sorts meanwhile does not give a row the id
 * of another.
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
