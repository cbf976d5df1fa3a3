/** What a run knows of the rows: where they are, what was written, which it has seen. */
import type { Cell } from '../core/cell';
import { isDated } from '../core/date-mark';
import type { Field, Lookup, Stream } from '../core/stream';
import type { Memory } from '../sheet/memory';
import type { OwnRow } from '../sheet/own-rows';
import type { RowIndex } from '../sheet/row-index';
import type { FreshLook } from '../sheet/row-write';
import type { SpreadsheetClock } from '../sheet/spreadsheet-clock';
import type { Table } from '../sheet/table';
import { openClaims } from './claimed-rows';
import type { EditsState } from './edits/edits-state';
import { withMarksOfNow } from './edits/former-marks';
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
  /** Present while a tab is adopted: what differs in its rows may be a correction, but for fields that only the service knows. */
  readonly adopts: { readonly serviceKeys: readonly string[] } | undefined;
  readonly fingerprint: Fingerprint;
  /** The spreadsheet's, by which dates in the tab are read and written. */
  readonly clock: SpreadsheetClock;
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
  readonly appending: Appending;
  /** Whether a record that is remembered and has no row gets one again. */
  readonly comesBack: (id: string) => boolean;
}

/** What is known of rows that the row ledger may not know: a run that added them was killed, or the ledger was damaged. */
export interface Appending {
  /** Whether there may be such rows. */
  readonly wasCut: boolean;
  /** Notes that this one adds rows from now on. */
  readonly begin: () => void;
}

/** What the rows of a run need that is not in the tab. */
export interface RowsContext {
  readonly clock: SpreadsheetClock;
  readonly lookups: readonly Lookup[];
  readonly appending: Appending;
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
    appending,
    bringsBack,
    editsOf,
    keep,
  }: {
    readonly seen: Iterable<string>;
    /** Whether no run has read everything for this tab yet. */
    readonly isFirst: boolean;
    readonly clock: SpreadsheetClock;
    readonly appending: Appending;
    /** The person has asked for the rows that they removed. */
    readonly bringsBack: boolean;
    readonly editsOf: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => EditsState<R> | undefined;
    /** Keeps what is known of the rows; it goes into the buffer. */
    readonly keep: (memory: Memory) => void;
  },
): RowsState<R> {
  const keys = fieldKeys(table);
  const edits = editsOf(table.sheet);
  const known = table.isNew ? undefined : memory;
  const fingerprint: Fingerprint = edits
    ? (cells, fields) => markEach(cells, fields, clock.last())
    : hashWithoutId;
  const lookups = stream.lookups ?? [];
  // What is known of each cell stays known when other columns come or go.
  const entries = edits && known ? marksByKeys(known, keys) : new Map(known?.entries);
  const former = edits ? undefined : formerFields(stream, table, known);
  const isForgotten = !known && !table.isNew;
  const question = { memory: entries, lookups, isForgotten, clock };
  const { lost, possible, ...settled } = edits
    ? settleEditedIds({ ...question, table, rules: edits.rules }, () =>
        keep({ ...known, entries, fields: keys, days: dayKeys(table) }),
      )
    : settleReadIds(table, { ...question, fields: former });
  const isClaimable = isForgotten || !edits;
  return {
    ...stateOf(table, reopen, known, { clock, lookups, appending }),
    ...settled,
    claimed: claimsOf(table, lookups, clock, isClaimable ? lost : []),
    isForgotten,
    comesBack: (id) => bringsBack && !possible.has(id),
    adopts:
      isFirst && !table.memo.isOwn
        ? { serviceKeys: stream.closing ? [stream.closing.active, stream.closing.closedAt] : [] }
        : undefined,
    fingerprint,
    edits,
    memory: edits && known ? withMarksOfNow({ table, clock }, settled.index, entries) : entries,
    formerFields: former,
    // What an execution before has seen it has seen by other columns.
    seen: new Set(former ? [] : seen),
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
  rest: RowsContext,
): RowsState<R> | undefined {
  if (!isOfColumns(memory, table)) return undefined;
  return {
    ...stateOf(table, reopen, memory, rest),
    index: undefined,
    formerFields: undefined,
    seen: new Set(),
  };
}

function stateOf<R>(
  table: Table<R>,
  reopen: RowsState<R>['reopen'],
  memory: Memory | undefined,
  { clock, lookups, appending }: RowsContext,
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
    lookups,
    doubled: new Set<string>(),
    copies: [],
    claimed: () => [],
    claims: new Map<string, RecordRow<R>>(),
    restored: 0,
    isForgotten: false,
    comesBack: () => false,
    appending,
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
  state.claimed = claimsOf(state.table, state.lookups, state.clock, settled.lost);
  return { index: settled.index, isDamaged: settled.isRestored && settled.lost.length > 0 };
}

function claimsOf<R>(
  table: Table<R>,
  lookups: readonly Lookup[],
  clock: SpreadsheetClock,
  lost: readonly OwnRow[],
): RowsState<R>['claimed'] {
  return lost.length > 0 ? openClaims(lost, claimPlaces(table, lookups), clock.last()) : () => [];
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
