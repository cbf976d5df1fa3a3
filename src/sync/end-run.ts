/** How a run ends: what is gone is marked, what was found out is remembered, told and kept for the next one. */
import type { JobsheetError } from '../core/errors';
import type { Stream } from '../core/stream';
import { CURSOR_REFUSED } from '../http/attempt';
import { fillLookups } from '../sheet/lookup-cells';
import { dateStatuses } from '../sheet/status-column';
import type { Table } from '../sheet/table';
import type { Checkpoint, RunState } from '../store/runs';
import type { SavedSync } from '../store/syncs';
import type { BegunRun } from './begin-run';
import { closeGone } from './close-gone';
import { keepEdits, type SentAfter } from './edits/send-after';
import { notices } from './notices';
import { problemSentences } from './record-rows';
import { rememberRows } from './remember-rows';
import { type Ending, finishReport, type RunReport } from './report';
import type { RowsState } from './rows-state';
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
  const complete = checkpoint.full && swept.state.done && swept.state.proved && ending === 'finished';
  const filtersChanged = saved.filters !== undefined && saved.filters !== filters;
  const closed = complete ? closeGone(rows, stream.closing, { filtersChanged, at: checkpoint.startedAt }) : 0;
  const goesOn = willGoOn(ending, error);
  const unfinished = goesOn ? { ...swept.state, run: checkpoint.run } : undefined;
  const remembers = rememberRows(run.memoryTab, rows, unfinished);
  const after = ending === 'finished' ? host.afterwards(rows.table as Table<object>) : NOTHING_MORE;
  const counts = {
    ...swept.counts,
    closed: swept.counts.closed + closed,
    requests: checkpoint.counts.requests + host.client.requestCount() + after.requests,
  };
  const report = reportOf(ended, { counts, ending, complete, after }, error);
  // One flush for what is remembered and told; only then is the run called done.
  const dated = saved.hasStatus ? dateStatuses(rows.table.sheet, new Date(begun)) : 0;
  const looked = fillLookups(host.spreadsheet, rows.table, stream.lookups ?? [], host.sourcesOf);
  if (sent?.isAll) keepEdits(rows, begun);
  host.tell(report, remembers || dated > 0 || looked);
  const reached = { ...checkpoint, ...run.marks, position: swept.state.position, counts };
  const atLimit = ending === 'at-limit';
  host.store.save({
    tab: sync.tab,
    table: rows.table.memo,
    ...(goesOn ? { checkpoint: { ...reached, ...(atLimit ? { atLimit } : {}) } } : {}),
    // What came for rows that nobody could tell apart is to come again.
    ...(complete && rows.doubled.size + rows.claims.size - rows.restored === 0
      ? { lastFull: checkpoint.startedAt, filters }
      : lastFullOf(saved)),
    ...(saved.hasStatus ? { hasStatus: true } : {}),
    ...((sent?.hasNotes ?? saved.hasNotes) ? { hasNotes: true } : {}),
  });
  return report;
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
  }: Pick<RunReport, 'ending' | 'complete'> & { counts: SweptRows['counts']; after: Afterwards },
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
      ...(sent?.problems ?? []),
      ...after.sentences,
    ],
  };
  return finishReport(facts, stream.noun, error);
}

function lastFullOf<T>({ lastFull, filters }: RunState<T>) {
  return { ...(lastFull === undefined ? {} : { lastFull }), ...(filters === undefined ? {} : { filters }) };
}
