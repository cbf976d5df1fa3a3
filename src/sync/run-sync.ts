/**
 * Carries out a sync, or as much of it as the execution's time allows: sweep a window, plan its rows, write them,
 * keep a checkpoint, and again. A run that was stopped goes on where the sheet's own memory says it stood.
 */

import { hashCells } from '../core/hash';
import type { Field, Stream, Walk } from '../core/stream';
import { CURSOR_REFUSED } from '../http/attempt';
import { fillLookups } from '../sheet/lookup-cells';
import {
  CLOSED,
  DETAILS_MISSING,
  LEFT,
  type Memory,
  type MemoryTab,
  openMemory,
  UNSURE,
} from '../sheet/memory';
import { flushWrites } from '../sheet/spreadsheet';
import { dateStatuses } from '../sheet/status-column';
import { assumeTable, findNamedTab, openTable, type Table, type TableMemo } from '../sheet/table';
import { type Checkpoint, NO_COUNTS } from '../store/runs';
import type { SavedSync } from '../store/syncs';
import { overLimit } from './budget';
import { closeGone } from './close-gone';
import { goOnFrom, sinceOf } from './go-on';
import { notices } from './notices';
import { readOn } from './read-on';
import { problemSentences } from './record-rows';
import { finishReport, type RunReport } from './report';
import { assumeRows, COLUMNS_DIFFER, fieldKeys, lacksDetails, openRows, type RowsState } from './rows-state';
import { editsOf, keepEdits, sendAfter } from './send-after';
import { type SweepState, startSweep } from './sweep';
import { type RunHost, readHost, sweepOn } from './sweep-on';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A stream of this size is always read to its end: that costs a few seconds. */
const SMALL_STREAM = 2_500;
const DAY = 24 * 60 * 60 * 1000;
/** @throws JobsheetError when not even the first page can be had: then the sheet is as it was. */
export function runSync<R>(sync: SavedSync, stream: Stream<R>, host: RunHost): RunReport {
  // Where the person deleted a column of ours, what is to be written must be told anew, by the columns that there are.
  return attemptRun(sync, stream, host, true) ?? (attemptRun(sync, stream, host, false) as RunReport);
}

/** @returns undefined when what was assumed of the tab was wrong; then nothing has been written. */
function attemptRun<R>(
  sync: SavedSync,
  stream: Stream<R>,
  host: RunHost,
  mayAssume: boolean,
): RunReport | undefined {
  const begun = host.now();
  const saved = host.store.load();
  const filters = hashCells([JSON.stringify(sync.filters)]);
  const memoryTab = openMemory(host.spreadsheet, sync.id);
  // What is known of another tab, or of one that the person deleted, says nothing about a new one.
  const known = saved.tab === undefined || saved.tab === sync.tab;
  const found = findNamedTab(host.spreadsheet, sync.tab, known ? saved.table?.sheetId : undefined);
  const sheet = found?.sheet;
  const memory = sheet && known ? memoryTab.memory : undefined;
  const { budget } = host;
  const unfinished = goOnFrom(known ? saved.checkpoint : undefined, {
    filters,
    stream,
    hasTab: sheet !== undefined,
    host,
  });
  // A column that is new is filled in every row, also where the service changed nothing.
  const hasNewColumn =
    !stream.metered && fieldsOf(sync, stream).some(({ key }) => !saved.table?.made.includes(key));
  const isAsBefore = sheet !== undefined && known && saved.filters === filters && !hasNewColumn;
  const since = unfinished ? unfinished.since : isAsBefore ? sinceOf(stream, saved.lastFull) : undefined;
  const asked = stream.walk(sync.filters, since);
  const walk = budget?.within(asked) ?? asked;
  const resumed = unfinished && resumePoint(stream, walk, unfinished, memory);

  const from = resumed ?? startSweep(walk);
  const begunAs: Checkpoint = {
    run: unfinished?.run ?? host.newRunId(),
    startedAt: unfinished?.startedAt ?? begun,
    full: unfinished?.full ?? true,
    filters,
    position: from.position,
    counts: unfinished?.counts ?? NO_COUNTS,
    ...(since === undefined ? {} : { since }),
  };
  const marks: { restarted?: true } = unfinished?.restarted ? { restarted: true } : {};
  const mark = (checkpoint: Checkpoint) =>
    host.store.save({ ...(known ? host.store.load() : {}), tab: sync.tab, checkpoint });
  let isAnew = false;
  const mayRestart = () => {
    if (marks.restarted) return false;
    marks.restarted = true;
    isAnew = true;
    mark({ ...begunAs, ...marks, position: walk.start });
    return true;
  };
  budget?.begin(begunAs.run, begunAs.counts.fetched);
  if (budget && budget.allowed() < 1) {
    if (unfinished) mark({ ...begunAs, ...marks, atLimit: true });
    throw overLimit(budget);
  }
  // What is paid from here on belongs to this run, whatever becomes of it.
  if (budget && !unfinished) mark(begunAs);
  const first = readFirst(
    () => readOn(walk, stream.idOf, from, readHost({ host, mayRestart }), 1),
    () => {
      if (budget && !unfinished) host.store.save(saved);
    },
  );
  const reopen = (now: Sheet | undefined) => open(sync, stream, now, host);
  const assumed =
    mayAssume && stream.closing && !resumed && sheet && memory && assume(sync, stream, sheet, host);
  const rows =
    (assumed && assumeRows(assumed, reopen, memory)) ||
    openRows(
      stream,
      reopen(sheet),
      reopen,
      memory,
      resumed && stream.closing ? (memory?.sweep?.seen ?? []) : [],
      editsOf(sync, stream, host, sheet),
    );
  const mustBeFull =
    !stream.newestFirst(sync.filters) ||
    (first.state.total ?? 0) <= SMALL_STREAM ||
    saved.filters !== filters ||
    rows.formerFields !== undefined ||
    begun - (saved.lastFull ?? 0) >= DAY;
  const checkpoint: Checkpoint = { ...begunAs, full: unfinished?.full ?? mustBeFull };
  const keep = (written: SweepState) => {
    if (remember(memoryTab, rows, { ...written, run: checkpoint.run })) flushWrites();
  };
  const context = {
    sync,
    stream,
    host,
    walk,
    rows,
    checkpoint,
    marks,
    mayRestart,
    isAnew: () => isAnew,
    remember: keep,
  };
  const swept = sweepOn(context, from, first);
  if (swept.error?.code === COLUMNS_DIFFER) return undefined;

  const sent =
    rows.edits && swept.ending === 'finished'
      ? sendAfter(
          { stream, rows, edits: rows.edits, host, memoryTab, remember: () => keep(swept.state) },
          swept.counts,
        )
      : undefined;
  const { ending } = sent ?? swept;
  const error = sent?.error ?? swept.error;
  const complete = checkpoint.full && swept.state.done && swept.state.proved && ending === 'finished';
  const filtersChanged = saved.filters !== undefined && saved.filters !== filters;
  const closed = complete ? closeGone(rows, stream.closing, { filtersChanged, at: checkpoint.startedAt }) : 0;
  const isLost = error?.code === CURSOR_REFUSED;
  const atLimit = ending === 'at-limit';
  const goesOn = ending === 'out-of-time' || (ending === 'failed' && !isLost) || atLimit;
  const cost = budget?.cost(swept.counts.fetched);
  const remembers = remember(memoryTab, rows, goesOn ? { ...swept.state, run: checkpoint.run } : undefined);
  const counts = {
    ...swept.counts,
    closed: swept.counts.closed + closed,
    requests: checkpoint.counts.requests + host.client.requestCount(),
  };
  const facts = {
    ...counts,
    sync: sync.id,
    tab: found?.name ?? sync.tab,
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
      ...(atLimit && budget ? [budget.reached()] : []),
      ...problemSentences(rows.problems, stream.noun),
      ...notices(rows, swept, stream.noun),
      ...(sent?.problems ?? []),
      ...(ending === 'finished' ? host.afterwards(rows.table as Table<object>) : []),
    ],
  };
  const report = finishReport(facts, stream.noun, error);
  // One flush for what is remembered and told; only then is the run called done.
  const dated = saved.hasStatus ? dateStatuses(rows.table.sheet, new Date(begun)) : 0;
  const looked = fillLookups(
    host.spreadsheet,
    rows.table,
    stream.lookups ?? [],
    (wanted) => host.sourcesOf(wanted)[0],
  );
  if (sent?.isAll) keepEdits(rows, begun);
  host.tell(report, remembers || dated > 0 || looked);
  host.store.save({
    tab: sync.tab,
    table: rows.table.memo,
    ...(goesOn
      ? {
          checkpoint: {
            ...checkpoint,
            ...marks,
            ...(atLimit ? { atLimit } : {}),
            position: swept.state.position,
            counts,
          },
        }
      : {}),
    ...(complete ? { lastFull: checkpoint.startedAt, filters } : lastFullOf(saved)),
    ...(saved.hasStatus ? { hasStatus: true } : {}),
  });
  return report;
}

function readFirst<T>(read: () => T, undo: () => void): T {
  try {
    return read();
  } catch (thrown) {
    undo();
    throw thrown;
  }
}

/** The table as it is now, made where it is missing. */
function open<R>(sync: SavedSync, stream: Stream<R>, sheet: Sheet | undefined, host: RunHost): Table<R> {
  return openTable(host.spreadsheet, { sheet, ...tableRequest(sync, stream, host) });
}

/** The table as the last run left it. */
function assume<R>(sync: SavedSync, stream: Stream<R>, sheet: Sheet, host: RunHost): Table<R> | undefined {
  return assumeTable(sheet, tableRequest(sync, stream, host));
}

/** What is asked of the sheet for this sync. */
export function tableRequest<R>(sync: SavedSync, stream: Stream<R>, host: Pick<RunHost, 'store'>) {
  const { tab, table } = host.store.load();
  return {
    tab: sync.tab,
    syncId: sync.id,
    fields: fieldsOf(sync, stream),
    memo: tab === sync.tab && table ? table : { made: [] },
    keep: (memo: TableMemo) => host.store.save({ ...host.store.load(), tab: sync.tab, table: memo }),
  };
}

function lastFullOf({ lastFull, filters }: { readonly lastFull?: number; readonly filters?: string }) {
  return { ...(lastFull === undefined ? {} : { lastFull }), ...(filters === undefined ? {} : { filters }) };
}

/** The id's field always comes first: without it no row could be found again. */
function fieldsOf<R>(sync: SavedSync, stream: Stream<R>): Field<R>[] {
  const [idField] = stream.fields;
  const chosen = sync.fields
    .map((key) => stream.fields.find((field) => field.key === key))
    .filter((field): field is Field<R> => field !== undefined && field !== idField);
  return [idField as Field<R>, ...chosen];
}

/**
 * Where to go on. What is gone can only be told by who has seen everything, so a stream that closes records goes on
 * from where its memory of seen ids was kept; after a sudden death that is the beginning, which costs requests but
 * nothing else. Other streams go on from the checkpoint.
 */
function resumePoint<R>(
  stream: Stream<R>,
  walk: Walk<R>,
  checkpoint: Checkpoint,
  memory: Memory | undefined,
): SweepState | undefined {
  if (!stream.closing) return startSweep(walk, checkpoint.position);
  const sweep = memory?.sweep;
  if (sweep?.run !== checkpoint.run) return undefined;
  return { ...startSweep(walk, sweep.position), lastIds: sweep.lastIds, proved: sweep.proved };
}

/** Whatever the columns are. */
function isSettled(hash: string): boolean {
  return hash === CLOSED || hash === LEFT || hash === DETAILS_MISSING;
}

function remember<R>(
  tab: MemoryTab,
  rows: RowsState<R>,
  sweep: (SweepState & { readonly run: string }) | undefined,
): boolean {
  const { memory, seen, formerFields, table } = rows;
  const unseen = lacksDetails(rows) ? DETAILS_MISSING : UNSURE;
  const entries = formerFields
    ? new Map([...memory].map(([id, hash]) => [id, seen.has(id) || isSettled(hash) ? hash : unseen]))
    : memory;
  const unfinished = sweep && {
    run: sweep.run,
    position: sweep.position,
    lastIds: sweep.lastIds,
    proved: sweep.proved,
    seen,
  };
  return tab.write({
    entries,
    fields: fieldKeys(table),
    ...(unfinished ? { sweep: unfinished } : {}),
  });
}
