/** Ledger entries of what both sides held last, cell by cell, which tell what the person has changed since. */
import { UNKNOWN } from '../../core/cell-fingerprint';
import type { CellsEntry, LedgerEntry, RowLedger } from '../../sheet/ledger/row-ledger';
import type { Table } from '../../sheet/table/table';

interface KnownRows<R> {
  readonly table: Table<R>;
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
}

/** Returns the entry of a row that was written or sent once. */
export function cellsEntry(
  { ledger }: Pick<KnownRows<object>, 'ledger'>,
  id: string,
): CellsEntry | undefined {
  const entry = ledger.get(id);
  return entry?.kind === 'cells' ? entry : undefined;
}

/** Returns the fingerprints of what a row held when both sides were the same, one for each column; undefined where unknown. */
export function fingerprintsBefore<R>({ table, ledger }: KnownRows<R>, id: string): string[] | undefined {
  const fingerprints = cellsEntry({ ledger }, id)?.fingerprints;
  // The id has no fingerprint, since the row is found by it.
  return fingerprints?.length === table.columns.length - 1 ? [UNKNOWN, ...fingerprints] : undefined;
}

/** Converts entries to the columns of now. @param keys Of the fields that have a column, the id's first. */
export function cellEntriesByKeys(
  { entries, fields }: RowLedger,
  keys: readonly string[],
): Map<string, LedgerEntry> {
  const sources = keys.slice(1).map((key) => fields.indexOf(key) - 1);
  return new Map(
    [...entries].map(([id, entry]) => {
      if (entry.kind !== 'cells' || entry.fingerprints.length !== fields.length - 1) return [id, entry];
      const fingerprints = sources.map((source) => entry.fingerprints[source] ?? UNKNOWN);
      return [id, { ...entry, fingerprints }];
    }),
  );
}
