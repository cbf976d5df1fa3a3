/** Work on columns of ours that a person may move meanwhile. */
import { JobsheetError } from '../../core/errors';
import { COLUMNS_MOVED } from '../../sheet/rows/upsert';
import { fieldKeys, type RowSession } from './row-session';

/** A person who moves columns does so seldom twice in the same second. */
const MOST_LOOKS = 3;

/** @returns undefined where columns of ours were deleted meanwhile and nothing was done: the next run sees to it. */
export function withColumnsInPlace<R, T>(rows: RowSession<R>, work: () => T): T | undefined {
  for (let looks = 1; looks <= MOST_LOOKS; looks += 1) {
    try {
      return work();
    } catch (thrown) {
      if (!(thrown instanceof JobsheetError) || thrown.code !== COLUMNS_MOVED) throw thrown;
    }
    const table = rows.reopen(rows.table.sheet);
    if (fieldKeys(table).join() !== fieldKeys(rows.table).join()) return undefined;
    rows.table = table;
  }
  return undefined;
}
