/**
 * Fills columns that were added since rows were written, and days that the version before wrote as instants: only those
 * cells, and none that the person has corrected.
 */
import { sameCell } from '../../core/cell';
import { done, type InPlace } from '../../sheet/rows/in-place';
import { readCells } from '../../sheet/rows/row-compare';
import type { MutableRowIndex } from '../../sheet/rows/row-index';
import { fillColumns } from '../../sheet/rows/upsert';
import type { Field } from '../../streams/field';
import { isAsBefore } from './former-fields';
import { cellOf, noProblems, type RecordRow } from './record-rows';
import type { RowSession } from './row-session';

/** Does so in the rows of a block that are as they were otherwise. The ledger knows them by today's columns then. */
export function fillNewColumns<R>(
  rows: RowSession<R>,
  block: readonly RecordRow<R>[],
  index: MutableRowIndex,
): InPlace<unknown> {
  const { formerFields, table } = rows;
  if (!formerFields) return done(undefined);
  const former = new Map(formerFields.map((field) => [field.key, field]));
  const same = block.filter((row) => index.rowOf.has(row.id) && isAsBefore(rows, row));
  const added = table.columns.flatMap(({ field: { key, arrival } }) =>
    former.has(key) || arrival ? [] : [key],
  );
  const filled = fillColumns(table, index, same, added);
  if (filled.kind === 'layout-changed') return filled;
  for (const [at, { field }] of table.columns.entries()) {
    const before = former.get(field.key);
    if (!before || before.type === field.type) continue;
    const rewritten = fillColumns(table, index, stillWritten(rows, index, same, before, at), [field.key]);
    if (rewritten.kind === 'layout-changed') return rewritten;
  }
  for (const { id, entry } of same) rows.remember(id, entry);
  return done(undefined);
}

/** Returns the rows in which a cell still says what was written there. @param at The column in the table's list, from 0. */
function stillWritten<R>(
  { table, clock }: RowSession<R>,
  index: MutableRowIndex,
  block: readonly RecordRow<R>[],
  before: Field<R>,
  at: number,
): RecordRow<R>[] {
  const inTab = readCells(table, index, block);
  return block.filter(({ id, record }) =>
    sameCell(inTab.get(id)?.[at], cellOf(record, before, noProblems()), clock.last),
  );
}
