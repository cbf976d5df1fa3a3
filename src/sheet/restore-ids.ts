/**
 * Brings the ids back after the person deleted their column: each row whose other cells are still what Jobsheet
 * wrote is known by their fingerprint.
 */
import type { Cell } from '../core/cell';
import { type RowIndex, readIndex } from './row-index';
import type { Table } from './table';

/**
 * The index of the rows; where the id column is blank beside rows that are remembered, it is filled first.
 * @param hashOf The fingerprint of a row's cells, the id's among them.
 */
export function restoreIds<R>(
  table: Table<R>,
  entries: ReadonlyMap<string, string>,
  hashOf: (cells: readonly Cell[]) => string,
): RowIndex {
  const { sheet, columns, idColumn } = table;
  const index = readIndex(table);
  // Its heading is all that a column which came back just now has.
  if (index.rowOf.size > 1 || entries.size === 0) return index;
  const lastRow = sheet.getLastRow();
  if (lastRow < 2) return index;
  const values = sheet.getRange(2, 1, lastRow - 1, sheet.getLastColumn()).getValues();
  const idsOf = byHash(entries);
  const found = values.map((row) => {
    const hash = hashOf(columns.map(({ position }) => (row[position - 1] as Cell | undefined) ?? ''));
    // Rows that are alike get their ids in turn: nothing could tell them apart.
    return [idsOf.get(hash)?.shift() ?? ''];
  });
  const cells = sheet.getRange(2, idColumn, found.length, 1);
  cells.setNumberFormat('@').setValues(found);
  SpreadsheetApp.flush();
  return readIndex(table);
}

function byHash(entries: ReadonlyMap<string, string>): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const [id, hash] of entries) {
    const same = ids.get(hash);
    if (same) same.push(id);
    else ids.set(hash, [id]);
  }
  return ids;
}
