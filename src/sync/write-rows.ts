/** Takes in what a window of pages brought, decides what of it is to be written, and writes it block by block. */
import { sameCell } from '../core/cell';
import { JobsheetError } from '../core/errors';
import type { Stream } from '../core/stream';
import { readLeft } from '../sheet/left-mark';
import { DETAILS_MISSING } from '../sheet/memory';
import { compareRows, readCells } from '../sheet/row-compare';
import { type RowIndex, readIndex } from '../sheet/row-index';
import { planRows } from '../sheet/row-plan';
import {
  type Block,
  CELLS_PER_BLOCK,
  COLUMNS_MOVED,
  type FreshLook,
  fillColumns,
  writeBlock,
} from '../sheet/row-write';
import { byOneClock } from '../sheet/spreadsheet-clock';
import { adoptRows } from './adopt-rows';
import { adoptSent } from './edits/adopt-sent';
import { goneMarks, isGone } from './edits/marks';
import { mergeRows } from './edits/merge-rows';
import { cellOf, noProblems, type RecordRow, recordRows } from './record-rows';
import { fieldKeys, hasDates, isAsBefore, isInTab, type RowsState, settleIndex } from './rows-state';
import { claimPlaces, settleClaimed } from './settle-ids';

export interface BlockResult {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** Takes in the records of a window, each id once in a run; what must be written waits until `writeWaiting`. */
export function takeIn<R>(state: RowsState<R>, stream: Stream<R>, records: Iterable<R>): BlockResult {
  const { memory, seen, waiting } = state;
  const fields = state.table.columns.map(({ field }) => field);
  const fresh = recordRows(
    records,
    stream.idOf,
    fields,
    (id) => waiting.has(id) || (seen.has(id) && memory.get(id) !== DETAILS_MISSING),
    state.problems,
    state.fingerprint,
  );
  let unchanged = 0;
  let removed = 0;
  for (const found of fresh) {
    const isGone = stream.isGone?.(found.record) === true;
    const row = isGone && state.edits ? { ...found, hash: goneMarks(found.hash.split('.')) } : found;
    const known = rememberedOf(memory, row.id);
    const isHere = isInTab(state, row.id);
    const comesBack = !isHere && known !== undefined && state.comesBack(row.id);
    const remembered = comesBack ? undefined : known;
    if (state.doubled.has(row.id)) {
      seen.add(row.id);
      unchanged += 1;
    } else if (remembered === undefined && !isHere && isGone) seen.add(row.id);
    else if (!isHere && claims(state, row, known !== undefined)) {
      seen.add(row.id);
      unchanged += 1;
    } else if (remembered === undefined || (isHere && remembered !== row.hash)) {
      if (comesBack) memory.delete(row.id);
      waiting.set(row.id, row);
    } else {
      seen.add(row.id);
      if (!state.index) state.assumed.push(row.id);
      if (isHere) unchanged += 1;
      else removed += 1;
    }
  }
  return { ...NOTHING, unchanged, removed };
}

/** A record that had left the list is back: what was remembered of its row before holds again. */
function rememberedOf(memory: Map<string, string>, id: string): string | undefined {
  const left = readLeft(memory.get(id));
  if (left) memory.set(id, left.fingerprint);
  return memory.get(id);
}

/** Whether a row without an id may be that of a record: then it gets no other one. */
function claims<R>(
  { claimed, claims: known, isForgotten, edits }: RowsState<R>,
  row: RecordRow<R>,
  isRemembered: boolean,
): boolean {
  // With all that is known of the rows there, a record that is new has none.
  const mayHaveRow = isForgotten || (isRemembered && !edits);
  if (!mayHaveRow || claimed(row.cells).length === 0) return false;
  known.set(row.id, row);
  return true;
}

/**
 * Gives rows without an id back to the records that claim them, once all of these are known, and brings them up to date;
 * where details are asked for, the next run does that.
 */
export function writeClaimed<R>(state: RowsState<R>): BlockResult {
  const { table, claims: known, lookups, memory, waiting } = state;
  if (known.size === 0) return NOTHING;
  const index = settleClaimed(table, known, claimPlaces(table, lookups), state.clock);
  state.index = index;
  const back = [...known.values()].filter(({ id }) => index.rowOf.has(id));
  state.restored = back.length;
  if (table.columns.some(({ field }) => field.detail)) return NOTHING;
  for (const row of back) if (memory.get(row.id) !== row.hash) waiting.set(row.id, row);
  const { added: fresh, changed } = writeWaiting(state, true);
  return { ...NOTHING, added: fresh, changed, unchanged: -changed };
}

/**
 * Writes what waits, in blocks; what does not fill one goes on waiting.
 * @param all Writes the last, smaller block too.
 */
export function writeWaiting<R>(state: RowsState<R>, all: boolean): BlockResult {
  const rowsInBlock = Math.max(1, Math.floor(CELLS_PER_BLOCK / state.table.columns.length));
  let result = NOTHING;
  while (state.waiting.size >= rowsInBlock || (all && state.waiting.size > 0)) {
    result = added(result, writeFirst(state, rowsInBlock));
  }
  return result;
}

/** Writes the first rows that wait, in one block. */
export function writeFirst<R>(state: RowsState<R>, count: number): BlockResult {
  const looked = lookIntoTab(state);
  const rows = [...state.waiting.values()].slice(0, count);
  const written = withColumnsInPlace(state, (index) => write(state, rows, index));
  for (const { id, hash, cells } of rows) {
    state.waiting.delete(id);
    state.seen.add(id);
    // A row that the person removed keeps what it had, so that it stays known and stays away.
    if (isInTab(state, id)) state.memory.set(id, state.edits ? marksNow(state, cells, hash) : hash);
  }
  return added(looked, written);
}

/** Marks are of what the clock shows, and it may have been set since the record was read. */
function marksNow<R>(
  { table, fingerprint }: RowsState<R>,
  cells: RecordRow<R>['cells'],
  before: string,
): string {
  const fields = table.columns.map(({ field }) => field);
  const marks = fingerprint(cells, fields);
  return isGone(before) ? goneMarks(marks.split('.')) : marks;
}

/** A person who moves columns does so seldom twice in the same second. */
const MOST_LOOKS = 3;
const NOTHING: BlockResult = { added: 0, changed: 0, unchanged: 0, removed: 0 };

export function added(one: BlockResult, other: BlockResult): BlockResult {
  return {
    added: one.added + other.added,
    changed: one.changed + other.changed,
    unchanged: one.unchanged + other.unchanged,
    removed: one.removed + other.removed,
  };
}

function write<R>(state: RowsState<R>, rows: readonly RecordRow<R>[], before: RowIndex): BlockResult {
  const { table, memory, edits } = state;
  fillNewColumns(state, rows, before);
  const { index } = edits ? adoptSent(state, edits, rows, before) : { index: before };
  const plan = planRows(rows, { rowOf: index.rowOf, memory });
  const { same, different } = state.adopts
    ? adoptRows(state, index, plan.unknown)
    : compareRows(table, index, plan.unknown, state.clock.last);
  const differing = [...plan.changed, ...different] as RecordRow<R>[];
  const changed = edits ? mergeRows(state, edits, index, differing) : differing;
  const look = plan.unknown.length === 0 ? state.look : undefined;
  if (plan.added.length > 0) state.appending.begin();
  state.index = writeByClock(state, index, { added: plan.added, changed }, look);
  state.look = undefined;
  return {
    added: plan.added.length,
    changed: changed.length,
    unchanged: plan.unchanged + same.length,
    removed: plan.removed,
  };
}

/**
 * What dates show depends on the time zone at that moment. Where the person's edits are told by what dates show, it must be
 * known: the same rows are written again when the zone was changed meanwhile.
 */
function writeByClock<R>(
  { table, edits, clock }: RowsState<R>,
  before: RowIndex,
  block: Block,
  look: FreshLook | undefined,
): RowIndex {
  const isEmpty = block.added.length + block.changed.length === 0;
  if (!edits || isEmpty || !hasDates(table)) return writeBlock(table, before, block, look);
  let [index, next, fresh] = [before, block, look];
  return byOneClock(clock, () => {
    index = writeBlock(table, index, next, fresh);
    const again = [...block.added, ...block.changed].map(({ notes: _, ...row }) => row);
    [next, fresh] = [{ added: [], changed: again }, undefined];
    return index;
  });
}

/** A person may move columns while pages are read: then the table is opened again and the work begun anew. */
function withColumnsInPlace<R, T>(state: RowsState<R>, work: (index: RowIndex) => T): T {
  try {
    return work(state.index ?? readIndex(state.table));
  } catch (thrown) {
    if (!(thrown instanceof JobsheetError) || thrown.code !== COLUMNS_MOVED) throw thrown;
  }
  const before = fieldKeys(state.table).join();
  state.table = state.reopen(state.table.sheet);
  const index = readIndex(state.table);
  state.index = index;
  state.look = undefined;
  if (fieldKeys(state.table).join() === before) return work(index);
  throw columnsDiffer('COLUMNS_DELETED', state.table.sheet);
}

function columnsDiffer(code: string, sheet: GoogleAppsScript.Spreadsheet.Sheet): JobsheetError {
  const message = `Columns of ‘${sheet.getName()}’ were deleted while Jobsheet filled it. Sync again.`;
  return new JobsheetError({ code, kind: 'transient', message });
}

/**
 * Rows that are as they were, but for columns that were added since, and for days that the version before wrote as
 * instants: only those cells are written, and none that the person has corrected.
 */
function fillNewColumns<R>(state: RowsState<R>, rows: readonly RecordRow<R>[], index: RowIndex): void {
  const { formerFields, memory, table, clock } = state;
  if (!formerFields) return;
  const former = new Map(formerFields.map((field) => [field.key, field]));
  const same = rows.filter((row) => index.rowOf.has(row.id) && isAsBefore(state, row));
  fillColumns(
    table,
    index,
    same,
    fieldKeys(table).filter((key) => !former.has(key)),
  );
  for (const { field, place } of table.columns.map((column, at) => ({ field: column.field, place: at }))) {
    const before = former.get(field.key);
    if (!before || before.type === field.type) continue;
    const inTab = readCells(table, index, same);
    const asWritten = same.filter(({ id, record }) =>
      sameCell(inTab.get(id)?.[place], cellOf(record, before, noProblems()), clock.last),
    );
    fillColumns(table, index, asWritten, [field.key]);
  }
  for (const { id, hash } of same) memory.set(id, hash);
}

/** What `lookIntoTab` throws when the columns are not those that were assumed: nothing was written, begin anew. */
export const COLUMNS_DIFFER = 'COLUMNS_DIFFER';

/**
 * Looks into the tab, once in a run. @returns What must be set right in what was counted before.
 * @throws JobsheetError `COLUMNS_DIFFER`.
 */
export function lookIntoTab<R>(state: RowsState<R>): BlockResult {
  if (state.index) return NOTHING;
  const { sheet } = state.table;
  const assumed = fieldKeys(state.table).join();
  const expectsNew = [...state.waiting.keys()].some((id) => !state.memory.has(id));
  const lastRow = expectsNew ? sheet.getLastRow() : undefined;
  const { index, isDamaged } = openAndIndex(state);
  // Rows that lost their id, and are not as they were written, are told by their records: those must be read again.
  if (isDamaged || fieldKeys(state.table).join() !== assumed) throw columnsDiffer(COLUMNS_DIFFER, sheet);
  state.index = index;
  state.look = { lastRow };
  for (const id of state.doubled) if (state.waiting.delete(id)) state.seen.add(id);
  const removed = state.assumed.filter((id) => !index.rowOf.has(id)).length;
  return { ...NOTHING, unchanged: -removed, removed };
}

/** The ids come last: nothing may take time between them and the first write. */
function openAndIndex<R>(state: RowsState<R>): ReturnType<typeof settleIndex> {
  for (let looks = 1; ; looks += 1) {
    state.table = state.reopen(state.table.sheet);
    const { headings, idColumn } = state.table;
    const settled = settleIndex(state);
    // Columns were moved between the two reads.
    if (settled.index.heading === headings[idColumn - 1] || looks === MOST_LOOKS) return settled;
  }
}
