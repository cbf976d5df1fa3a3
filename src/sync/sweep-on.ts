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
import { bringIn, type RowsState } from './rows-state';
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
  const requestsBefore = checkpoint.counts.requests;
  let step = first;
  let counts = { ...checkpoint.counts };
  let removed = 0;
  let knownPages = 0;
  const end = (ending: Ending, error?: JobsheetError): SweptRows => ({
    state: step.state,
    counts: { ...counts, requests: requestsBefore + host.client.requestCount() },
    removed,
    ending,
    ...(error ? { error } : {}),
  });

  try {
    for (;;) {
      knownPages = countKnown(step, stream, rows, knownPages);
      const block = bringIn(
        rows,
        stream,
        step.pages.flatMap(({ records }) => records),
      );
      removed += block.removed;
      counts = {
        ...counts,
        fetched: rows.seen.size,
        added: counts.added + block.added,
        changed: counts.changed + block.changed,
        unchanged: counts.unchanged + block.unchanged,
        requests: requestsBefore + host.client.requestCount(),
      };
      const caughtUp = !checkpoint.full && knownPages >= KNOWN_PAGES;
      if (step.state.done || caughtUp) return end('finished');
      host.store.save({
        ...host.store.load(),
        tab: sync.tab,
        checkpoint: { ...checkpoint, position: step.state.position, counts },
      });
      const { fetched, added, changed } = counts;
      if (host.board.report({ fetched, total: step.state.total ?? null, added, changed }))
        return end('cancelled');
      if (!host.deadline.allows(WORST_WINDOW)) return end('out-of-time');
      step = readWindow(walk, stream.idOf, step.state, host.client.getAll, width);
    }
  } catch (thrown) {
    const error = asJobsheetError(thrown);
    return end(error.code === 'OUT_OF_TIME' ? 'out-of-time' : 'failed', error);
  }
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
