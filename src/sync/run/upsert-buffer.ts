/** Takes in what a window of pages brought, decides what of it is to be written, and writes it block by block. */
import { sameCell } from '../../core/cell';
import { type ErrorCode, JobsheetError } from '../../core/errors';
import { readLeft } from '../../sheet/ledger/left-mark';
import { DETAILS_MISSING } from '../../sheet/ledger/row-ledger';
import { compareRows, readCells } from '../../sheet/rows/row-compare';
import { type RowIndex, readIndex } from '../../sheet/rows/row-index';
import {
  type Block,
  CELLS_PER_BLOCK,
  COLUMNS_MOVED,
  type FreshLook,
  fillColumns,
  upsertBlock,
} from '../../sheet/rows/upsert';
import { planUpsert } from '../../sheet/rows/upsert-plan';
import { byOneClock } from '../../sheet/spreadsheet-clock';
import type { Stream } from '../../streams/stream';
import { goneFingerprints, isGone } from '../push/cell-fingerprints';
import { mergeRows } from '../push/merge-rows';
import { reconcilePending } from '../push/reconcile';
import { adoptRows } from './adopt-rows';
import { cellOf, noProblems, type RecordRow, recordRows } from './record-rows';
import { claimPlaces, settleClaimed } from './row-ids/settle-ids';
import { fieldKeys, hasDates, isAsBefore, isInTab, type RowSession, settleIndex } from './row-session';
import { noteBack } from './soft-delete/unfinished-soft-delete';

export interface BlockResult {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** Takes in the records of a window, each id once in a run; what must be written waits until `writeWaiting`. */
export function takeIn<R>(state: RowSession<R>, stream: Stream<R>, records: Iterable<R>): BlockResult {
  const { ledger, seen, waiting } = state;
  const fields = state.table.columns.map(({ field }) => field);
  const fresh = recordRows(
    records,
    stream.idOf,
    fields,
    (id) => waiting.has(id) || (seen.has(id) && ledger.get(id) !== DETAILS_MISSING),
    state.problems,
    state.fingerprint,
  );
  let unchanged = 0;
  let removed = 0;
  for (const found of fresh) {
    const isGone = stream.isTombstone?.(found.record) === true;
    const row =
      isGone && state.edits
        ? { ...found, fingerprint: goneFingerprints(found.fingerprint.split('.')) }
        : found;
    const known = rememberedOf(ledger, row.id);
    const isHere = isInTab(state, row.id);
    noteBack(state, stream, row.id, row.record);
    const comesBack = !isHere && known !== undefined && state.comesBack(row.id);
    const remembered = comesBack ? undefined : known;
    if (state.doubled.has(row.id)) {
      seen.add(row.id);
      unchanged += 1;
    } else if (remembered === undefined && !isHere && isGone) seen.add(row.id);
    else if (!isHere && claims(state, row, known !== undefined)) {
      seen.add(row.id);
      unchanged += 1;
    } else if (remembered === undefined || (isHere && remembered !== row.fingerprint)) {
      if (comesBack) ledger.delete(row.id);
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
function rememberedOf(ledger: Map<string, string>, id: string): string | undefined {
  const left = readLeft(ledger.get(id));
  if (left) ledger.set(id, left.fingerprint);
  return ledger.get(id);
}

/** Whether a row without an id may be that of a record: then it gets no other one. */
function claims<R>(
  { claimed, claims: known, isForgotten, edits }: RowSession<R>,
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
export function writeClaimed<R>(state: RowSession<R>): BlockResult {
  const { table, claims: known, lookups, ledger, waiting } = state;
  if (known.size === 0) return NOTHING;
  const index = settleClaimed(table, known, claimPlaces(table, lookups), state.clock);
  state.index = index;
  const back = [...known.values()].filter(({ id }) => index.rowOf.has(id));
  state.restored = back.length;
  if (table.columns.some(({ field }) => field.detail)) return NOTHING;
  for (const row of back) if (ledger.get(row.id) !== row.fingerprint) waiting.set(row.id, row);
  const { added: fresh, changed } = writeWaiting(state, true);
  return { ...NOTHING, added: fresh, changed, unchanged: -changed };
}

/**
 * Writes what waits, in blocks; what does not fill one goes on waiting.
 * @param all Writes the last, smaller block too.
 */
export function writeWaiting<R>(state: RowSession<R>, all: boolean): BlockResult {
  const rowsInBlock = Math.max(1, Math.floor(CELLS_PER_BLOCK / state.table.columns.length));
  let result = NOTHING;
  while (state.waiting.size >= rowsInBlock || (all && state.waiting.size > 0)) {
    result = added(result, writeFirst(state, rowsInBlock));
  }
  return result;
}

/** Writes the first rows that wait, in one block. */
export function writeFirst<R>(state: RowSession<R>, count: number): BlockResult {
  const looked = lookIntoTab(state);
  const rows = [...state.waiting.values()].slice(0, count);
  const written = withColumnsInPlace(state, (index) => write(state, rows, index));
  for (const { id, fingerprint, cells } of rows) {
    state.waiting.delete(id);
    state.seen.add(id);
    // A row that the person removed keeps what it had, so that it stays known and stays away.
    if (isInTab(state, id))
      state.ledger.set(id, state.edits ? marksNow(state, cells, fingerprint) : fingerprint);
  }
  return added(looked, written);
}

/** Marks are of what the clock shows, and it may have been set since the record was read. */
function marksNow<R>(
  { table, fingerprint }: RowSession<R>,
  cells: RecordRow<R>['cells'],
  before: string,
): string {
  const fields = table.columns.map(({ field }) => field);
  const fingerprints = fingerprint(cells, fields);
  return isGone(before) ? goneFingerprints(fingerprints.split('.')) : fingerprints;
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

function write<R>(state: RowSession<R>, rows: readonly RecordRow<R>[], before: RowIndex): BlockResult {
  const { table, ledger, edits } = state;
  fillNewColumns(state, rows, before);
  const { index } = edits ? reconcilePending(state, edits, rows, before) : { index: before };
  const plan = planUpsert(rows, { rowOf: index.rowOf, ledger });
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
  { table, edits, clock }: RowSession<R>,
  before: RowIndex,
  block: Block,
  look: FreshLook | undefined,
): RowIndex {
  const isEmpty = block.added.length + block.changed.length === 0;
  if (!edits || isEmpty || !hasDates(table)) return upsertBlock(table, before, block, look);
  let [index, next, fresh] = [before, block, look];
  return byOneClock(clock, () => {
    index = upsertBlock(table, index, next, fresh);
    const again = [...block.added, ...block.changed].map(({ notes: _, ...row }) => row);
    [next, fresh] = [{ added: [], changed: again }, undefined];
    return index;
  });
}

/** A person may move columns while pages are read: then the table is opened again and the work begun anew. */
function withColumnsInPlace<R, T>(state: RowSession<R>, work: (index: RowIndex) => T): T {
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

function columnsDiffer(code: ErrorCode, sheet: GoogleAppsScript.Spreadsheet.Sheet): JobsheetError {
  const message = `Columns of ‘${sheet.getName()}’ were deleted while Jobsheet filled it. Sync again.`;
  return new JobsheetError({ code, kind: 'transient', message });
}

/**
 * Rows that are as they were, but for columns that were added since, and for days that the version before wrote as
 * instants: only those cells are written, and none that the person has corrected.
 */
function fillNewColumns<R>(state: RowSession<R>, rows: readonly RecordRow<R>[], index: RowIndex): void {
  const { formerFields, ledger, table, clock } = state;
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
  for (const { id, fingerprint } of same) ledger.set(id, fingerprint);
}

/** What `lookIntoTab` throws when the columns are not those that were assumed: nothing was written, begin anew. */
export const COLUMNS_DIFFER = 'COLUMNS_DIFFER';

/**
 * Looks into the tab, once in a run. @returns What must be set right in what was counted before.
 * @throws JobsheetError `COLUMNS_DIFFER`.
 */
export function lookIntoTab<R>(state: RowSession<R>): BlockResult {
  if (state.index) return NOTHING;
  const { sheet } = state.table;
  const assumed = fieldKeys(state.table).join();
  const expectsNew = [...state.waiting.keys()].some((id) => !state.ledger.has(id));
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
function openAndIndex<R>(state: RowSession<R>): ReturnType<typeof settleIndex> {
  for (let looks = 1; ; looks += 1) {
    state.table = state.reopen(state.table.sheet);
    const { headings, idColumn } = state.table;
    const settled = settleIndex(state);
    // Columns were moved between the two reads.
    if (settled.index.heading === headings[idColumn - 1] || looks === MOST_LOOKS) return settled;
  }
}
