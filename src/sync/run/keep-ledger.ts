/** Keeps what is known of the rows in the ledger's tab, and how far a list was read that is not at its end. */
import type { LedgerTab } from '../../sheet/ledger/ledger-tab';
import { DETAILS_MISSING, type LedgerEntry, SOFT_DELETED, UNSURE } from '../../sheet/ledger/row-ledger';
import { dayKeys, fieldKeys } from '../../sheet/table/table';
import { lacksDetails } from './former-fields';
import type { ReadState } from './read-pages';
import type { RowSession } from './row-session';

/** @returns Whether anything was written; it goes into the buffer. */
export function keepLedger<R>(
  tab: LedgerTab,
  rows: RowSession<R>,
  reading: (ReadState & { readonly run: string }) | undefined,
): boolean {
  const { ledger, seen, formerFields, table } = rows;
  // As long as no row is of the columns of now, what is known of them by the former ones is worth more than a doubt.
  const before = tab.ledger?.entries ?? new Map<string, LedgerEntry>();
  const isSeen = [...before.keys()].some((id) => seen.has(id));
  if (formerFields && !isSeen && (reading || !tellsMore(ledger, before))) return false;
  const unfinished = reading && {
    run: reading.run,
    position: reading.position,
    lastIds: reading.lastIds,
    proved: reading.proved,
    doubts: reading.doubts,
    ...(reading.parts.length > 0 ? { parts: reading.parts } : {}),
    ...(rows.leftOut.total > 0 ? { leftOut: rows.leftOut.byCondition } : {}),
    seen,
  };
  return tab.write({
    entries: formerFields ? entriesOfNow(rows) : ledger,
    fields: fieldKeys(table),
    days: dayKeys(table),
    ...(unfinished ? { reading: unfinished } : {}),
  });
}

/** Returns whether a row is known to be gone since, or is new; that one left the list can be found out again. */
function tellsMore(
  ledger: ReadonlyMap<string, LedgerEntry>,
  before: ReadonlyMap<string, LedgerEntry>,
): boolean {
  return [...ledger].some(([id, entry]) => entry.kind !== 'left' && before.get(id) !== entry);
}

/** Returns the ledger by the columns of now: rows that were not seen since are to be compared with the sheet. */
function entriesOfNow<R>(rows: RowSession<R>): ReadonlyMap<string, LedgerEntry> {
  const { ledger, seen } = rows;
  const unseen = lacksDetails(rows) ? DETAILS_MISSING : UNSURE;
  return new Map(
    [...ledger].map(([id, entry]) => [id, seen.has(id) ? entry : ofOtherColumns(entry, unseen)]),
  );
}

/** Returns what stays true of a row that was not seen since the columns are others. */
function ofOtherColumns(entry: LedgerEntry, unseen: typeof DETAILS_MISSING | typeof UNSURE): LedgerEntry {
  if (entry.kind === 'left') return { ...entry, before: unseen };
  if (entry.kind === 'soft-deleted') return SOFT_DELETED;
  return entry.kind === 'details-missing' ? entry : unseen;
}
