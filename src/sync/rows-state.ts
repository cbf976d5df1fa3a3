/** What a run knows of the rows: where they are, what was written, which it has seen. Decides and writes a block. */

import { JobsheetError } from '../core/errors';
import type { Field, Stream } from '../core/stream';
import type { Memory } from '../sheet/memory';
import { restoreIds } from '../sheet/restore-ids';
import { compareRows } from '../sheet/row-compare';
import { type RowIndex, readIndex } from '../sheet/row-index';
import { planRows } from '../sheet/row-plan';
import { CELLS_PER_BLOCK, COLUMNS_MOVED, fillColumns, writeBlock } from '../sheet/row-write';
import type { Table } from '../sheet/table';
import { cellsOf, hashWithoutId, noProblems, type Problems, type RecordRow, recordRows } from './record-rows';

export interface RowsState<R> {
  table: Table<R>;
  /** Opens the table again: a person may have moved its columns while pages were read. */
  readonly reopen: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => Table<R>;
  index: RowIndex;
  /** Id → fingerprint. */
  readonly memory: Map<string, string>;
  /** The fields that the fingerprints of rows not yet seen are of; undefined when they are today's. */
  readonly formerFields: readonly Field<R>[] | undefined;
  readonly seen: Set<string>;
  /** Rows that are to be written, by id. */
  readonly waiting: Map<string, RecordRow<R>>;
  readonly problems: Problems;
}

export interface BlockResult {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

export function openRows<R>(
  stream: Stream<R>,
  table: Table<R>,
  reopen: RowsState<R>['reopen'],
  memory: Memory | undefined,
  seen: Iterable<string>,
): RowsState<R> {
  const keys = fieldKeys(table);
  const known = table.isNew ? undefined : memory;
  const former = known?.fields.map((key) => stream.fields.find((field) => field.key === key));
  const same = JSON.stringify(known?.fields ?? keys) === JSON.stringify(keys);
  return {
    table,
    reopen,
    index: known ? restoreIds(table, known.entries, hashWithoutId) : readIndex(table),
    memory: new Map(known?.entries),
    formerFields: same ? undefined : former?.filter((field): field is Field<R> => field !== undefined),
    seen: new Set(seen),
    waiting: new Map(),
    problems: noProblems(),
  };
}

export function fieldKeys<R>(table: Table<R>): string[] {
  return table.columns.map(({ field }) => field.key);
}

/** Takes in the records of a window, each id once in a run; what must be written waits until `writeWaiting`. */
export function takeIn<R>(state: RowsState<R>, stream: Stream<R>, records: Iterable<R>): BlockResult {
  const { index, memory, seen, waiting } = state;
  const fields = state.table.columns.map(({ field }) => field);
  const fresh = recordRows(
    records,
    stream.idOf,
    fields,
    (id) => seen.has(id) || waiting.has(id),
    state.problems,
  );
  let unchanged = 0;
  let removed = 0;
  for (const row of fresh) {
    const remembered = memory.get(row.id);
    const isHere = index.rowOf.has(row.id);
    if (remembered === undefined || (isHere && remembered !== row.hash)) waiting.set(row.id, row);
    else {
      seen.add(row.id);
      if (isHere) unchanged += 1;
      else removed += 1;
    }
  }
  return { ...NOTHING, unchanged, removed };
}

/**
 * Writes what waits, in blocks; what does not fill one goes on waiting.
 * @param all Writes the last, smaller block too.
 */
export function writeWaiting<R>(state: RowsState<R>, all: boolean): BlockResult {
  const rowsInBlock = Math.max(1, Math.floor(CELLS_PER_BLOCK / state.table.columns.length));
  let result = NOTHING;
  while (state.waiting.size >= rowsInBlock || (all && state.waiting.size > 0)) {
    const rows = [...state.waiting.values()].slice(0, rowsInBlock);
    result = added(
      result,
      withColumnsInPlace(state, () => write(state, rows)),
    );
    for (const { id, hash } of rows) {
      state.waiting.delete(id);
      state.seen.add(id);
      // A row that the person removed keeps what it had, so that it stays known and stays away.
      if (state.index.rowOf.has(id)) state.memory.set(id, hash);
    }
  }
  return result;
}

const NOTHING: BlockResult = { added: 0, changed: 0, unchanged: 0, removed: 0 };

export function added(one: BlockResult, other: BlockResult): BlockResult {
  return {
    added: one.added + other.added,
    changed: one.changed + other.changed,
    unchanged: one.unchanged + other.unchanged,
    removed: one.removed + other.removed,
  };
}

function write<R>(state: RowsState<R>, rows: readonly RecordRow<R>[]): BlockResult {
  const { table, memory } = state;
  fillNewColumns(state, rows);
  const plan = planRows(rows, { rowOf: state.index.rowOf, memory });
  const { same, different } = compareRows(table, state.index, plan.unknown);
  const changed = [...plan.changed, ...different];
  state.index = writeBlock(table, state.index, { added: plan.added, changed });
  return {
    added: plan.added.length,
    changed: changed.length,
    unchanged: plan.unchanged + same.length,
    removed: plan.removed,
  };
}

/** A person may move columns while pages are read: then the table is opened again and the work begun anew. */
function withColumnsInPlace<R, T>(state: RowsState<R>, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof JobsheetError) || thrown.code !== COLUMNS_MOVED) throw thrown;
  }
  const before = fieldKeys(state.table).join();
  state.table = state.reopen(state.table.sheet);
  state.index = readIndex(state.table);
  if (fieldKeys(state.table).join() === before) return work();
  throw new JobsheetError({
    code: 'COLUMNS_DELETED',
    kind: 'transient',
    message: `Columns of ‘${state.table.sheet.getName()}’ were deleted while Jobsheet filled it. Sync again.`,
  });
}

/** Rows that are as they were, but for columns that were added since: only those cells are written. */
function fillNewColumns<R>(state: RowsState<R>, rows: readonly RecordRow<R>[]): void {
  const { formerFields, memory, table, index } = state;
  if (!formerFields) return;
  const formerKeys = formerFields.map(({ key }) => key);
  const isSame = ({ id, record }: RecordRow<R>) =>
    index.rowOf.has(id) && memory.get(id) === hashWithoutId(cellsOf(record, formerFields, noProblems()));
  const same = rows.filter(isSame);
  fillColumns(
    table,
    index,
    same,
    fieldKeys(table).filter((key) => !formerKeys.includes(key)),
  );
  for (const { id, hash } of same) memory.set(id, hash);
}
