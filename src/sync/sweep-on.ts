/** The loop of a run: window after window of pages into the sheet, until the end, the deadline, a wish or an error. */
import type { Deadline } from '../core/deadline';
import { asJobsheetError, type JobsheetError } from '../core/errors';
import type { Stream, Walk } from '../core/stream';
import { type Client, SLOWEST_FETCH } from '../http/client';
import { CELLS_PER_BLOCK } from '../sheet/row-write';
import type { TableMemo } from '../sheet/table';
import type { ProgressBoard } from '../store/progress';
import type { Checkpoint, Counts, RunStore } from '../store/runs';
import type { SavedSync } from '../store/syncs';
import type { Ending } from './report';
import { added, type BlockResult, type RowsState, takeIn, writeWaiting } from './rows-state';
import { readWindow, type SweepState, type SweepStep } from './sweep';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface RunHost {
  readonly client: Client;
  readonly spreadsheet: Spreadsheet;
  readonly store: RunStore<TableMemo>;
  readonly board: ProgressBoard;
  readonly deadline: Deadline;
  readonly now: () => number;
  readonly newRunId: () => string;
}

/** Pages of nothing but known ids before an incremental run stops: one could be luck. */
const KNOWN_PAGES = 2;
const MOST_PAGES_AT_ONCE = 20;
/** An incremental run mostly needs a handful of pages; more at once would be asked for in vain. */
const FEW_PAGES_AT_ONCE = 3;
/** The worst that a window can take: its slowest answer, then a block of writes and the checkpoint. */
const WORST_WINDOW = SLOWEST_FETCH + 20_000;

export interface RunContext<R> {
  readonly sync: SavedSync;
  readonly stream: Stream<R>;
  readonly host: RunHost;
  readonly walk: Walk<R>;
  readonly rows: RowsState<R>;
  readonly checkpoint: Checkpoint;
}

export interface SweptRows {
  readonly state: SweepState;
  readonly counts: Counts;
  readonly removed: number;
  readonly ending: Ending;
  readonly error?: JobsheetError;
}

/** Each block is in the sheet before its checkpoint is kept. Never throws: what went wrong is in the result. */
export function sweepOn<R>(context: RunContext<R>, first: SweepStep<R>): SweptRows {
  const { sync, stream, host, walk, rows, checkpoint } = context;
  const width = checkpoint.full ? pagesAtOnce(first, rows) : FEW_PAGES_AT_ONCE;
  let step = first;
  /** Everything before it is in the sheet. */
  let written = first.state;
  let result: BlockResult = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  let knownPages = 0;

  const counts = (): Counts => ({
    ...checkpoint.counts,
    fetched: rows.seen.size + rows.waiting.size,
    added: checkpoint.counts.added + result.added,
    changed: checkpoint.counts.changed + result.changed,
    unchanged: checkpoint.counts.unchanged + result.unchanged,
    requests: checkpoint.counts.requests + host.client.requestCount(),
  });
  const write = (all: boolean) => {
    result = added(result, writeWaiting(rows, all));
    if (rows.waiting.size === 0) written = step.state;
  };
  const end = (ending: Ending, error?: JobsheetError): SweptRows => {
    const kept = { state: written, removed: result.removed, ending };
    return { ...kept, counts: counts(), ...(error ? { error } : {}) };
  };
  const fail = (thrown: unknown): SweptRows => {
    const error = asJobsheetError(thrown);
    return end(error.code === 'OUT_OF_TIME' ? 'out-of-time' : 'failed', error);
  };

  try {
    for (;;) {
      knownPages = countKnown(step, stream, rows, knownPages);
      const records = step.pages.flatMap((page) => page.records);
      result = added(result, takeIn(rows, stream, records));
      const isOver = step.state.done || (!checkpoint.full && knownPages >= KNOWN_PAGES);
      const isCancelled = host.board.report(progressOf(counts(), rows, step.state));
      const isLate = !host.deadline.allows(WORST_WINDOW);
      // A stream that goes on from its checkpoint keeps every page at once: asking twice may cost the person money.
      write(isOver || isCancelled || isLate || !stream.closing);
      if (isOver) return end('finished');
      const { position } = written;
      host.store.save({
        ...host.store.load(),
        tab: sync.tab,
        checkpoint: { ...checkpoint, position, counts: counts() },
      });
      if (isCancelled) return end('cancelled');
      if (isLate) return end('out-of-time');
      try {
        step = readWindow(walk, stream.idOf, step.state, host.client.getAll, width);
      } catch (thrown) {
        // What was read before is worth keeping.
        write(true);
        return fail(thrown);
      }
    }
  } catch (thrown) {
    return fail(thrown);
  }
}

/** What waits to be written is news to the person already. */
function progressOf<R>(counts: Counts, { waiting, index }: RowsState<R>, { total }: SweepState) {
  const coming = [...waiting.keys()].filter((id) => !index.rowOf.has(id)).length;
  return {
    fetched: counts.fetched,
    total: total ?? null,
    added: counts.added + coming,
    changed: counts.changed + waiting.size - coming,
  };
}

/** As many pages as fill a block of cells. */
function pagesAtOnce<R>({ pages }: SweepStep<R>, { table }: RowsState<R>): number {
  const records = Math.max(1, pages[0]?.records.length ?? 1);
  const fitting = Math.floor(CELLS_PER_BLOCK / (table.columns.length * records));
  return Math.max(1, Math.min(MOST_PAGES_AT_ONCE, fitting));
}

/** How many pages in a row had no id that is new to this sheet. */
function countKnown<R>(
  { pages }: SweepStep<R>,
  stream: Stream<R>,
  { memory, index }: RowsState<R>,
  before: number,
): number {
  return pages.reduce((known, { records }) => {
    const ids = records.map(stream.idOf);
    return ids.every((id) => id === undefined || memory.has(id) || index.rowOf.has(id)) ? known + 1 : 0;
  }, before);
}
