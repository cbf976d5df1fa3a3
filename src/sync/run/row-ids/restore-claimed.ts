/** Gives rows without an id back to the records that claim them, once all records are known. */
import { isSameEntry } from '../../../sheet/ledger/row-ledger';
import { showsDetails } from '../../../sheet/table/table';
import type { RowSession } from '../row-session';
import type { UpsertBuffer } from '../upsert-buffer';
import { type BlockCounts, NO_ROWS } from '../write-block';
import { claimColumns, settleClaimed } from './settle-ids';

/** Brings these rows up to date as well; where details are asked for, the next run does that. */
export function restoreClaimed<R>(rows: RowSession<R>, buffer: UpsertBuffer<R>): BlockCounts {
  const { table, claims, lookups, clock } = rows;
  if (claims.size === 0) return NO_ROWS;
  const index = settleClaimed(table, claims, claimColumns(table, lookups), clock);
  const restored = rows.useClaimedIndex(index);
  if (showsDetails(table)) return NO_ROWS;
  for (const row of restored) if (!isSameEntry(rows.ledger.get(row.id), row.entry)) buffer.put(row);
  const { added, changed } = buffer.write(true);
  return { ...NO_ROWS, added, changed, unchanged: -changed };
}
