/** How a run ends: what is gone is marked, what was found out is remembered, told and kept for the next one. */
import { withDoubt } from '../core/doubt';
import type { JobsheetError } from '../core/errors';
import type { Stream } from '../core/stream';
import { CURSOR_REFUSED } from '../http/attempt';
import { fillLookups } from '../sheet/lookup-cells';
import { dateStatuses } from '../sheet/status-column';
import type { Table } from '../sheet/table';
import type { Checkpoint, Counts, RunState } from '../store/runs';
import type { SavedSync } from '../store/syncs';
import type { BegunRun } from './begin-run';
import { type Closed, closeGone, NOTHING_CLOSED } from './close-gone';
import { closingSentences } from './closing-words';
import { keepEdits, type SentAfter } from './edits/send-after';
import { notices } from './notices';
import { problemSentences } from './record-rows';
import { rememberRows } from './remember-rows';
import { type Ending, finishReport, type RunReport, withProblem } from './report';
import { hasDates, type RowsState } from './rows-state';
import type { Afterwards, RunHost, SweptRows } from './sweep-on';

const NOTHING_MORE: Afterwards = { sentences: [], requests: 0 };

export interface EndedRun<R> {
  readonly run: BegunRun<R>;
  readonly sync: SavedSync;
  readonly stream: Stream<R>;
  readonly host: RunHost;
  readonly rows: RowsState<R>;
  /** As it was kept while the run went on. */
  readonly checkpoint: Checkpoint;
  readonly swept: SweptRows;
  /** Present where what the person wrote was sent. */
  readonly sent: SentAfter | undefined;
}

export function endRun<R>(ended: EndedRun<R>): RunReport {
  const { run, sync, stream, host, rows, checkpoint, swept, sent } = ended;
  const { begun, saved, filters } = run;
  const { ending } = sent ?? swept;
  const error = sent?.error ?? swept.error;
  const closed =
    checkpoint.full && swept.state.done && ending === 'finished' ? closeMissing(ended) : undefined;
  const complete = closed !== undefined && isComplete(ended, closed);
  const goesOn = willGoOn(ending, error);
  const unfinished = goesOn ? { ...swept.state, run: checkpoint.run } : undefined;
  const remembers = rememberRows(run.memoryTab, rows, unfinished);
  const after = ending === 'finished' ? host.afterwards(rows.table as Table<object>) : NOTHING_MORE;
  const counts = {
    ...swept.counts,
    closed: swept.counts.closed + (closed?.closed ?? 0),
    requests: checkpoint.counts.requests + host.client.requestCount() + after.requests,
  };
  const report = reportOf(ended, { counts, ending, complete, after, closed }, error);
  // One flush for what is remembered and told; only then is the run called done.
  const dated = saved.hasStatus ? dateStatuses(rows.table.sheet, new Date(begun)) : 0;
  const looked = fillLookups(host.spreadsheet, rows.table, stream.lookups ?? [], host.sourcesOf);
  if (sent?.isAll) keepEdits(rows, begun);
  const { last, untold } = host.tell(report, remembers || dated > 0 || looked);
  const reached = { ...checkpoint, ...run.marks, position: swept.state.position, counts };
  const atLimit = ending === 'at-limit';
  host.store.save({
    tab: sync.tab,
    table: rows.table.memo,
    ...(goesOn ? { checkpoint: { ...reached, ...(atLimit ? { atLimit } : {}) } } : {}),
    // What came for rows that nobody could tell apart is to come again.
    ...(complete && rows.doubled.size + rows.claims.size - rows.restored === 0
      ? { lastFull: askedUntil(ended), filters }
      : lastFullOf(run.known ? saved : {})),
    ...(host.store.load().hasStatus ? { hasStatus: true } : {}),
    ...((sent?.hasNotes ?? saved.hasNotes) ? { hasNotes: true } : {}),
    // What this run wrote is in the ledger; what a killed one left is known once nothing waits to be asked for.
    ...(rows.appending.wasCut && !(complete && closed?.waiting === 0) ? { isAppending: true } : {}),
    ...(run.known && saved.bringsBack && ending !== 'finished' ? { bringsBack: true } : {}),
    ...zonesOf(rows, counts),
    ...askedOf(host.store.load()),
    last,
  });
  return untold === undefined ? report : withProblem(report, untold);
}

/** Once the list was read to its end. */
function closeMissing<R>({ run, stream, host, rows, checkpoint, swept }: EndedRun<R>): Closed {
  const { saved, filters } = run;
  return closeGone(rows, stream.closing, host, {
    filtersChanged: saved.filters !== undefined && saved.filters !== filters,
    startedAt: checkpoint.startedAt,
    now: host.now(),
    isBelieved: swept.state.proved && swept.state.doubts.length === 0,
  });
}

/** Whether every record was read: a list from which nothing is closed may say against itself what it likes. */
function isComplete<R>({ stream, swept: { state } }: EndedRun<R>, { doubt }: Closed): boolean {
  return state.proved && (!stream.closing || (state.doubts.length === 0 && !doubt));
}

/** A place in the list that the service no longer knows is no place to go on from. */
function willGoOn(ending: Ending, error: JobsheetError | undefined): boolean {
  const isLost = error?.code === CURSOR_REFUSED;
  return ending === 'out-of-time' || ending === 'at-limit' || (ending === 'failed' && !isLost);
}

function reportOf<R>(
  { run, sync, stream, host, rows, swept, sent }: EndedRun<R>,
  {
    counts,
    ending,
    complete,
    after,
    closed = NOTHING_CLOSED,
  }: Pick<RunReport, 'ending' | 'complete'> & {
    counts: SweptRows['counts'];
    after: Afterwards;
    closed: Closed | undefined;
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
    removed: swept.removed,
    seconds: Math.round((host.now() - begun) / 100) / 10,
    quotaLeft: host.client.quotaLeft() ?? null,
    credits: cost?.credits ?? null,
    creditsLeft: cost?.creditsLeft ?? null,
    cost: cost?.words ?? '',
    problems: [
      ...(ending === 'at-limit' && budget ? [budget.reached()] : []),
      ...problemSentences(rows.problems, stream.noun),
      ...notices(rows, swept, stream.noun),
      ...closingSentences(listFacts(stream, host, swept, closed)),
      ...(sent?.problems ?? []),
      ...after.sentences,
    ],
  };
  return finishReport(facts, stream.noun, error);
}

function listFacts<R>(
  { noun, closing }: Stream<R>,
  { serviceName }: RunHost,
  { state }: SweptRows,
  closed: Closed,
) {
  const doubts = closing ? withDoubt(state.doubts, closed.doubt) : [];
  return { service: serviceName, noun, doubts, proved: state.proved, closes: closing !== undefined, closed };
}

/** The zone of now is one of those in which rows were written, where some were. */
function zonesOf<R>({ clock, table }: RowsState<R>, { added, changed }: Counts) {
  if (added + changed > 0 && hasDates(table)) clock.look();
  return clock.zones().length > 0 ? { zones: clock.zones() } : {};
}

/** What the person is asked, and what they agreed to, stay until they or the rows say something else. */
function askedOf<T>({ held, agreedTab }: RunState<T>) {
  return { ...(held ? { held } : {}), ...(agreedTab === undefined ? {} : { agreedTab }) };
}

/**
 * Changes are asked for since the last complete run, which must not pass over a record that the list left out or sent
 * without its id. Where records are paid for, none is asked for twice.
 */
function askedUntil<R>({ run: { saved, marks }, stream, checkpoint, swept }: EndedRun<R>): number {
  const isDoubtful = marks.doubtful || swept.counts.fetched < (swept.state.total ?? 0);
  if (!isDoubtful || stream.metered || stream.overlap === undefined) return checkpoint.startedAt;
  return checkpoint.since === undefined ? 0 : (saved.lastFull ?? 0);
}

function lastFullOf<T>({ lastFull, filters }: RunState<T>) {
  return { ...(lastFull === undefined ? {} : { lastFull }), ...(filters === undefined ? {} : { filters }) };
}
