/** The rows that wait to be written: takes in what a window of pages brought, and writes it block by block. */
import { DETAILS_MISSING, isSameEntry } from '../../sheet/ledger/row-ledger';
import { done, type InPlace } from '../../sheet/rows/in-place';
import { CELLS_PER_BLOCK } from '../../sheet/rows/upsert';
import type { Stream } from '../../streams/stream';
import type { RecordRow } from './record-rows';
import type { RowSession } from './row-session';
import { type BlockCounts, NO_ROWS, sumOf, writeBlock } from './write-block';

export class UpsertBuffer<R> {
  private readonly rows: RowSession<R>;
  private readonly stream: Stream<R>;
  private readonly waiting = new Map<string, RecordRow<R>>();
  /** Ids of waiting rows that the person wants back: they stay known until they are written. */
  private readonly returning = new Set<string>();

  constructor(rows: RowSession<R>, stream: Stream<R>) {
    this.rows = rows;
    this.stream = stream;
  }

  get size(): number {
    return this.waiting.size;
  }

  /** The number of waiting rows that are not in the tab yet. */
  get additions(): number {
    return [...this.waiting.keys()].filter((id) => !this.rows.isInTab(id)).length;
  }

  /** Returns the rows that have waited longest. */
  first(count: number): RecordRow<R>[] {
    return [...this.waiting.values()].slice(0, count);
  }

  /** Adds a row, or replaces the one with its id, which keeps its turn. */
  put(row: RecordRow<R>): void {
    this.waiting.set(row.id, row);
  }

  /** Notes of all rows that their details are still to be asked for. */
  leaveDetails(): void {
    for (const row of this.waiting.values()) this.put({ ...row, entry: DETAILS_MISSING });
  }

  /** Takes in the records of a window, each id once in a run. @returns The counts of those that need no writing. */
  take(records: Iterable<R>): BlockCounts {
    const { rows, stream, waiting } = this;
    const isDealtWith = (id: string) =>
      waiting.has(id) || (rows.seen.has(id) && rows.ledger.get(id)?.kind !== 'details-missing');
    let [unchanged, removed] = [0, 0];
    for (const row of rows.rowsFor(records, stream.idOf, isDealtWith)) {
      const outcome = this.takeRow(row);
      if (outcome === 'unchanged') unchanged += 1;
      if (outcome === 'removed') removed += 1;
    }
    return { ...NO_ROWS, unchanged, removed };
  }

  /** Takes in rows of which the service says that nothing has changed. @returns Their counts. */
  takeUnchanged(ids: readonly string[]): BlockCounts {
    let [unchanged, removed] = [0, 0];
    for (const id of ids) {
      this.rows.seeUnchanged(id);
      if (this.rows.isInTab(id)) unchanged += 1;
      else removed += 1;
    }
    return { ...NO_ROWS, unchanged, removed };
  }

  private takeRow(found: RecordRow<R>): 'waits' | 'unchanged' | 'removed' | 'ignored' {
    const { rows, stream } = this;
    const { id, record } = found;
    const isTombstone = stream.isTombstone?.(record) === true;
    const row = isTombstone ? asTombstone(found) : found;
    const recalled = rows.recall(id);
    const isHere = rows.isInTab(id);
    this.noteOpen(id, record);
    const comesBack = !isHere && recalled !== undefined && rows.comesBack(id);
    const known = comesBack ? undefined : recalled;
    if (rows.doubled.has(id)) {
      rows.see(id);
      return 'unchanged';
    }
    if (known === undefined && !isHere && isTombstone) {
      rows.see(id);
      return 'ignored';
    }
    if (!isHere && rows.claim(row, recalled !== undefined)) {
      rows.see(id);
      return 'unchanged';
    }
    if (recalled === undefined && !isHere && rows.leaveOut(id, record)) return 'ignored';
    if (known === undefined || (isHere && !isSameEntry(known, row.entry))) {
      if (comesBack) this.returning.add(id);
      this.put(row);
      return 'waits';
    }
    rows.seeUnchanged(id);
    return isHere ? 'unchanged' : 'removed';
  }

  /** A row that a killed run marked as closed is to be put right, unless the record itself says that it is closed. */
  private noteOpen(id: string, record: R): void {
    const { softDelete, fields } = this.stream;
    const { interrupted } = this.rows;
    if (!softDelete || !interrupted.ids.has(id)) return;
    if (fields.find(({ key }) => key === softDelete.active)?.read(record) === true) interrupted.noteOpen(id);
  }

  /** Returns whether rows are to be written now. @param all Whether a block that is not full is to be written, too. */
  isDue(all: boolean): boolean {
    return this.size >= this.rowsInBlock || (all && this.size > 0);
  }

  /** Writes what is due, in blocks. The tab must have been looked into. */
  write(all: boolean): BlockCounts {
    const { rows, rowsInBlock } = this;
    let counts = NO_ROWS;
    while (this.isDue(all)) counts = sumOf(counts, this.writeFirst(rowsInBlock));
    // Pages are read before the next write: what was read of the tab may be true no more.
    if (!all) rows.takeLook();
    return counts;
  }

  /** Writes the rows that have waited longest, in one block. */
  writeFirst(count: number): BlockCounts {
    const block = this.first(count);
    for (const { id } of block) if (this.returning.delete(id)) this.rows.letReturn(id);
    const counts = writeBlock(this.rows, block);
    for (const row of block) this.noteWritten(row);
    return counts;
  }

  /** The number of rows that fill a block of cells. */
  get rowsInBlock(): number {
    return Math.max(1, Math.floor(CELLS_PER_BLOCK / this.rows.table.columns.length));
  }

  private noteWritten({ id, entry, cells }: RecordRow<R>): void {
    const { rows } = this;
    this.waiting.delete(id);
    rows.see(id);
    // A row that the person removed keeps what it had, so that it stays known and stays away.
    if (!rows.isInTab(id)) return;
    // Fingerprints of cells are of what the clock shows, and it may have been set since the record was read.
    const written = rows.edits ? rows.entryFor(cells) : entry;
    rows.remember(
      id,
      written.kind === 'cells' && entry.kind === 'cells'
        ? { ...written, isTombstone: entry.isTombstone }
        : written,
    );
  }

  /** Looks into the tab before the first write of a run. @returns What is to be corrected in the counts so far. */
  lookIntoTab(): InPlace<BlockCounts> {
    const { rows, waiting } = this;
    if (rows.index) return done(NO_ROWS);
    const looked = rows.lookIntoTab([...waiting.keys()].some((id) => !rows.ledger.has(id)));
    if (looked.kind === 'layout-changed') return looked;
    for (const id of rows.doubled) if (waiting.delete(id)) rows.see(id);
    const removed = looked.value;
    return done({ ...NO_ROWS, unchanged: -removed, removed });
  }
}

/** Turns a row into that of a tombstone. Where rows are known cell by cell, what both sides held stays known. */
function asTombstone<R>(row: RecordRow<R>): RecordRow<R> {
  return row.entry.kind === 'cells' ? { ...row, entry: { ...row.entry, isTombstone: true } } : row;
}
