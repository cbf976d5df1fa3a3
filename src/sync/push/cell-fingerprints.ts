/** The marks of what both sides held last, cell by cell: by them is told what the person has changed since. */
import { UNKNOWN } from '../../core/cell-fingerprint';
import { type RowLedger, SOFT_DELETED } from '../../sheet/ledger/row-ledger';
import type { Table } from '../../sheet/table/table';

/**
 * Before the marks of a record that the service has no more: what both sides held stays known, since it may come back.
 * Whoever lists it again writes marks without it.
 */
const GONE = '!gone.';

export function goneFingerprints(fingerprints: readonly string[]): string {
  return GONE + fingerprints.join('.');
}

export function isGone(kept: string): boolean {
  return kept === SOFT_DELETED || kept.startsWith(GONE);
}

/** One for each cell but the id's. */
export function fingerprintsIn(kept: string): string[] {
  return (kept.startsWith(GONE) ? kept.slice(GONE.length) : kept).split('.');
}

/** The marks of what a row held when both sides were the same, one for each column; undefined when nobody knows. */
export function fingerprintsBefore<R>(
  { table, ledger }: { readonly table: Table<R>; readonly ledger: ReadonlyMap<string, string> },
  id: string,
): string[] | undefined {
  const kept = ledger.get(id);
  const fingerprints = kept === undefined ? undefined : fingerprintsIn(kept);
  // The id has none: it is what the row is known by.
  return fingerprints?.length === table.columns.length - 1 ? [UNKNOWN, ...fingerprints] : undefined;
}

/** What is remembered of other columns, for those of now. @param keys Of the fields that have a column, the id's first. */
export function fingerprintsByKeys(
  { entries, fields }: RowLedger,
  keys: readonly string[],
): Map<string, string> {
  const places = keys.slice(1).map((key) => fields.indexOf(key) - 1);
  return new Map(
    [...entries].map(([id, kept]) => {
      const fingerprints = fingerprintsIn(kept);
      const isMarks = fingerprints.length === fields.length - 1 && !fingerprints[0]?.startsWith('!');
      const now = places.map((place) => fingerprints[place] ?? UNKNOWN);
      return [id, isMarks ? (isGone(kept) ? goneFingerprints(now) : now.join('.')) : kept];
    }),
  );
}
