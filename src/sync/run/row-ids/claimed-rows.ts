/**
 * Matches records that have no row with rows that have no id: a row that says most of what a record says is the record's,
 * though the ledger does not know it, or the person has changed cells. No such record gets a second row. Pure.
 */
import type { Cell, FieldType } from '../../../core/cell';
import { fingerprintOfCell } from '../../../core/cell-fingerprint';
import { zonelessFingerprint } from '../../../core/date-fingerprint';
import type { WallClock } from '../../../core/wall-clock';
import type { OwnRow } from '../../../sheet/rows/read-rows';
import type { IdChange } from '../../../sheet/rows/write-ids';

/** A column that is compared: every one but that of the id. */
export interface ClaimColumn {
  readonly at: number;
  readonly type: FieldType;
}

/** A value that stands in more rows than these does not tell rows apart. */
const MOST_HOLDERS = 5;
/** So many cells must be the same; fewer may be chance. */
const FEWEST_EQUAL = 3;

/** @param clock The spreadsheet's when the rows were read. @returns A function that finds the rows which say most of a record. */
export function openClaims<R extends Pick<OwnRow, 'row' | 'cells'>>(
  rows: readonly R[],
  columns: readonly ClaimColumn[],
  clock: WallClock,
): (cells: readonly Cell[]) => readonly R[] {
  const fingerprintsOf = (cells: readonly Cell[]) =>
    columns.map(({ at, type }) => zonelessFingerprint(fingerprintOfCell(type, cells[at], clock)));
  const holders = new Map<string, R[]>();
  const fingerprints = new Map<R, readonly string[]>();
  for (const row of rows) {
    const own = fingerprintsOf(row.cells);
    fingerprints.set(row, own);
    own.forEach((fingerprint, at) => {
      const holding = holders.get(`${at} ${fingerprint}`);
      if (fingerprint === '') return;
      if (holding) holding.push(row);
      else holders.set(`${at} ${fingerprint}`, [row]);
    });
  }
  return (cells) => {
    const wanted = fingerprintsOf(cells);
    const said = wanted.filter((fingerprint) => fingerprint !== '').length;
    const found = wanted.flatMap((fingerprint, at) => {
      const holding = holders.get(`${at} ${fingerprint}`) ?? [];
      return holding.length <= MOST_HOLDERS ? holding : [];
    });
    return [...new Set(found)].filter((row) => {
      const own = fingerprints.get(row) ?? [];
      const equal = wanted.filter((fingerprint, at) => fingerprint !== '' && fingerprint === own[at]).length;
      return equal >= Math.min(FEWEST_EQUAL, said) && equal * 2 > said;
    });
  };
}

/** Gives a row an id only where a row and a record match each other and no other. @param claims By id: the cells of a record. */
export function settleClaims(
  claims: ReadonlyMap<string, readonly Cell[]>,
  rows: readonly OwnRow[],
  columns: readonly ClaimColumn[],
  clock: WallClock,
): IdChange[] {
  const claimed = openClaims(
    rows.filter(({ id }) => id === ''),
    columns,
    clock,
  );
  const idsOf = new Map<number, string[]>();
  const rowsOf = new Map<string, number[]>();
  for (const [id, cells] of claims) {
    for (const { row } of claimed(cells)) {
      idsOf.set(row, [...(idsOf.get(row) ?? []), id]);
      rowsOf.set(id, [...(rowsOf.get(id) ?? []), row]);
    }
  }
  return [...idsOf].flatMap(([row, ids]) => {
    const [id] = ids;
    return id !== undefined && ids.length === 1 && rowsOf.get(id)?.length === 1 ? [{ row, id }] : [];
  });
}
