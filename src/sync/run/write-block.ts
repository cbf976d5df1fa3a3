/** Writes one block of rows: planned against the index and the ledger, merged with what the person wrote, then upserted. */
import { JobsheetError } from '../../core/errors';
import { done, type InPlace, LAYOUT_CHANGED, requireDone } from '../../sheet/rows/in-place';
import { compareRows } from '../../sheet/rows/row-compare';
import { type MutableRowIndex, readIndex } from '../../sheet/rows/row-index';
import { type Block, type FreshLook, upsertBlock } from '../../sheet/rows/upsert';
import { planUpsert } from '../../sheet/rows/upsert-plan';
import { byOneClock } from '../../sheet/spreadsheet';
import { hasDates } from '../../sheet/table/table';
import { mergeRows } from '../push/merge-rows';
import { reconcilePending } from '../push/reconcile';
import { adoptRows } from './adopt-rows';
import { arrivedIn, withArrival, withLateArrival } from './arrivals';
import { fillNewColumns } from './fill-new-columns';
import type { RecordRow } from './record-rows';
import type { RowSession } from './row-session';
import { reopenUnchanged } from './soft-delete/reopen-unchanged';

/** The outcome of the records of a block. */
export interface BlockCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that the person removed and that stay away. */
  readonly removed: number;
}

export const NO_ROWS: BlockCounts = { added: 0, changed: 0, unchanged: 0, removed: 0 };

export function sumOf(one: BlockCounts, other: BlockCounts): BlockCounts {
  return {
    added: one.added + other.added,
    changed: one.changed + other.changed,
    unchanged: one.unchanged + other.unchanged,
    removed: one.removed + other.removed,
  };
}

/**
 * Writes a block into the tab. A person may move columns while pages are read: then the table is opened again and the block
 * planned anew.
 * @throws JobsheetError when columns of ours were deleted, or moved once more.
 */
export function writeBlock<R>(rows: RowSession<R>, block: readonly RecordRow<R>[]): BlockCounts {
  const written = tryBlock(rows, block, rows.index ?? readIndex(rows.table));
  if (written.kind === 'done') return written.value;
  const isSame = rows.reopen();
  const index = readIndex(rows.table);
  rows.useIndex(index);
  rows.takeLook();
  if (!isSame) throw columnsDeleted(rows.table.sheet);
  return requireDone(tryBlock(rows, block, index));
}

function columnsDeleted(sheet: GoogleAppsScript.Spreadsheet.Sheet): JobsheetError {
  const message = `Columns of ‘${sheet.getName()}’ were deleted while Jobsheet filled it. Sync again.`;
  return new JobsheetError({ code: 'COLUMNS_DELETED', kind: 'transient', message });
}

function tryBlock<R>(
  rows: RowSession<R>,
  block: readonly RecordRow<R>[],
  before: MutableRowIndex,
): InPlace<BlockCounts> {
  const { table, ledger, edits, adopts, clock } = rows;
  if (fillNewColumns(rows, block, before).kind === 'layout-changed') return LAYOUT_CHANGED;
  const reopened = reopenUnchanged(rows, block, before);
  if (reopened.kind === 'layout-changed') return LAYOUT_CHANGED;
  const reconciled = edits ? reconcilePending(rows, edits, block, before) : done({ index: before });
  if (reconciled.kind === 'layout-changed') return LAYOUT_CHANGED;
  const { index } = reconciled.value;
  const plan = planUpsert(block, { rowOf: index.rowOf, ledger });
  const { same, different, bare } = adopts
    ? adoptRows(rows, index, plan.unknown)
    : compareRows(table, index, plan.unknown, clock.last);
  const differing = [...plan.changed, ...withLateArrival(rows, bare, different)];
  const changed = edits ? mergeRows(rows, edits, index, differing) : differing;
  const look = rows.takeLook();
  if (plan.added.length > 0) rows.appending.begin();
  const fresh = plan.unknown.length === 0 ? look : undefined;
  const added = withArrival(rows, plan.added);
  const written = upsertByClock(rows, index, { added, changed }, fresh);
  if (written.kind === 'layout-changed') return LAYOUT_CHANGED;
  rows.noteArrived(arrivedIn(rows, [...added, ...changed]));
  rows.useIndex(written.value);
  return done({
    added: plan.added.length,
    changed: changed.length + reopened.value,
    unchanged: plan.unchanged + same.length - reopened.value,
    removed: plan.removed,
  });
}

/**
 * Upserts a block. What dates show depends on the time zone at that moment, which must be known where the person's edits are
 * told by it: the same rows are written again where the zone was changed meanwhile.
 */
function upsertByClock<R>(
  { table, edits, clock }: RowSession<R>,
  before: MutableRowIndex,
  block: Block,
  look: FreshLook | undefined,
): InPlace<MutableRowIndex> {
  const isEmpty = block.added.length + block.changed.length === 0;
  if (!edits || isEmpty || !hasDates(table)) return upsertBlock(table, before, block, look);
  let [index, next, fresh] = [before, block, look];
  return byOneClock(clock, () => {
    const written = upsertBlock(table, index, next, fresh);
    if (written.kind === 'done') index = written.value;
    const again = [...block.added, ...block.changed].map(({ notes: _, ...row }) => row);
    [next, fresh] = [{ added: [], changed: again }, undefined];
    return written;
  });
}
