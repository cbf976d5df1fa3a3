/** How a run ends: what is gone is marked, what was found out is remembered, told and kept for the next one. */

import type { JobsheetError } from '../../core/errors';
import { fillLookups } from '../../sheet/lookups';
import { flushWrites } from '../../sheet/spreadsheet';
import { dateStatuses } from '../../sheet/status-column';
import type { Table } from '../../sheet/table/table';
import type { Checkpoint } from '../../store/checkpoint';
import type { Counts } from '../../store/last-run';
import type { RunState } from '../../store/run-state';
import type { SavedSync } from '../../store/syncs';
import { withDoubt } from '../../streams/doubt';
import type { Stream } from '../../streams/stream';
import { keepEdits, type PushResult } from '../push/push';
import { keepLedger } from './keep-ledger';
import type { Afterwards, LoopResult, RunHost } from './loop';
import { notices } from './notices';
import { problemSentences } from './record-rows';
import { type Ending, finishReport, type RunReport, withProblem } from './report';
import { hasDates, type RowSession } from './row-session';
import { NOTHING_DELETED, type SoftDeleted, softDeleteMissing } from './soft-delete/soft-delete';
import { softDeleteSentences } from './soft-delete/soft-delete-words';
import { closingNote, openRowsAgain } from './soft-delete/unfinished-soft-delete';
import type { StartedRun } from './start';

const NOTHING_MORE: Afterwards = { sentences: [], requests: 0 };

export interface FinishedRun<R> {
  readonly run: StartedRun<R>;
  readonly sync: SavedSync;
  readonly stream: Stream<R>;
  readonly host: RunHost;
  readonly rows: RowSession<R>;
  /** As it was kept while the run went on. */
  readonly checkpoint: Checkpoint;
  readonly outcome: LoopResult;
  /** Present where what the person wrote was sent. */
  readonly sent: PushResult | undefined;
}

export function finishRun<R>(ended: FinishedRun<R>): RunReport {
  const { run, sync, stream, host, rows, checkpoint, outcome, sent } = ended;
  const { begun, saved, filters } = run;
  const { ending } = sent ?? outcome;
  const error = sent?.error ?? outcome.error;
  openRowsAgain(rows, stream.softDelete);
  const closed =
    checkpoint.full && outcome.state.done && ending === 'finished' ? closeMissing(ended) : undefined;
  const complete = closed !== undefined && isComplete(ended, closed);
  const goesOn = willGoOn(ending, error);
  const unfinished = goesOn ? { ...outcome.state, run: checkpoint.run } : undefined;
  const remembers = keepLedger(run.ledgerTab, rows, unfinished);
  const after = ending === 'finished' ? host.afterwards(rows.table as Table<object>) : NOTHING_MORE;
  const counts = {
    ...outcome.counts,
    changed: outcome.counts.changed + rows.cut.opened,
    closed: outcome.counts.closed + (closed?.closed ?? 0),
    requests: checkpoint.counts.requests + host.client.requestCount() + after.requests,
  };
  const report = reportOf(ended, { counts, ending, complete, after, closed }, error);
  // One flush for what is remembered and told; only then is the run called done.
  const dated = saved.hasStatus ? dateStatuses(rows.table.sheet, new Date(begun)) : 0;
  const looked = fillLookups(host.spreadsheet, rows.table, stream.lookups ?? [], host.sourcesOf);
  if (sent?.isAll) keepEdits(rows, begun);
  const { last, untold } = host.tell(report, remembers || dated > 0 || looked);
  const reached = { ...checkpoint, ...run.flags, position: outcome.state.position, counts };
  const atLimit = ending === 'at-limit';
  // ‘My status’, a question and an agreement to send stay as they are by now.
  host.store.update({
    tab: sync.tab,
    table: rows.table.memo,
    checkpoint: goesOn ? { ...reached, ...(atLimit ? { atLimit } : {}) } : undefined,
    // What came for rows that nobody could tell apart is to come again.
    ...(complete && rows.doubled.size + rows.claims.size - rows.restored === 0
      ? { lastFull: askedUntil(ended), filters }
      : lastFullOf(run.known ? saved : {})),
    hasNotes: (sent?.hasNotes ?? saved.hasNotes) || undefined,
    // What this run wrote is in the ledger; what a killed one left is known once nothing waits to be asked for.
    isAppending: (rows.appending.wasCut && !(complete && closed?.waiting === 0)) || undefined,
    // A list that was not read to its end does not say which of them are gone.
    closing: rows.cut.left.size > 0 && !(closed && rows.cut.isSettled) ? [...rows.cut.left] : undefined,
    bringsBack: (run.known && saved.bringsBack && ending !== 'finished') || undefined,
    zones: zonesOf(rows, counts),
    last,
  });
  return untold === undefined ? report : withProblem(report, untold);
}

/** Once the list was read to its end. */
function closeMissing<R>({ run, stream, host, rows, checkpoint, outcome }: FinishedRun<R>): SoftDeleted {
  const { saved, filters } = run;
  return softDeleteMissing(rows, stream.softDelete, host, {
    filtersChanged: saved.filters !== undefined && saved.filters !== filters,
    startedAt: checkpoint.startedAt,
    now: host.now(),
    isBelieved: outcome.state.proved && outcome.state.doubts.length === 0,
    beginMarking: closingNote(rows, host.store, () => {
      if (keepLedger(run.ledgerTab, rows, undefined)) flushWrites();
    }),
  });
}

/** Whether every record was read: a list from which nothing is closed may say against itself what it likes. */
function isComplete<R>({ stream, outcome: { state } }: FinishedRun<R>, { doubt }: SoftDeleted): boolean {
  return state.proved && (!stream.softDelete || (state.doubts.length === 0 && !doubt));
}

/** A place in the list that the service no longer knows is no place to go on from. */
function willGoOn(ending: Ending, error: JobsheetError | undefined): boolean {
  const isLost = error?.code === 'CURSOR_REFUSED';
  return ending === 'out-of-time' || ending === 'at-limit' || (ending === 'failed' && !isLost);
}

function reportOf<R>(
  { run, sync, stream, host, rows, outcome, sent }: FinishedRun<R>,
  {
    counts,
    ending,
    complete,
    after,
    closed = NOTHING_DELETED,
  }: Pick<RunReport, 'ending' | 'complete'> & {
    counts: LoopResult['counts'];
    after: Afterwards;
    closed: SoftDeleted | undefined;
  },
  error: JobsheetError | undefined,
): RunReport {
  const { begun, found } = run;
  const { sheet } = rows.table;
  const { budget } = host;
  const cost = budget?.cost(counts.fetched);
  const facts = {
    ...counts,
    sync: sync.id,
    tab: !found || sheet === found.sheet ? (found?.name ?? sync.tab) : sheet.getName(),
    ending,
    sent: sent?.sent ?? null,
    asked: sent?.asked ?? 0,
    complete,
    removed: outcome.removed,
    seconds: Math.round((host.now() - begun) / 100) / 10,
    quotaLeft: host.client.quotaLeft() ?? null,
    credits: cost?.credits ?? null,
    creditsLeft: cost?.creditsLeft ?? null,
    cost: cost?.words ?? '',
    problems: [
      ...(ending === 'at-limit' && budget ? [budget.reached()] : []),
      ...problemSentences(rows.problems, stream.noun),
      ...notices(rows, outcome, stream.noun),
      ...softDeleteSentences(listFacts(stream, host, outcome, closed)),
      ...(sent?.problems ?? []),
      ...after.sentences,
    ],
  };
  return finishReport(facts, stream.noun, error);
}

function listFacts<R>(
  { noun, softDelete }: Stream<R>,
  { serviceName }: RunHost,
  { state }: LoopResult,
  closed: SoftDeleted,
) {
  const doubts = softDelete ? withDoubt(state.doubts, closed.doubt) : [];
  return {
    service: serviceName,
    noun,
    doubts,
    proved: state.proved,
    closes: softDelete !== undefined,
    closed,
  };
}

/** The zone of now is one of those in which rows were written, where some were. */
function zonesOf<R>({ clock, table }: RowSession<R>, { added, changed }: Counts) {
  if (added + changed > 0 && hasDates(table)) clock.look();
  return clock.zones().length > 0 ? clock.zones() : undefined;
}

/**
 * Changes are asked for since the last complete run, which must not pass over a record that the list left out or sent
 * without its id. Where records are paid for, none is asked for twice.
 */
function askedUntil<R>({ run: { saved, flags }, stream, checkpoint, outcome }: FinishedRun<R>): number {
  const isDoubtful = flags.doubtful || outcome.counts.fetched < (outcome.state.total ?? 0);
  if (!isDoubtful || stream.metered || stream.lookback === undefined) return checkpoint.startedAt;
  return checkpoint.since === undefined ? 0 : (saved.lastFull ?? 0);
}

function lastFullOf<T>({ lastFull, filters }: RunState<T>) {
  return { lastFull, filters };
}
