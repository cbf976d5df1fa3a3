/** The progress of a run's loop: the rows that are in the sheet, and the checkpoint that is kept for the next execution. */
import type { LayoutChanged } from '../../sheet/rows/in-place';
import { flushWrites } from '../../sheet/spreadsheet';
import type { Counts } from '../../store/run-state';
import { keepLedger } from './keep-ledger';
import type { ReadState } from './read-pages';
import type { RowSession } from './row-session';
import type { StartedRun } from './start';
import type { Stop } from './stop';
import type { UpsertBuffer } from './upsert-buffer';
import { type BlockCounts, NO_ROWS, sumOf } from './write-block';

/** The outcome of a loop that was not told to begin anew. */
export interface StoppedLoop {
  readonly kind: 'stopped';
  readonly stop: Stop;
  /** Everything before it is in the sheet. */
  readonly state: ReadState;
  readonly counts: Counts;
  /** Rows that the person removed and that stay away. */
  readonly removed: number;
}

export type LoopResult = StoppedLoop | LayoutChanged;

export class LoopProgress<R> {
  readonly run: StartedRun<R>;
  readonly rows: RowSession<R>;
  readonly buffer: UpsertBuffer<R>;
  private blocks: BlockCounts = NO_ROWS;
  /** Everything before it is in the sheet. */
  private written: ReadState;
  /** The part of that which the store knows; where nothing was written there is nothing to go on from. */
  private kept: ReadState;

  constructor(run: StartedRun<R>, rows: RowSession<R>, buffer: UpsertBuffer<R>) {
    this.run = run;
    this.rows = rows;
    this.buffer = buffer;
    this.written = run.from;
    this.kept = run.from;
  }

  get counts(): Counts {
    const { checkpoint, host } = this.run;
    const before = checkpoint.now.counts;
    return {
      ...before,
      fetched: this.fetchedBefore + this.rows.listed + this.buffer.size,
      added: before.added + this.blocks.added,
      changed: before.changed + this.blocks.changed,
      unchanged: before.unchanged + this.blocks.unchanged,
      requests: before.requests + host.client.requestCount(),
    };
  }

  /** A stream that closes records has seen everything again when it goes on. */
  private get fetchedBefore(): number {
    const { stream, checkpoint } = this.run;
    return stream.softDelete || checkpoint.isAnew ? 0 : checkpoint.now.counts.fetched;
  }

  add(counts: BlockCounts): void {
    this.blocks = sumOf(this.blocks, counts);
  }

  /** Shows the person how far the run is; what waits to be written is news already. @returns Whether they want it to end. */
  report({ total }: ReadState): boolean {
    const { counts, buffer } = this;
    const coming = buffer.additions;
    return this.run.host.board.report({
      fetched: counts.fetched,
      total: total ?? null,
      added: counts.added + coming,
      changed: counts.changed + buffer.size - coming,
    });
  }

  /**
   * Looks into the tab before the first write of a run, and at its end.
   * @param all Whether all that waits is written next. @returns undefined where the tab is as was assumed.
   */
  lookIntoTab(all: boolean): LayoutChanged | undefined {
    if (!all && !this.buffer.isDue(all)) return undefined;
    const looked = this.buffer.lookIntoTab();
    if (looked.kind === 'layout-changed') return looked;
    this.add(looked.value);
    return undefined;
  }

  /** Writes what is due. @param all Whether a block that is not full is to be written, too. @param state Where reading stands. */
  write(all: boolean, state: ReadState): void {
    const { buffer, rows, run } = this;
    this.add(buffer.write(all));
    // A page whose details are still missing is read again by the next execution.
    const isWhole = run.stream.metered !== undefined || rows.problems.detailsLate.size === 0;
    if (buffer.size === 0 && isWhole) this.written = state;
  }

  /** Keeps in the sheet which rows are written, and where reading stood then. */
  remember(): void {
    const { run, rows, written } = this;
    if (keepLedger(run.ledgerTab, rows, { ...written, run: run.checkpoint.now.run })) flushWrites();
  }

  /** Keeps the checkpoint where rows have reached the sheet since the last one. */
  keepCheckpoint(): void {
    if (this.kept === this.written) return;
    this.run.checkpoint.keep(this.written.position, this.counts);
    this.kept = this.written;
  }

  stopped(stop: Stop): StoppedLoop {
    const { written: state, counts, blocks } = this;
    return { kind: 'stopped', stop, state, counts, removed: blocks.removed };
  }
}
