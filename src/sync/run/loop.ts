/** The loop of a run: window after window of pages into the sheet, until the end, the deadline, a wish or an error. */
import type { Deadline } from '../../core/deadline';
import { asJobsheetError, type JobsheetError } from '../../core/errors';
import type { Client } from '../../http/client';
import { SLOWEST_FETCH } from '../../http/exchange';
import { DETAILS_MISSING } from '../../sheet/ledger/row-ledger';
import type { LookupSource } from '../../sheet/lookups';
import { CELLS_PER_BLOCK } from '../../sheet/rows/upsert';
import type { Table, TableMemo } from '../../sheet/table/table';
import type { Checkpoint, RunFlags } from '../../store/checkpoint';
import type { Counts, LastRun } from '../../store/last-run';
import type { ProgressBoard } from '../../store/progress';
import type { RunStore } from '../../store/run-state';
import type { SavedSync } from '../../store/syncs';
import type { Paginator } from '../../streams/page';
import type { Stream } from '../../streams/stream';
import { type Budget, LIMIT_REACHED } from './budget';
import { fillDetails, showsDetails } from './details';
import type { ReadState, ReadStep } from './read-pages';
import { type ReadHost, readWindowPatiently } from './read-window';
import type { Ending, RunReport } from './report';
import { isInTab, type RowSession } from './row-session';
import { added, type BlockResult, lookIntoTab, takeIn, writeFirst, writeWaiting } from './upsert-buffer';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What came of what was done after the rows. */
export interface Afterwards {
  /** What the person should know. */
  readonly sentences: readonly string[];
  readonly requests: number;
}

export interface ToldRun {
  /** What is kept of the run with its sync. */
  readonly last: LastRun;
  /** What the person should know where it could not be told in the log. */
  readonly untold: string | undefined;
}

export interface RunHost {
  readonly client: Client;
  /** What the service is called on the screen. */
  readonly serviceName: string;
  readonly spreadsheet: Spreadsheet;
  readonly store: RunStore<TableMemo>;
  readonly board: ProgressBoard;
  readonly deadline: Deadline;
  /** For a stream whose records are paid for. */
  readonly budget?: Budget | undefined;
  readonly now: () => number;
  readonly newRunId: () => string;
  /** The tabs of another stream, for what is looked up there. */
  readonly sourcesOf: (stream: string) => readonly LookupSource[];
  /** Does what else there is to do once all rows are in the sheet. */
  readonly afterwards: (table: Table<object>) => Afterwards;
  /** Tells how the run ended, and brings everything that was written into the sheet. */
  readonly tell: (report: RunReport, hasUnflushed: boolean) => ToldRun;
}

/** Pages of nothing but known ids before an incremental run stops: one could be luck. */
const KNOWN_PAGES = 2;
const MOST_PAGES_AT_ONCE = 20;
/** An incremental run mostly needs a handful of pages; more at once would be asked for in vain. */
const FEW_PAGES_AT_ONCE = 3;
/** The worst that a window can take: its slowest answer, then a block of writes and the checkpoint. */
export const WORST_WINDOW = SLOWEST_FETCH + 20_000;

export interface RunContext<R> {
  readonly sync: SavedSync;
  readonly stream: Stream<R>;
  readonly host: RunHost;
  readonly paginator: Paginator<R>;
  readonly rows: RowSession<R>;
  readonly checkpoint: Checkpoint;
  /** What joins the checkpoint on the way. */
  readonly flags: RunFlags;
  readonly mayRestart: () => boolean;
  /** Whether this execution has begun the list anew: what was read before comes again. */
  readonly isAnew: () => boolean;
  /** Keeps in the sheet which rows are written, and that everything before this place is. */
  readonly remember: (written: ReadState) => void;
}

export interface LoopResult {
  readonly state: ReadState;
  readonly counts: Counts;
  readonly removed: number;
  readonly ending: Ending;
  readonly error?: JobsheetError;
}

/**
 * Each block is in the sheet before its checkpoint is kept. Never throws: what went wrong is in the result.
 * @param first The window at `from`, which is read before the tab is touched.
 */
export function runLoop<R>(context: RunContext<R>, from: ReadState, first: ReadStep<R>): LoopResult {
  const { sync, stream, host, paginator, rows, checkpoint } = context;
  const width = checkpoint.full ? pagesAtOnce(first, rows) : FEW_PAGES_AT_ONCE;
  let step = first;
  /** Everything before it is in the sheet. */
  let written = from;
  /** What of that the store knows; where nothing was written there is nothing to go on from. */
  let kept = from;
  let result: BlockResult = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  let knownPages = 0;
  /** A stream that closes records has seen everything again when it goes on. */
  const base = () => (stream.softDelete || context.isAnew() ? 0 : checkpoint.counts.fetched);

  const counts = (): Counts => ({
    ...checkpoint.counts,
    fetched: base() + rows.seen.size + rows.waiting.size,
    added: checkpoint.counts.added + result.added,
    changed: checkpoint.counts.changed + result.changed,
    unchanged: checkpoint.counts.unchanged + result.unchanged,
    requests: checkpoint.counts.requests + host.client.requestCount(),
  });
  const write = (all: boolean) => {
    result = added(result, writeWaiting(rows, all));
    if (all) result = added(result, lookIntoTab(rows));
    // Where details are still missing the next execution comes by again.
    const isWhole = stream.metered !== undefined || rows.problems.detailsLate.size === 0;
    if (rows.waiting.size === 0 && isWhole) written = step.state;
  };
  /** Each window of details is written and remembered before the next is asked for. @returns Why it had to stop. */
  const writeDetails = (isOver: boolean): Ending | undefined => {
    while (rows.waiting.size > 0) {
      if (!host.deadline.allows(WORST_WINDOW)) return 'out-of-time';
      result = added(result, lookIntoTab(rows));
      result = added(result, writeFirst(rows, fillDetails(rows, stream, host.client)));
      if (rows.waiting.size > 0 || !isOver) context.remember(written);
      if (host.board.report(progressOf(counts(), rows, step.state))) return 'cancelled';
    }
    return undefined;
  };
  /** What was paid for is kept without its details, too: asking for the page again would cost as much. */
  const keepPaid = () => {
    if (!stream.metered) return;
    for (const [id, row] of rows.waiting) rows.waiting.set(id, { ...row, fingerprint: DETAILS_MISSING });
    write(true);
  };
  const end = (ending: Ending, error?: JobsheetError): LoopResult => {
    const ended = { state: written, removed: result.removed, ending };
    return { ...ended, counts: counts(), ...(error ? { error } : {}) };
  };
  const fail = (thrown: unknown): LoopResult => {
    const error = asJobsheetError(thrown);
    if (error.code === LIMIT_REACHED) return end('at-limit');
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
      try {
        const stopped = showsDetails(rows.table) ? writeDetails(isOver) : undefined;
        if (stopped) {
          keepPaid();
          return end(stopped);
        }
      } catch (thrown) {
        keepPaid();
        return fail(thrown);
      }
      // A stream that goes on from its checkpoint keeps every page at once: asking twice may cost the person money.
      write(isOver || isCancelled || isLate || !stream.softDelete);
      if (step.state.doubts.length > 0) context.flags.doubtful = true;
      if (isOver) return step.fault ? fail(step.fault) : end('finished');
      if (kept !== written) {
        const { position } = written;
        const reached = { ...checkpoint, ...context.flags, position, counts: counts() };
        host.store.update({ tab: sync.tab, checkpoint: reached });
        kept = written;
      }
      if (isCancelled) return end('cancelled');
      if (isLate) return end('out-of-time');
      if (host.budget && host.budget.allowed() < 1) return end('at-limit');
      try {
        step = readWindowPatiently(
          paginator,
          stream.idOf,
          step.state,
          readHost(context),
          host.client.atOnce(width),
        );
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

/** What reading needs to know of a run. */
export function readHost<R>({ host, mayRestart }: Pick<RunContext<R>, 'host' | 'mayRestart'>): ReadHost {
  return { getAll: host.client.getAll, budget: host.budget, mayRestart };
}

/** What waits to be written is news to the person already. */
function progressOf<R>(counts: Counts, rows: RowSession<R>, { total }: ReadState) {
  const { waiting } = rows;
  const coming = [...waiting.keys()].filter((id) => !isInTab(rows, id)).length;
  return {
    fetched: counts.fetched,
    total: total ?? null,
    added: counts.added + coming,
    changed: counts.changed + waiting.size - coming,
  };
}

/** As many pages as fill a block of cells. */
function pagesAtOnce<R>({ pages }: ReadStep<R>, { table }: RowSession<R>): number {
  const records = Math.max(1, pages[0]?.records.length ?? 1);
  const fitting = Math.floor(CELLS_PER_BLOCK / (table.columns.length * records));
  return Math.max(1, Math.min(MOST_PAGES_AT_ONCE, fitting));
}

/** How many pages in a row had no id that is new to this sheet. */
function countKnown<R>(
  { pages }: ReadStep<R>,
  stream: Stream<R>,
  rows: RowSession<R>,
  before: number,
): number {
  return pages.reduce((known, { records }) => {
    const ids = records.map(stream.idOf);
    return ids.every((id) => id === undefined || rows.ledger.has(id) || isInTab(rows, id)) ? known + 1 : 0;
  }, before);
}
