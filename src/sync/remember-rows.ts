/** Keeps what is known of the rows in the memory's tab, and how far a sweep has come that is not at its end. */
import { leftMark, readLeft } from '../sheet/left-mark';
import { CLOSED, DETAILS_MISSING, type MemoryTab, UNSURE } from '../sheet/memory';
import { dayKeys, fieldKeys, lacksDetails, type RowsState } from './rows-state';
import type { SweepState } from './sweep';

/** @returns Whether anything was written; it goes into the buffer. */
export function rememberRows<R>(
  tab: MemoryTab,
  rows: RowsState<R>,
  sweep: (SweepState & { readonly run: string }) | undefined,
): boolean {
  const { memory, seen, formerFields, table } = rows;
  // As long as no row is of the columns of now, what is known of them by the former ones is worth more than a doubt.
  const known = tab.memory?.entries ?? new Map<string, string>();
  if (sweep && formerFields && ![...known.keys()].some((id) => seen.has(id))) return false;
  const unseen = lacksDetails(rows) ? DETAILS_MISSING : UNSURE;
  const entries = formerFields
    ? new Map([...memory].map(([id, hash]) => [id, seen.has(id) ? hash : ofOtherColumns(hash, unseen)]))
    : memory;
  const unfinished = sweep && {
    run: sweep.run,
    position: sweep.position,
    lastIds: sweep.lastIds,
    proved: sweep.proved,
    doubts: sweep.doubts,
    seen,
  };
  return tab.write({
    entries,
    fields: fieldKeys(table),
    days: dayKeys(table),
    ...(unfinished ? { sweep: unfinished } : {}),
  });
}

/** What stays true of a row that was not seen since the columns are others. */
function ofOtherColumns(entry: string, unseen: string): string {
  const left = readLeft(entry);
  if (left) return leftMark({ ...left, fingerprint: unseen });
  return entry === CLOSED || entry === DETAILS_MISSING ? entry : unseen;
}
