/** What a run knows of the rows: where they are, what was written, which it has seen. */
import type { Cell } from '../core/cell';
import type { Field, Lookup, Stream } from '../core/stream';
import type { Memory } from '../sheet/memory';
import type { RowIndex } from '../sheet/row-index';
import type { FreshLook } from '../sheet/row-write';
import type { Table } from '../sheet/table';
import { openClaims } from './claimed-rows';
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
import { claimPlaces, type SettledIds, settleEditedIds, settleReadIds } from './settle-ids';

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
  readonly fingerprint: Fingerprint;
  /** Present where the service takes what the person writes. */
  readonly edits: EditsState<R> | undefined;
  readonly lookups: readonly Lookup[];
  /** Ids that stand in more rows than one, and nobody can tell whose they are: no row of theirs is written. */
  doubled: SettledIds['doubled'];
  /** What rows were copies of that this run has found. */
  copies: SettledIds['copies'];
  /** Which rows without an id say most of what a record says. */
  claimed: (cells: readonly Cell[]) => readonly object[];
  /** Records whose row is one of those, by id. */
  readonly claims: Map<string, RecordRow<R>>;
  /** How many of them have their row again. */
  restored: number;
  /** Whether rows may be there of which nobody remembers anything. */
  readonly isForgotten: boolean;
}

export function openRows<R>(
  stream: Stream<R>,
  table: Table<R>,
  reopen: RowsState<R>['reopen'],
  memory: Memory | undefined,
  {
    seen,
    editsOf,
    keep,
  }: {
    readonly seen: Iterable<string>;
    readonly editsOf: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => EditsState<R> | undefined;
    /** Keeps what is known of the rows; it goes into the buffer. */
    readonly keep: (memory: Memory) => void;
  },
): RowsState<R> {
  const keys = fieldKeys(table);
  const edits = editsOf(table.sheet);
  const known = table.isNew ? undefined : memory;
  const former = known?.fields.map((key) => stream.fields.find((field) => field.key === key));
  const same = JSON.stringify(known?.fields ?? keys) === JSON.stringify(keys);
  const lookups = stream.lookups ?? [];
  // What is known of each cell stays known when other columns come or go.
  const entries = edits && known ? marksByKeys(known, keys) : new Map(known?.entries);
  const formerFields =
    same || edits ? undefined : former?.filter((field): field is Field<R> => field !== undefined);
  const isForgotten = !known && !table.isNew;
  const question = { memory: entries, lookups, isForgotten };
  const { lost, ...settled } = edits
    ? settleEditedIds({ ...question, table, rules: edits.rules }, () =>
        keep({ ...known, entries, fields: keys }),
      )
    : settleReadIds(table, { ...question, fingerprint: hashWithoutId, fields: formerFields });
  const isClaimable = isForgotten || !edits;
  return {
    ...stateOf(table, reopen, known, lookups),
    ...settled,
    claimed: openClaims(isClaimable ? lost : [], claimPlaces(table, lookups)),
    isForgotten,
    fingerprint: edits ? markEach : hashWithoutId,
    edits,
    memory: entries,
    formerFields,
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
  lookups: readonly Lookup[],
): RowsState<R> | undefined {
  if (memory.fields.join() !== fieldKeys(table).join()) return undefined;
  return {
    ...stateOf(table, reopen, memory, lookups),
    index: undefined,
    formerFields: undefined,
    seen: new Set(),
  };
}

function stateOf<R>(
  table: Table<R>,
  reopen: RowsState<R>['reopen'],
  memory: Memory | undefined,
  lookups: readonly Lookup[],
) {
  return {
    table,
    reopen,
    look: undefined,
    assumed: [],
    memory: new Map(memory?.entries),
    waiting: new Map<string, RecordRow<R>>(),
    problems: noProblems(),
    fingerprint: hashWithoutId,
    edits: undefined,
    lookups,
    doubled: new Set<string>(),
    copies: [],
    claimed: () => [],
    claims: new Map<string, RecordRow<R>>(),
    restored: 0,
    isForgotten: false,
  };
}

/** Where the rows of a stream are that is only read, their ids set right. @returns Also whether rows are left without one. */
export function settleIndex<R>(state: RowsState<R>): {
  readonly index: RowIndex;
  readonly isDamaged: boolean;
} {
  const settled = settleReadIds(state.table, { ...state, fields: undefined });
  state.doubled = settled.doubled;
  state.copies = settled.copies;
  state.claimed = openClaims(settled.lost, claimPlaces(state.table, state.lookups));
  return { index: settled.index, isDamaged: settled.isRestored && settled.lost.length > 0 };
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
