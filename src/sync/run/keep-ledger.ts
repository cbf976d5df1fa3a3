/** Keeps what is known of the rows in the memory's tab, and how far a sweep has come that is not at its end. */
import { leftMark, readLeft } from '../../sheet/ledger/left-mark';
import { DETAILS_MISSING, type LedgerTab, SOFT_DELETED, UNSURE } from '../../sheet/ledger/row-ledger';
import type { ReadState } from './read-pages';
import { dayKeys, fieldKeys, lacksDetails, type RowSession } from './row-session';

/** @returns Whether anything was written; it goes into the buffer. */
export function keepLedger<R>(
  tab: LedgerTab,
  rows: RowSession<R>,
  reading: (ReadState & { readonly run: string }) | undefined,
): boolean {
  const { ledger, seen, formerFields, table } = rows;
  // As long as no row is of the columns of now, what is known of them by the former ones is worth more than a doubt.
  const known = tab.ledger?.entries ?? new Map<string, string>();
  if (reading && formerFields && ![...known.keys()].some((id) => seen.has(id))) return false;
  const unseen = lacksDetails(rows) ? DETAILS_MISSING : UNSURE;
  const entries = formerFields
    ? new Map(
        [...ledger].map(([id, fingerprint]) => [
          id,
          seen.has(id) ? fingerprint : ofOtherColumns(fingerprint, unseen),
        ]),
      )
    : ledger;
  const unfinished = reading && {
    run: reading.run,
    position: reading.position,
    lastIds: reading.lastIds,
    proved: reading.proved,
    doubts: reading.doubts,
    seen,
  };
  return tab.write({
    entries,
    fields: fieldKeys(table),
    days: dayKeys(table),
    ...(unfinished ? { reading: unfinished } : {}),
  });
}

/** What stays true of a row that was not seen since the columns are others. */
function ofOtherColumns(entry: string, unseen: string): string {
  const left = readLeft(entry);
  if (left) return leftMark({ ...left, fingerprint: unseen });
  return entry === SOFT_DELETED || entry === DETAILS_MISSING ? entry : unseen;
}
