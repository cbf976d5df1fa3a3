/** Decides what is to be done with each record: a new row, a changed one, or nothing. Pure. */
import type { Cell } from '../../core/cell';
import { isSameEntry, type LedgerEntry, type PlannedEntry } from '../ledger/row-ledger';

export interface RowCells {
  readonly id: string;
  /** One for each column of the table. */
  readonly cells: readonly Cell[];
  /** Lines that are noted on cells when the row is written; `column` counts in the table's list of columns from 0. */
  readonly notes?: readonly { readonly column: number; readonly line: string }[];
  /** When the row came, where it is there already but a run was killed before it could say so. */
  readonly arrival?: Date;
}

export interface PlannedRow extends RowCells {
  /** The entry that the row ledger gets once the row is written. */
  readonly entry: PlannedEntry;
}

interface RowFacts {
  /** By id: the 1-based row. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
}

interface RowPlan<P> {
  readonly added: readonly P[];
  readonly changed: readonly P[];
  /** Rows that are in the tab but not in the ledger: adopted ones, or those of a run that was killed. */
  readonly unknown: readonly P[];
  readonly unchanged: number;
  /** Rows that the person removed. */
  readonly removed: number;
}

export function planUpsert<P extends PlannedRow>(rows: Iterable<P>, { rowOf, ledger }: RowFacts): RowPlan<P> {
  const added: P[] = [];
  const changed: P[] = [];
  const unknown: P[] = [];
  let unchanged = 0;
  let removed = 0;
  for (const planned of rows) {
    const known = ledger.get(planned.id);
    if (!rowOf.has(planned.id)) {
      if (known === undefined) added.push(planned);
      else removed += 1;
    } else if (isUnknown(known)) unknown.push(planned);
    else if (isSameEntry(known, planned.entry)) unchanged += 1;
    else changed.push(planned);
  }
  return { added, changed, unknown, unchanged, removed };
}

function isUnknown(known: LedgerEntry | undefined): boolean {
  return known === undefined || known.kind === 'unsure' || known.kind === 'details-missing';
}

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
  /** Their indexes in the table's list of columns, from left to right in the sheet. */
  readonly indexes: readonly number[];
}

/** Columns side by side in the sheet, whatever their order in the list. */
export function adjacentColumns(columns: readonly { readonly position: number }[]): ColumnRun[] {
  const runs: { position: number; indexes: number[] }[] = [];
  const ordered = columns.map(({ position }, index) => ({ position, index }));
  for (const { position, index } of ordered.sort((one, other) => one.position - other.position)) {
    const last = runs[runs.length - 1];
    if (last && last.position + last.indexes.length === position) last.indexes.push(index);
    else runs.push({ position, indexes: [index] });
  }
  return runs;
}
