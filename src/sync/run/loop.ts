/** The loop of a run: window after window of pages into the sheet, until the end, the deadline, a wish or a failure. */
import type { LayoutChanged } from '../../sheet/rows/in-place';
import { CELLS_PER_BLOCK } from '../../sheet/rows/upsert';
import { showsDetails } from '../../sheet/table/table';
import { fillDetails } from './details';
import { unchangedIds } from './known-parts';
import { LoopProgress, type LoopResult } from './loop-progress';
import type { ReadStep } from './read-pages';
import { readNextWindow } from './read-window';
import type { RowSession } from './row-session';
import { WORST_WINDOW } from './run-host';
import type { StartedRun } from './start';
import { failureOf, type Stop } from './stop';
import type { UpsertBuffer } from './upsert-buffer';

/** An incremental run stops after so many pages of nothing but known ids: one could be luck. */
const KNOWN_PAGES = 2;
const MOST_PAGES_AT_ONCE = 20;
/** An incremental run mostly needs a handful of pages; more at once would be asked for in vain. */
const FEW_PAGES_AT_ONCE = 3;

/**
 * Reads the list into the sheet. Each block is in the sheet before its checkpoint is kept. Never throws: what went wrong is
 * in the result.
 * @param first The first window, which was read before the tab was touched.
 */
export function runLoop<R>(
  run: StartedRun<R>,
  rows: RowSession<R>,
  buffer: UpsertBuffer<R>,
  first: ReadStep<R>,
): LoopResult {
  const { host, checkpoint } = run;
  const width = checkpoint.now.full ? pagesAtOnce(first, rows) : FEW_PAGES_AT_ONCE;
  const progress = new LoopProgress(run, rows, buffer);
  try {
    let knownPages = 0;
    for (let step = first; ; ) {
      knownPages = countKnown(step, progress, knownPages);
      const stop = takeWindow(progress, step, knownPages);
      if (stop) return stop.kind === 'layout-changed' ? stop : progress.stopped(stop);
      const read = readNextWindow(run, step.state, host.client.atOnce(width));
      if (read.kind !== 'read')
        // Rows that were read before are kept.
        return writeAll(progress, step) ?? progress.stopped(read);
      step = read.step;
    }
  } catch (thrown) {
    return progress.stopped(failureOf(thrown));
  }
}

/** Takes in a window, writes what is due, and keeps the checkpoint. @returns Why the run stops, if it does. */
function takeWindow<R>(
  progress: LoopProgress<R>,
  step: ReadStep<R>,
  knownPages: number,
): Stop | LayoutChanged | undefined {
  const { rows, buffer, run } = progress;
  const { stream, host, checkpoint } = run;
  progress.add(buffer.take(step.pages.flatMap((page) => page.records)));
  progress.add(buffer.takeUnchanged(unchangedIds(run, step, rows)));
  const isOver = step.state.done || (!checkpoint.now.full && knownPages >= KNOWN_PAGES);
  const isCancelled = progress.report(step.state);
  const isLate = !host.deadline.allows(WORST_WINDOW);
  const stopped = showsDetails(rows.table) ? writeDetails(progress, step, isOver) : undefined;
  if (stopped) return keepPaid(progress, step) ?? stopped;
  // A stream that goes on from its checkpoint keeps every page at once: asking twice may cost the person money.
  const all = isOver || isCancelled || isLate || !stream.softDelete;
  const changed = progress.lookIntoTab(all);
  if (changed) return changed;
  progress.write(all, step.state);
  if (step.state.doubts.length > 0) checkpoint.noteDoubt();
  if (isOver) return step.fault ? failureOf(step.fault) : { kind: 'finished' };
  progress.keepCheckpoint();
  if (isCancelled) return { kind: 'cancelled' };
  if (isLate) return { kind: 'out-of-time' };
  return host.budget && host.budget.allowed() < 1 ? { kind: 'at-limit' } : undefined;
}

/** Each window of details is written and remembered before the next is asked for. @returns Why it had to stop. */
function writeDetails<R>(
  progress: LoopProgress<R>,
  { state }: ReadStep<R>,
  isOver: boolean,
): Stop | LayoutChanged | undefined {
  const { rows, buffer, run } = progress;
  const { host, stream } = run;
  try {
    while (buffer.size > 0) {
      if (!host.deadline.allows(WORST_WINDOW)) return { kind: 'out-of-time' };
      const changed = progress.lookIntoTab(true);
      if (changed) return changed;
      progress.add(buffer.writeFirst(fillDetails(rows, buffer, stream, host.client)));
      if (buffer.size > 0 || !isOver) progress.remember();
      if (progress.report(state)) return { kind: 'cancelled' };
    }
  } catch (thrown) {
    return failureOf(thrown);
  }
  return undefined;
}

/** Keeps what was paid for without its details: asking for the page again would cost as much. */
function keepPaid<R>(progress: LoopProgress<R>, step: ReadStep<R>): LayoutChanged | undefined {
  if (!progress.run.stream.metered) return undefined;
  progress.buffer.leaveDetails();
  return writeAll(progress, step);
}

/** Writes all that waits. @returns undefined where the tab is as was assumed. */
function writeAll<R>(progress: LoopProgress<R>, { state }: ReadStep<R>): LayoutChanged | undefined {
  const changed = progress.lookIntoTab(true);
  if (!changed) progress.write(true, state);
  return changed;
}

/** Returns as many pages as fill a block of cells. */
function pagesAtOnce<R>({ pages }: ReadStep<R>, { table }: RowSession<R>): number {
  const records = Math.max(1, pages[0]?.records.length ?? 1);
  const fitting = Math.floor(CELLS_PER_BLOCK / (table.columns.length * records));
  return Math.max(1, Math.min(MOST_PAGES_AT_ONCE, fitting));
}

/** Returns how many pages in a row have had no id that is new to this sheet. */
function countKnown<R>({ pages }: ReadStep<R>, { run, rows }: LoopProgress<R>, before: number): number {
  return pages.reduce((known, { records }) => {
    const ids = records.map(run.stream.idOf);
    const isKnown = (id: string) => rows.ledger.has(id) || rows.isInTab(id) || rows.leftOut.wasLeftOut(id);
    return ids.every((id) => id === undefined || isKnown(id)) ? known + 1 : 0;
  }, before);
}
