/** Ends a run: marks what is gone, keeps the ledger, tells how it went, and keeps the state for the next run. */

import { markDoubles } from '../../sheet/doubles';
import { fillLookups } from '../../sheet/lookups';
import { flushWrites } from '../../sheet/spreadsheet';
import { dateStatuses } from '../../sheet/status-column';
import type { Table } from '../../sheet/table/table';
import { keepEdits } from '../push/push';
import { keepLedger } from './keep-ledger';
import { keepKnownParts } from './known-parts';
import { leftOutAfter } from './left-out-state';
import { type RunEnd, type RunParts, reportOf } from './make-report';
import { type RunReport, withProblem } from './report';
import type { Afterwards } from './run-host';
import { stateAfter } from './run-state';
import { markingNote, reopenRows } from './soft-delete/repair-marking';
import { type SoftDeleted, softDeleteMissing } from './soft-delete/soft-delete';
import { canResume, failureOf } from './stop';

const NOTHING_MORE: Afterwards = { sentences: [], requests: 0 };

export function finishRun<R>(parts: RunParts<R>): RunReport {
  const { run, rows, loop, sent } = parts;
  const { stream, host, checkpoint, begun } = run;
  const { stop, deleted } = settleGone(parts);
  const isFinished = stop.kind === 'finished';
  const unfinished = canResume(stop) ? { ...loop.state, run: checkpoint.now.run } : undefined;
  const remembers = keepLedger(run.ledgerTab, rows, unfinished);
  const after = isFinished ? host.afterwards(rows.table as Table<object>) : NOTHING_MORE;
  const isWhole = deleted !== undefined && isComplete(parts, deleted);
  const end: RunEnd = {
    stop,
    deleted,
    isComplete: isWhole,
    leftOut: leftOutAfter(parts, isFinished, isWhole),
    after,
    counts: {
      ...loop.counts,
      changed: loop.counts.changed + rows.interrupted.reopenedRows,
      closed: loop.counts.closed + (deleted?.closed ?? 0),
      requests: checkpoint.now.counts.requests + host.client.requestCount() + after.requests,
    },
  };
  const report = reportOf(parts, end);
  // One flush for what is remembered and told; only then is the run called done.
  const dated = run.saved.hasStatus ? dateStatuses(rows.table.sheet, new Date(begun)) : 0;
  const looked = fillLookups(host.spreadsheet, rows.table, stream.lookups ?? [], host.sourcesOf);
  const marked = markDoubles(host.spreadsheet, rows.table, stream.doubles, host.sourcesOf);
  if (sent?.isAll) keepEdits(rows, begun);
  const { last, untold } = host.tell(report, remembers || dated > 0 || looked || marked);
  // ‘My status’, a question and an agreement to send stay as they are by now.
  host.store.update(stateAfter(parts, end, last));
  if (isFinished) keepKnownParts(parts);
  return untold === undefined ? report : withProblem(report, untold);
}

/** Marks what is gone. Where the sheet refuses it, that is why the run stopped: what was written before is remembered. */
function settleGone<R>(parts: RunParts<R>): Pick<RunEnd, 'stop' | 'deleted'> {
  const { run, rows, loop, sent } = parts;
  const stop = sent?.stop ?? loop.stop;
  const isListRead = run.checkpoint.now.full && loop.state.done && stop.kind === 'finished';
  try {
    reopenRows(rows, run.stream.softDelete);
    return { stop, deleted: isListRead ? deleteMissing(parts) : undefined };
  } catch (thrown) {
    return { stop: stop.kind === 'finished' ? failureOf(thrown) : stop, deleted: undefined };
  }
}

function deleteMissing<R>({ run, rows, loop }: RunParts<R>): SoftDeleted {
  const { saved, filters, stream, host, checkpoint } = run;
  return softDeleteMissing(rows, stream.softDelete, host, {
    filtersChanged: saved.filters !== undefined && saved.filters !== filters,
    startedAt: checkpoint.now.startedAt,
    now: host.now(),
    parts: loop.state.parts,
    isBelieved: loop.state.proved && loop.state.doubts.length === 0,
    beginMarking: markingNote(rows, host.store, () => {
      if (keepLedger(run.ledgerTab, rows, undefined)) flushWrites();
    }),
  });
}

/** A list from which nothing is closed may say against itself what it likes. */
function isComplete<R>({ run, loop: { state } }: RunParts<R>, { doubt }: SoftDeleted): boolean {
  return state.proved && (!run.stream.softDelete || (state.doubts.length === 0 && !doubt));
}
