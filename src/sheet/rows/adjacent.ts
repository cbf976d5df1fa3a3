/** Groups rows and columns that are side by side, so that they can be written together. Pure. */
import type { RowCells } from './upsert-plan';

export interface RowRun {
  /** 1-based row of the first. */
  readonly row: number;
  readonly rows: readonly RowCells[];
}

/** Rows that follow one another, from the top. */
export function adjacentRows(
  rows: readonly { readonly row: number; readonly planned: RowCells }[],
): RowRun[] {
  const runs: { row: number; rows: RowCells[] }[] = [];
  for (const { row, planned } of [...rows].sort((one, other) => one.row - other.row)) {
    const last = runs[runs.length - 1];
    if (last && last.row + last.rows.length === row) last.rows.push(planned);
    else runs.push({ row, rows: [planned] });
  }
  return runs;
}

export interface ColumnRun {
  /** 1-based column of the first. */
  readonly position: number;
  /** Their places in the table's list of columns, from left to right in the sheet. */
  readonly places: readonly number[];
}

/** Columns side by side in the sheet, whatever their order in the list. */
export function adjacentColumns(columns: readonly { readonly position: number }[]): ColumnRun[] {
  const runs: { position: number; places: number[] }[] = [];
  const ordered = columns.map(({ position }, place) => ({ position, place }));
  for (const { position, place } of ordered.sort((one, other) => one.position - other.position)) {
    const last = runs[runs.length - 1];
    if (last && last.position + last.places.length === position) last.places.push(place);
    else runs.push({ position, places: [place] });
  }
  return runs;
}
