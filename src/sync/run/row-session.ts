/**
 * The knowledge of a run about the rows of its tab: where they are, what was last written there, and which of them the list
 * has shown. It is changed here and nowhere else.
 */
import type { Cell } from '../../core/cell';
import { type LedgerEntry, type ListedEntry, type PlannedEntry, UNSURE } from '../../sheet/ledger/row-ledger';
import { done, type InPlace, LAYOUT_CHANGED } from '../../sheet/rows/in-place';
import type { MutableRowIndex } from '../../sheet/rows/row-index';
import { CELLS_AT_ONCE, type FreshLook } from '../../sheet/rows/upsert';
import type { SpreadsheetClock } from '../../sheet/spreadsheet';
import { fieldKeys, type Table, tableFields } from '../../sheet/table/table';
import type { Field } from '../../streams/field';
import type { FilledField } from '../../streams/lookup';
import type { EditsState } from '../push/edits-state';
import type { LeftOutRecords } from './left-out';
import {
  cellFingerprints,
  noProblems,
  type Problems,
  type RecordRow,
  recordRows,
  rowEntry,
} from './record-rows';
import { openClaims } from './row-ids/claimed-rows';
import { claimColumns, type SettledIds, settleReadIds } from './row-ids/settle-ids';
import type { InterruptedMarking } from './soft-delete/interrupted-marking';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that the ledger may not know: a run that added them was killed, or the ledger was damaged. */
export interface Appending {
  /** True where there may be such rows. */
  readonly wasInterrupted: boolean;
  /** Notes that this run adds rows from now on. */
  readonly begin: () => void;
}

/** The parts of a session that are not in the tab. */
export interface SessionContext<R> {
  /** Opens the table again: a person may have moved its columns while pages were read. */
  readonly openTable: (sheet: Sheet) => Table<R>;
  /** The spreadsheet's clock, by which dates in the tab are read and written. */
  readonly clock: SpreadsheetClock;
  readonly lookups: readonly FilledField[];
  /** Keys of the fields that no person corrects: they say whether the record is gone. */
  readonly serviceKeys: readonly string[];
  readonly appending: Appending;
  readonly interrupted: InterruptedMarking;
  readonly leftOut: LeftOutRecords<R>;
  /** The time with which new rows are marked; undefined where none counts as new. */
  readonly arrival: Date | undefined;
}

interface SessionStart<R> {
  readonly table: Table<R>;
  /** By id; the session goes on with this very map. */
  readonly entries: Map<string, LedgerEntry>;
  /** The positions of the rows; undefined while they are assumed from the ledger and nobody has looked into the tab. */
  readonly settled: SettledIds | undefined;
  /** The fields that the fingerprints of rows not yet seen are of; undefined where they are those of the table. */
  readonly formerFields?: readonly Field<R>[] | undefined;
  /** Ids that an execution before this one has seen. */
  readonly seen?: Iterable<string>;
  /** Present where the service takes what the person writes. */
  readonly edits?: EditsState<R> | undefined;
  /** True while a tab is adopted: its cells may be corrections. */
  readonly adopts?: boolean;
  /** True where the tab may have rows that no ledger knows. */
  readonly isForgotten?: boolean;
  /** True where the person has asked for the rows that they removed. */
  readonly bringsBack?: boolean;
}

const NOTHING_SETTLED: Omit<SettledIds, 'index'> = {
  doubled: new Set(),
  copies: [],
  lost: [],
  possible: new Set(),
};

/** A person who moves columns does so seldom twice in the same second. */
const MOST_LOOKS = 3;

export class RowSession<R> {
  readonly clock: SpreadsheetClock;
  readonly lookups: readonly FilledField[];
  readonly appending: Appending;
  readonly interrupted: InterruptedMarking;
  readonly serviceKeys: readonly string[];
  readonly leftOut: LeftOutRecords<R>;
  readonly edits: EditsState<R> | undefined;
  readonly adopts: boolean;
  readonly formerFields: readonly Field<R>[] | undefined;
  readonly isForgotten: boolean;
  readonly arrival: Date | undefined;
  readonly problems: Problems = noProblems();

  private readonly openTable: (sheet: Sheet) => Table<R>;
  private readonly bringsBack: boolean;
  private readonly entries: Map<string, LedgerEntry>;
  private readonly seenIds: Set<string>;
  /** Ids that were found unchanged before anybody looked: the person may have removed their rows. */
  private readonly assumedIds: string[] = [];
  private readonly claimedRows = new Map<string, RecordRow<R>>();
  private restoredClaims = 0;
  /** Ids of rows that come back because the person wants them back. */
  private readonly returningIds = new Set<string>();
  private arrivedRows = 0;
  private tableNow: Table<R>;
  private indexNow: MutableRowIndex | undefined;
  /** Present while the index is as fresh as can be. */
  private freshLook: FreshLook | undefined;
  private settled: Omit<SettledIds, 'index'> = NOTHING_SETTLED;
  private rowsLike: (cells: readonly Cell[]) => readonly object[] = () => [];

  constructor(start: SessionStart<R>, context: SessionContext<R>) {
    const { table, entries, settled, edits, isForgotten = false } = start;
    this.clock = context.clock;
    this.lookups = context.lookups;
    this.serviceKeys = context.serviceKeys;
    this.appending = context.appending;
    this.interrupted = context.interrupted;
    this.leftOut = context.leftOut;
    this.arrival = context.arrival;
    this.openTable = context.openTable;
    this.edits = edits;
    this.adopts = start.adopts === true;
    this.formerFields = start.formerFields;
    this.isForgotten = isForgotten;
    this.bringsBack = start.bringsBack === true;
    this.entries = entries;
    this.seenIds = new Set(start.seen);
    this.tableNow = table;
    this.indexNow = settled?.index;
    if (settled) this.keepSettled(settled);
  }

  get table(): Table<R> {
    return this.tableNow;
  }

  /** The fields that have a column, the id's first. */
  get fields(): Field<R>[] {
    return tableFields(this.tableNow);
  }

  /** Undefined until somebody had to look into the tab: its table is an assumption until then. */
  get index(): MutableRowIndex | undefined {
    return this.indexNow;
  }

  get ledger(): ReadonlyMap<string, LedgerEntry> {
    return this.entries;
  }

  /** Ids that the list has shown and that are dealt with. */
  get seen(): ReadonlySet<string> {
    return this.seenIds;
  }

  /** How many records the list has shown. */
  get listed(): number {
    return this.seenIds.size + this.leftOut.carried;
  }

  /** How many records that the list has shown the person has removed; nobody knows before the tab was looked into. */
  get removed(): number {
    const isRemoved = (id: string) => this.seenIds.has(id) && !this.isInTab(id);
    return [...this.entries.keys()].filter(isRemoved).length;
  }

  /** Ids that stand in more rows than one, and nobody can tell which is the copy: no row of theirs is written. */
  get doubled(): ReadonlySet<string> {
    return this.settled.doubled;
  }

  /** Ids that this run found copies of. */
  get copies(): readonly string[] {
    return this.settled.copies;
  }

  /** Records that may belong to a row without an id. */
  get claims(): ReadonlyMap<string, RecordRow<R>> {
    return this.claimedRows;
  }

  /** The number of them that have no row of their own. */
  get claimsWithoutRow(): number {
    return this.claimedRows.size - this.restoredClaims;
  }

  /** Returns whether a row with this id is in the tab; as long as nobody has looked, those in the ledger are. */
  isInTab(id: string): boolean {
    return this.indexNow ? this.indexNow.rowOf.has(id) : this.entries.has(id);
  }

  remember(id: string, entry: LedgerEntry): void {
    this.entries.set(id, entry);
  }

  forget(id: string): void {
    this.entries.delete(id);
  }

  /** Forgets a row that the person had deleted, so that it is added again. */
  letReturn(id: string): void {
    this.returningIds.add(id);
    this.entries.delete(id);
  }

  isReturning(id: string): boolean {
    return this.returningIds.has(id);
  }

  /** The number of rows that this run has marked as new. */
  get arrived(): number {
    return this.arrivedRows;
  }

  noteArrived(rows: number): void {
    this.arrivedRows += rows;
  }

  /** Returns what is known of a listed record's row. Of one that had left the list, what was known before holds again. */
  recall(id: string): ListedEntry | undefined {
    const entry = this.entries.get(id);
    if (entry?.kind !== 'left') return entry;
    this.entries.set(id, entry.before);
    return entry.before;
  }

  /** Notes that the list has shown a record, and that it is dealt with. */
  see(id: string): void {
    this.seenIds.add(id);
  }

  /** Notes that a record is as its row was written. Without an index its row may have been removed. */
  seeUnchanged(id: string): void {
    this.seenIds.add(id);
    if (!this.indexNow) this.assumedIds.push(id);
  }

  /** Leaves out a record that has no row, if a condition of the person's says so. @returns Whether it does. */
  leaveOut(id: string, record: R): boolean {
    const taken = this.leftOut.take(id, record);
    if (taken === 'left-out') this.seenIds.add(id);
    return taken !== undefined;
  }

  /** Returns whether a record that is known and has no row gets one again. */
  comesBack(id: string): boolean {
    return this.bringsBack && !this.settled.possible.has(id);
  }

  /** Returns what the ledger is to keep of a row that holds these cells. */
  entryFor(cells: readonly Cell[]): PlannedEntry {
    return this.edits
      ? { kind: 'cells', fingerprints: this.fingerprintsOf(cells), isTombstone: false }
      : rowEntry(cells);
  }

  /** Returns records as rows of the table. @param isKnown Returns whether an id is to be passed over. */
  rowsFor(
    records: Iterable<R>,
    idOf: (record: R) => string | undefined,
    isKnown: (id: string) => boolean = () => false,
  ): RecordRow<R>[] {
    const entryOf = (cells: readonly Cell[]) => this.entryFor(cells);
    return recordRows(records, idOf, this.fields, isKnown, this.problems, entryOf);
  }

  /** Returns a fingerprint for each cell but the id's, as the spreadsheet's clock shows dates. */
  fingerprintsOf(cells: readonly Cell[]): string[] {
    return cellFingerprints(cells, this.fields, this.clock.last());
  }

  /** Takes the index as it is after ids or rows were written. */
  useIndex(index: MutableRowIndex): void {
    this.indexNow = index;
  }

  /** Returns what is fresh of the index, once: whatever is done with it takes time. */
  takeLook(): FreshLook | undefined {
    const look = this.freshLook;
    this.freshLook = undefined;
    return look;
  }

  /**
   * Looks into the tab where nobody has yet.
   * @param expectsRows Whether rows are to be appended.
   * @returns How many rows that were taken for unchanged the person has removed; or that the tab is not as was assumed: then
   * nothing was written, and the run is to begin anew.
   */
  lookIntoTab(expectsRows: boolean): InPlace<number> {
    if (this.indexNow) return done(0);
    const assumed = fieldKeys(this.tableNow).join();
    const lastRow = expectsRows ? this.tableNow.sheet.getLastRow() : undefined;
    const { index, isRestored, lost } = this.reopenAndIndex();
    // Rows that lost their id, and are not as they were written, are told by their records: those must be read again.
    const hasOwnRows = this.assumedIds.some((id) => index.rowOf.has(id));
    const isDamaged = (isRestored || (this.assumedIds.length > 0 && !hasOwnRows)) && lost.length > 0;
    // The row of a record that was left out is one that nobody knew of.
    if (this.leftOut.hasRowIn(index.rowOf)) return LAYOUT_CHANGED;
    if (isDamaged || fieldKeys(this.tableNow).join() !== assumed) return LAYOUT_CHANGED;
    this.indexNow = index;
    // Where the headings and ids of what is written can be had in one read, that is better than two that were fresh.
    if (index.lastIdRow * this.tableNow.headings.length > CELLS_AT_ONCE) this.freshLook = { lastRow };
    return done(this.assumedIds.filter((id) => !index.rowOf.has(id)).length);
  }

  /** Opens the table again after columns were moved. @returns Whether it has the columns that it had. */
  reopen(): boolean {
    const before = fieldKeys(this.tableNow).join();
    this.tableNow = this.openTable(this.tableNow.sheet);
    return fieldKeys(this.tableNow).join() === before;
  }

  /** Does the same, but keeps the table where the columns are others. */
  reopenSame(): boolean {
    const before = this.tableNow;
    const isSame = this.reopen();
    if (!isSame) this.tableNow = before;
    return isSame;
  }

  /**
   * Notes a record whose row may be one without an id: it gets no other row.
   * @param isKnown Whether the ledger knows its id. @returns Whether there is such a row.
   */
  claim(row: RecordRow<R>, isKnown: boolean): boolean {
    // With all that is known of the rows there, a record that is new has none.
    const mayHaveRow = this.isForgotten || (isKnown && !this.edits);
    if (!mayHaveRow || this.rowsLike(row.cells).length === 0) return false;
    this.claimedRows.set(row.id, row);
    // The next run has to know that it is not new.
    if (!isKnown && !this.edits) this.remember(row.id, UNSURE);
    return true;
  }

  /** Takes the index after claims were settled. @returns The records that have their row again. */
  useClaimedIndex(index: MutableRowIndex): RecordRow<R>[] {
    this.indexNow = index;
    const restored = [...this.claimedRows.values()].filter(({ id }) => index.rowOf.has(id));
    this.restoredClaims = restored.length;
    return restored;
  }

  /** The ids come last: nothing may take time between them and the first write. */
  private reopenAndIndex() {
    for (let looks = 1; ; looks += 1) {
      this.tableNow = this.openTable(this.tableNow.sheet);
      const { headings, idColumn } = this.tableNow;
      const { clock, lookups, entries: ledger, isForgotten } = this;
      const settled = settleReadIds(this.tableNow, {
        clock,
        lookups,
        ledger,
        isForgotten,
        fields: undefined,
      });
      this.keepSettled(settled);
      // Otherwise columns were moved between the two reads.
      if (settled.index.heading === headings[idColumn - 1] || looks === MOST_LOOKS) return settled;
    }
  }

  private keepSettled(settled: SettledIds): void {
    const { lost } = settled;
    const isClaimable = (this.isForgotten || !this.edits) && lost.length > 0;
    this.settled = settled;
    this.rowsLike = isClaimable
      ? openClaims(lost, claimColumns(this.tableNow, this.lookups), this.clock.last())
      : () => [];
  }
}
