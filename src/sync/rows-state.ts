/** What a run knows of the rows: where they are, what was written, which it has seen. */
import { isDated } from '../core/date-mark';
import type { Field, Stream } from '../core/stream';
import type { WallClock } from '../core/wall-clock';
import type { Memory } from '../sheet/memory';
import { restoreIds } from '../sheet/restore-ids';
import { type RowIndex, readIndex } from '../sheet/row-index';
import type { FreshLook } from '../sheet/row-write';
import type { SpreadsheetClock } from '../sheet/spreadsheet-clock';
import type { Table } from '../sheet/table';
import type { EditsState } from './edits/edits-state';
import { markEachAsBefore, withMarksOfNow } from './edits/former-marks';
import { marksByKeys } from './edits/marks';
import { possibleRows } from './possible-rows';
import {
  cellsOf,
  type Fingerprint,
  hashWithoutId,
  markEach,
  noProblems,
  type Problems,
  type RecordRow,
} from './record-rows';

export interface RowsState<R> {
  table: Table<R>;
  /** Opens the table again: a person may have moved its columns while pages were read. */
  readonly reopen: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => Table<R>;
  /** Undefined until somebody had to look into the tab: its table is an assumption until then. */
  index: RowIndex | undefined;
  /** Present while the index is as fresh as can be. */
  look: FreshLook | undefined;
  /** Ids that were found unchanged before anybody looked: the person may have removed their rows. */
  readonly assumed: string[];
  /** Id → fingerprint. */
  readonly memory: Map<string, string>;
  /** The fields that the fingerprints of rows not yet seen are of; undefined when they are today's. */
  readonly formerFields: readonly Field<R>[] | undefined;
  readonly seen: Set<string>;
  /** Rows that are to be written, by id. */
  readonly waiting: Map<string, RecordRow<R>>;
  readonly problems: Problems;
  /** Present while a tab is adopted: what differs in its rows may be a correction, but for fields that only the service knows. */
  readonly adopts: { readonly serviceKeys: readonly string[] } | undefined;
  readonly fingerprint: Fingerprint;
  /** The spreadsheet's, by which dates in the tab are read and written. */
  readonly clock: SpreadsheetClock;
  /** Present where the service takes what the person writes. */
  readonly edits: EditsState<R> | undefined;
}

export function openRows<R>(
  stream: Stream<R>,
  table: Table<R>,
  reopen: RowsState<R>['reopen'],
  memory: Memory | undefined,
  {
    seen,
    isFirst,
    clock,
    editsOf,
  }: {
    readonly seen: Iterable<string>;
    /** Whether no run has read everything for this tab yet. */
    readonly isFirst: boolean;
    readonly clock: SpreadsheetClock;
    readonly editsOf: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => EditsState<R> | undefined;
  },
): RowsState<R> {
  const keys = fieldKeys(table);
  const edits = editsOf(table.sheet);
  const known = table.isNew ? undefined : memory;
  const fingerprint: Fingerprint = edits
    ? (cells, fields) => markEach(cells, fields, clock.last())
    : hashWithoutId;
  const state = stateOf(table, reopen, known, clock);
  const index = indexOf({ table, clock, edits }, known?.entries);
  // What is known of each cell stays known when other columns come or go.
  const marks = edits && known ? marksByKeys(known, keys) : undefined;
  return {
    ...state,
    adopts:
      isFirst && !table.memo.isOwn
        ? { serviceKeys: stream.closing ? [stream.closing.active, stream.closing.closedAt] : [] }
        : undefined,
    fingerprint,
    edits,
    memory: marks ? withMarksOfNow({ table, clock }, index, marks) : state.memory,
    index,
    formerFields: edits ? undefined : formerFields(stream, table, known),
    seen: new Set(seen),
  };
}

/** @returns undefined where the fingerprints are of just these columns. */
function formerFields<R>(
  stream: Stream<R>,
  table: Table<R>,
  memory: Memory | undefined,
): readonly Field<R>[] | undefined {
  if (!memory || isOfColumns(memory, table)) return undefined;
  const days = memory.days ?? [];
  return memory.fields.flatMap((key) => {
    const field = stream.fields.find((one) => one.key === key);
    if (!field) return [];
    return [field.type === 'day' && !days.includes(key) ? asInstants(field) : field];
  });
}

/** The version before took a day for the instant at which it begins in UTC. */
function asInstants<R>(field: Field<R>): Field<R> {
  const read = (record: R) => {
    const raw = field.read(record);
    return typeof raw === 'string' && /^[\d-]{10}$/.test(raw) ? `${raw}T00:00:00Z` : raw;
  };
  return { ...field, type: 'date', read };
}

function isOfColumns<R>({ fields, days = [] }: Memory, table: Table<R>): boolean {
  return fields.join() === fieldKeys(table).join() && days.join() === dayKeys(table).join();
}

/**
 * Rows of a tab that nobody has looked into yet: it is read right before the first write, so that what was read holds
 * when it is written. @returns undefined where the memory is not of just these columns.
 */
export function assumeRows<R>(
  table: Table<R>,
  reopen: RowsState<R>['reopen'],
  memory: Memory,
  clock: SpreadsheetClock,
): RowsState<R> | undefined {
  if (!isOfColumns(memory, table)) return undefined;
  return {
    ...stateOf(table, reopen, memory, clock),
    index: undefined,
    formerFields: undefined,
    seen: new Set(),
  };
}

function stateOf<R>(
  table: Table<R>,
  reopen: RowsState<R>['reopen'],
  memory: Memory | undefined,
  clock: SpreadsheetClock,
) {
  return {
    table,
    reopen,
    look: undefined,
    assumed: [],
    memory: new Map(memory?.entries),
    waiting: new Map<string, RecordRow<R>>(),
    problems: noProblems(),
    adopts: undefined,
    fingerprint: hashWithoutId,
    clock,
    edits: undefined,
  };
}

/** Where the rows are, the ids brought back where the person deleted their column. */
export function indexOf<R>(
  { table, clock, edits }: Pick<RowsState<R>, 'table' | 'clock' | 'edits'>,
  entries: Memory['entries'] | undefined,
): RowIndex {
  if (!entries) return readIndex(table);
  const fields = table.columns.map(({ field }) => field);
  const hashes = new Set(entries.values());
  let now: WallClock | undefined;
  return restoreIds(table, entries, (read) => {
    now ??= clock.look();
    const cells = read.map((cell, place) => (fields[place]?.detail ? '' : cell));
    const possible = possibleRows(cells, fields, now, clock.zones()).flatMap((row) =>
      edits
        ? [markEach(row.cells, fields, row.clock), markEachAsBefore(row.cells, fields, row.clock)]
        : [hashWithoutId(row.cells)],
    );
    return possible.find((hash) => hashes.has(hash)) ?? possible[0] ?? '';
  });
}

/** Whether a row with this id is in the tab; as long as nobody has looked, those that are remembered are. */
export function isInTab<R>({ index, memory }: RowsState<R>, id: string): boolean {
  return index ? index.rowOf.has(id) : memory.has(id);
}

export function fieldKeys<R>(table: Table<R>): string[] {
  return table.columns.map(({ field }) => field.key);
}

export function dayKeys<R>({ columns }: Table<R>): string[] {
  return columns.flatMap(({ field }) => (field.type === 'day' ? [field.key] : []));
}

/** Whether a column holds dates, so that it matters which time zone the spreadsheet has. */
export function hasDates<R>({ columns }: Table<R>): boolean {
  return columns.some(({ field }) => isDated(field.type));
}

/** Whether the list says of a record what it said when the columns were others. */
export function isAsBefore<R>(
  { formerFields, memory, fingerprint }: RowsState<R>,
  { id, record }: RecordRow<R>,
): boolean {
  return (
    formerFields !== undefined &&
    memory.get(id) === fingerprint(cellsOf(record, formerFields, noProblems()), formerFields)
  );
}

/** Whether there are columns whose details no row has yet. */
export function lacksDetails<R>({ formerFields, table }: RowsState<R>): boolean {
  const former = formerFields?.map(({ key }) => key);
  return table.columns.some(({ field }) => field.detail && !former?.includes(field.key));
}
