/** What a run knows of the rows: where they are, what was written, which it has seen. */
import type { Cell } from '../../core/cell';
import { isDated } from '../../core/date-fingerprint';
import type { RowLedger } from '../../sheet/ledger/row-ledger';
import type { RowIndex } from '../../sheet/rows/row-index';
import type { OwnRow } from '../../sheet/rows/table-rows';
import type { FreshLook } from '../../sheet/rows/upsert';
import type { SpreadsheetClock } from '../../sheet/spreadsheet-clock';
import type { Table } from '../../sheet/table/table';
import type { Field } from '../../streams/field';
import type { Lookup } from '../../streams/lookup';
import type { Stream } from '../../streams/stream';
import { fingerprintsByKeys } from '../push/cell-fingerprints';
import type { EditsState } from '../push/edits-state';
import { withFingerprintsOfNow } from '../push/former-fingerprints';
import {
  cellFingerprints,
  cellsOf,
  type Fingerprint,
  noProblems,
  type Problems,
  type RecordRow,
  rowFingerprint,
} from './record-rows';
import { openClaims } from './row-ids/claimed-rows';
import { claimPlaces, type SettledIds, settleEditedIds, settleReadIds } from './row-ids/settle-ids';
import type { CutClosing } from './soft-delete/unfinished-soft-delete';

export interface RowSession<R> {
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
  readonly ledger: Map<string, string>;
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
  readonly cut: CutClosing;
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
  readonly cut: CutClosing;
}

export function openSession<R>(
  stream: Stream<R>,
  table: Table<R>,
  reopen: RowSession<R>['reopen'],
  ledger: RowLedger | undefined,
  {
    seen,
    isFirst,
    clock,
    appending,
    cut,
    bringsBack,
    editsOf,
    keep,
  }: {
    readonly seen: Iterable<string>;
    /** Whether no run has read everything for this tab yet. */
    readonly isFirst: boolean;
    readonly clock: SpreadsheetClock;
    readonly appending: Appending;
    readonly cut: CutClosing;
    /** The person has asked for the rows that they removed. */
    readonly bringsBack: boolean;
    readonly editsOf: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => EditsState<R> | undefined;
    /** Keeps what is known of the rows; it goes into the buffer. */
    readonly keep: (ledger: RowLedger) => void;
  },
): RowSession<R> {
  const keys = fieldKeys(table);
  const edits = editsOf(table.sheet);
  const known = table.isNew ? undefined : ledger;
  const fingerprint: Fingerprint = edits
    ? (cells, fields) => cellFingerprints(cells, fields, clock.last())
    : rowFingerprint;
  const lookups = stream.lookups ?? [];
  // What is known of each cell stays known when other columns come or go.
  const entries = edits && known ? fingerprintsByKeys(known, keys) : new Map(known?.entries);
  const former = edits ? undefined : formerFields(stream, table, known);
  const isForgotten = !known && !table.isNew;
  const question = { ledger: entries, lookups, isForgotten, clock };
  const { lost, possible, ...settled } = edits
    ? settleEditedIds({ ...question, table, rules: edits.rules }, () =>
        keep({ ...known, entries, fields: keys, days: dayKeys(table) }),
      )
    : settleReadIds(table, { ...question, fields: former });
  const isClaimable = isForgotten || !edits;
  return {
    ...stateOf(table, reopen, known, { clock, lookups, appending, cut }),
    ...settled,
    claimed: claimsOf(table, lookups, clock, isClaimable ? lost : []),
    isForgotten,
    comesBack: (id) => bringsBack && !possible.has(id),
    adopts:
      isFirst && !table.memo.isOwn
        ? { serviceKeys: stream.softDelete ? [stream.softDelete.active, stream.softDelete.closedAt] : [] }
        : undefined,
    fingerprint,
    edits,
    ledger: edits && known ? withFingerprintsOfNow({ table, clock }, settled.index, entries) : entries,
    formerFields: former,
    // What an execution before has seen it has seen by other columns.
    seen: new Set(former ? [] : seen),
  };
}

/** @returns undefined where the fingerprints are of just these columns. */
function formerFields<R>(
  stream: Stream<R>,
  table: Table<R>,
  ledger: RowLedger | undefined,
): readonly Field<R>[] | undefined {
  if (!ledger || isOfColumns(ledger, table)) return undefined;
  const days = ledger.days ?? [];
  return ledger.fields.flatMap((key) => {
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

function isOfColumns<R>({ fields, days = [] }: RowLedger, table: Table<R>): boolean {
  return fields.join() === fieldKeys(table).join() && days.join() === dayKeys(table).join();
}

/**
 * Rows of a tab that nobody has looked into yet: it is read right before the first write, so that what was read holds
 * when it is written. @returns undefined where the memory is not of just these columns.
 */
export function assumeSession<R>(
  table: Table<R>,
  reopen: RowSession<R>['reopen'],
  ledger: RowLedger,
  rest: RowsContext,
): RowSession<R> | undefined {
  if (!isOfColumns(ledger, table)) return undefined;
  return {
    ...stateOf(table, reopen, ledger, rest),
    index: undefined,
    formerFields: undefined,
    seen: new Set(),
  };
}

function stateOf<R>(
  table: Table<R>,
  reopen: RowSession<R>['reopen'],
  ledger: RowLedger | undefined,
  { clock, lookups, appending, cut }: RowsContext,
) {
  return {
    table,
    reopen,
    look: undefined,
    assumed: [],
    ledger: new Map(ledger?.entries),
    waiting: new Map<string, RecordRow<R>>(),
    problems: noProblems(),
    adopts: undefined,
    fingerprint: rowFingerprint,
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
    cut,
  };
}

/** Where the rows of a stream are that is only read, their ids set right. @returns Also whether rows are left without one. */
export function settleIndex<R>(state: RowSession<R>): {
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
): RowSession<R>['claimed'] {
  return lost.length > 0 ? openClaims(lost, claimPlaces(table, lookups), clock.last()) : () => [];
}

/** Whether a row with this id is in the tab; as long as nobody has looked, those that are remembered are. */
export function isInTab<R>({ index, ledger }: RowSession<R>, id: string): boolean {
  return index ? index.rowOf.has(id) : ledger.has(id);
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
  { formerFields, ledger, fingerprint }: RowSession<R>,
  { id, record }: RecordRow<R>,
): boolean {
  return (
    formerFields !== undefined &&
    ledger.get(id) === fingerprint(cellsOf(record, formerFields, noProblems()), formerFields)
  );
}

/** Whether there are columns whose details no row has yet. */
export function lacksDetails<R>({ formerFields, table }: RowSession<R>): boolean {
  const former = formerFields?.map(({ key }) => key);
  return table.columns.some(({ field }) => field.detail && !former?.includes(field.key));
}
