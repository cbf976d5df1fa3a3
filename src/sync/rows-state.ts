/** What a run knows of the rows: where they are, what was written, which it has seen. */
import type { Cell } from '../core/cell';
import type { Field, Stream } from '../core/stream';
import type { Memory } from '../sheet/memory';
import { restoreIds } from '../sheet/restore-ids';
import { type RowIndex, readIndex } from '../sheet/row-index';
import type { FreshLook } from '../sheet/row-write';
import type { Table } from '../sheet/table';
import type { EditsState } from './edits/edits-state';
import { marksByKeys } from './edits/marks';
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
    editsOf,
  }: {
    readonly seen: Iterable<string>;
    /** Whether no run has read everything for this tab yet. */
    readonly isFirst: boolean;
    readonly editsOf: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => EditsState<R> | undefined;
  },
): RowsState<R> {
  const keys = fieldKeys(table);
  const edits = editsOf(table.sheet);
  const known = table.isNew ? undefined : memory;
  const former = known?.fields.map((key) => stream.fields.find((field) => field.key === key));
  const same = JSON.stringify(known?.fields ?? keys) === JSON.stringify(keys);
  const fingerprint = edits ? markEach : hashWithoutId;
  const state = stateOf(table, reopen, known);
  return {
    ...state,
    adopts: isFirst && table.memo.adopted ? { serviceKeys: Object.values(stream.closing ?? {}) } : undefined,
    fingerprint,
    edits,
    // What is known of each cell stays known when other columns come or go.
    memory: edits && known ? marksByKeys(known, keys) : state.memory,
    index: indexOf({ table, fingerprint }, known?.entries),
    formerFields:
      same || edits ? undefined : former?.filter((field): field is Field<R> => field !== undefined),
    seen: new Set(seen),
  };
}

/**
 * Rows of a tab that nobody has looked into yet: it is read right before the first write, so that what was read holds
 * when it is written. @returns undefined where the memory is not of just these columns.
 */
export function assumeRows<R>(
  table: Table<R>,
  reopen: RowsState<R>['reopen'],
  memory: Memory,
): RowsState<R> | undefined {
  if (memory.fields.join() !== fieldKeys(table).join()) return undefined;
  return { ...stateOf(table, reopen, memory), index: undefined, formerFields: undefined, seen: new Set() };
}

function stateOf<R>(table: Table<R>, reopen: RowsState<R>['reopen'], memory: Memory | undefined) {
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
    edits: undefined,
  };
}

/** Where the rows are, the ids brought back where the person deleted their column. */
export function indexOf<R>(
  { table, fingerprint }: Pick<RowsState<R>, 'table' | 'fingerprint'>,
  entries: Memory['entries'] | undefined,
): RowIndex {
  const fields = table.columns.map(({ field }) => field);
  const ofList = (cells: readonly Cell[]) =>
    fingerprint(
      cells.map((cell, place) => (fields[place]?.detail ? '' : cell)),
      fields,
    );
  return entries ? restoreIds(table, entries, ofList) : readIndex(table);
}

/** Whether a row with this id is in the tab; as long as nobody has looked, those that are remembered are. */
export function isInTab<R>({ index, memory }: RowsState<R>, id: string): boolean {
  return index ? index.rowOf.has(id) : memory.has(id);
}

export function fieldKeys<R>(table: Table<R>): string[] {
  return table.columns.map(({ field }) => field.key);
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
