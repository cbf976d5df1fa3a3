/** The row ledger of a sync: its entries, and the questions that others ask of them. */

import type { Doubt, ListPart } from '../../streams/page';

/** A row of a stream that is only read: the fingerprint of the whole row as it was last written. */
export interface WrittenEntry {
  readonly kind: 'written';
  readonly fingerprint: string;
}

/** A row of a stream that takes edits: what both sides held last, cell by cell. */
export interface CellsEntry {
  readonly kind: 'cells';
  /** One for each column but the id's. */
  readonly fingerprints: readonly string[];
  /** The service no longer has the record. It may come back, so what both sides held stays known. */
  readonly isTombstone: boolean;
}

/** The row was marked as closed. */
export interface SoftDeletedEntry {
  readonly kind: 'soft-deleted';
  /** What was written before: a record that comes back unchanged changes no other cell. The version before kept none. */
  readonly before?: WrittenEntry;
}

/** The row was written, but for other columns than there are now: it is to be compared with the sheet. */
interface UnsureEntry {
  readonly kind: 'unsure';
}

/** The row was written without details that only a request of its own brings: they are still to be asked for. */
interface DetailsMissingEntry {
  readonly kind: 'details-missing';
}

/** The record has left the list, though it is not known to be gone. */
export interface LeftEntry {
  readonly kind: 'left';
  /** Days since 1970: when the service was last asked for it; undefined when it never was. */
  readonly day: number | undefined;
  /** The entry from before: a record that comes back unchanged is no change. */
  readonly before: ListedEntry;
}

/** The entry of a row whose record has not left the list. */
export type ListedEntry = WrittenEntry | CellsEntry | SoftDeletedEntry | UnsureEntry | DetailsMissingEntry;

export type LedgerEntry = ListedEntry | LeftEntry;

/** The entry that a planned row leaves in the ledger once it is written. */
export type PlannedEntry = WrittenEntry | CellsEntry | DetailsMissingEntry;

export const SOFT_DELETED: SoftDeletedEntry = { kind: 'soft-deleted' };
export const UNSURE: UnsureEntry = { kind: 'unsure' };
export const DETAILS_MISSING: DetailsMissingEntry = { kind: 'details-missing' };

/** Returns the entry of a row that was just marked as closed. */
export function softDeleted(known: LedgerEntry | undefined): SoftDeletedEntry {
  const before = known?.kind === 'left' ? known.before : known;
  return before?.kind === 'written' ? { ...SOFT_DELETED, before } : SOFT_DELETED;
}

/** Returns whether the ledger knows of a row just what is about to be written. */
export function isSameEntry(known: LedgerEntry | undefined, planned: PlannedEntry): boolean {
  if (known?.kind === 'written')
    return planned.kind === 'written' && known.fingerprint === planned.fingerprint;
  if (known?.kind === 'cells')
    return (
      planned.kind === 'cells' &&
      known.isTombstone === planned.isTombstone &&
      known.fingerprints.length === planned.fingerprints.length &&
      known.fingerprints.every((fingerprint, at) => fingerprint === planned.fingerprints[at])
    );
  return known?.kind === planned.kind;
}

/** Returns whether the service no longer has the record of a row. */
export function isTombstone(entry: LedgerEntry | undefined): boolean {
  return entry?.kind === 'soft-deleted' || (entry?.kind === 'cells' && entry.isTombstone);
}

/** Entries that are kept under one name. @typeParam E A ledger entry, or a plain text. */
export interface Ledger<E> {
  /** By id. */
  readonly entries: ReadonlyMap<string, E>;
  /** Keys of the fields that the fingerprints are of. */
  readonly fields: readonly string[];
  /** Those of them that are days; the version before kept none. */
  readonly days?: readonly string[];
  /** Somebody has edited the tab by hand: there were more entries, or fewer. */
  readonly isDamaged?: true;
  /** A list that was not read to its end. */
  readonly reading?: UnfinishedReading;
}

export type RowLedger = Ledger<LedgerEntry>;

export interface UnfinishedReading {
  readonly run: string;
  readonly position: Readonly<Record<string, string | number>>;
  /** Ids of the last page, which the next one is joined to. */
  readonly lastIds: readonly string[];
  /** False once a gap was left between two pages. */
  readonly proved: boolean;
  /** Contradictions in the list so far. */
  readonly doubts?: readonly Doubt[];
  /** What became of the parts of a list so far, where it is made of parts. */
  readonly parts?: readonly ListPart[];
  /** How many records conditions left out so far, by condition: they have no entry. */
  readonly leftOut?: Readonly<Record<string, number>>;
  /** Ids that the list has shown. */
  readonly seen: ReadonlySet<string>;
}
