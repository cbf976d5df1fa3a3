/**
 * Decides which row is which record in a stream that is only read: a row without an id, or with one that others have, too,
 * is told by the fingerprint of what Jobsheet wrote there. Pure.
 */
import { copiedId, readCopiedId } from '../../../core/row-id';
import type { OwnRow } from '../../../sheet/rows/read-rows';
import type { IdChange } from '../../../sheet/rows/write-ids';

export interface SettledReadRows {
  readonly changes: readonly IdChange[];
  /** Ids in more than one row, of which nobody can tell which is the person's copy: none of these rows is written. */
  readonly doubled: readonly string[];
}

/**
 * @param rows Without an id, with one that others have too, or with that of a copy.
 * @param ledger By id: the fingerprint of its row. @param present Every id that stands in the tab.
 * @param fingerprintOf Undefined where it cannot be told by the columns that there are.
 */
export function settleReadRows(
  rows: readonly OwnRow[],
  ledger: ReadonlyMap<string, string>,
  present: Pick<ReadonlySet<string>, 'has'>,
  fingerprintOf: (row: OwnRow) => string | undefined,
): SettledReadRows {
  const changes: IdChange[] = [];
  const doubled: string[] = [];
  const isOther = ({ id }: OwnRow) => id === '' || readCopiedId(id) !== undefined;
  for (const [id, same] of grouped(rows, (row) => (isOther(row) ? undefined : row.id))) {
    if (same.length < 2) continue;
    const original = ledger.has(id) ? same.find((row) => fingerprintOf(row) === ledger.get(id)) : undefined;
    if (!original) doubled.push(id);
    else
      changes.push(...same.flatMap(({ row }) => (row === original.row ? [] : [{ row, id: copiedId(id) }])));
  }
  const missing = grouped(ledger.keys(), (id) => (present.has(id) ? undefined : ledger.get(id)));
  for (const [fingerprint, same] of grouped(rows, (row) => (row.id === '' ? fingerprintOf(row) : undefined)))
    changes.push(...backTo(missing.get(fingerprint) ?? [], same));
  return { changes, doubled };
}

/** Returns ids to rows. A copy stays a copy: it is the person's, and no update may reach it. */
function backTo(ids: readonly string[], rows: readonly OwnRow[]): IdChange[] {
  const [only] = ids;
  const [first] = rows;
  if (ids.length === 1 && only !== undefined && first) return [{ row: first.row, id: only }];
  // With as many rows as records, any of them may get any id, since they are alike. Otherwise it would be a guess.
  return rows.length === ids.length ? rows.map(({ row }, at) => ({ row, id: ids[at] ?? '' })) : [];
}

function grouped<T, K>(items: Iterable<T>, keyOf: (item: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
