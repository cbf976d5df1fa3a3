/**
 * Carries out a sync, or as much of it as the execution's time allows: sweep a window, plan its rows, write them,
 * keep a checkpoint, and again. A run that was stopped goes on where the sheet's own memory says it stood.
 */

import type { Deadline } from '../core/deadline';
import { asJobsheetError, type JobsheetError } from '../core/errors';
import { hashCells } from '../core/hash';
import type { Field, Stream, Walk } from '../core/stream';
import { type Client, SLOWEST_FETCH } from '../http/client';
import { type Memory, type MemoryTab, openMemory, UNSURE } from '../sheet/memory';
import { CELLS_PER_BLOCK } from '../sheet/row-write';
import { openTable, type TableMemo } from '../sheet/table';
import type { ProgressBoard } from '../store/progress';
import type { Checkpoint, Counts, RunStore } from '../store/runs';
import { NO_COUNTS } from '../store/runs';
import type { SavedSync } from '../store/syncs';
import { closeGone } from './close-gone';
import { problemSentences } from './record-rows';
import { count, type Ending, finishReport, type RunReport } from './report';
import { bringIn, fieldKeys, openRows, type RowsState } from './rows-state';
import { readWindow, type SweepState, type SweepStep, startSweep } from './sweep';

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

/** A stream of this size is always read to its end: that costs a few seconds. */
const SMALL_STREAM = 2_500;
const DAY = 24 * 60 * 60 * 1000;
/** Pages of nothing but known ids before an incremental run stops: one could be luck. */
const KNOWN_PAGES = 2;
const MOST_PAGES_AT_ONCE = 20;
/** An incremental run mostly needs a handful of pages; more at once would be asked for in vain. */
const FEW_PAGES_AT_ONCE = 3;
/** The worst that a window can take: its slowest answer, then a block of writes and the checkpoint. */
const WORST_WINDOW = SLOWEST_FETCH + 20_000;

/** @throws JobsheetError when not even the first page can be had: then the sheet is as it was. */
export function runSync<R>(sync: SavedSync, stream: Stream<R>, host: RunHost): RunReport {
  const begun = host.now();
  const saved = host.store.load();
  const memoryTab = openMemory(host.spreadsheet, sync.id);
  const walk = stream.walk(sync.filters);
  const filters = hashCells([JSON.stringify(sync.filters)]);
  const unfinished = saved.checkpoint?.filters === filters ? saved.checkpoint : undefined;
  const resumed = unfinished && resumePoint(stream, walk, unfinished, memoryTab.memory);

  const first = readWindow(walk, stream.idOf, resumed ?? startSweep(walk), host.client.getAll, 1);
  const memo = saved.tab === sync.tab ? (saved.table ?? { made: [] }) : { made: [] };
  const keep = (table: TableMemo) => host.store.save({ ...host.store.load(), tab: sync.tab, table });
  const table = openTable(host.spreadsheet, {
    tab: sync.tab,
    syncId: sync.id,
    fields: fieldsOf(sync, stream),
    memo,
    keep,
  });
  const memory = saved.tab === undefined || saved.tab === sync.tab ? memoryTab.memory : undefined;
  const rows = openRows(stream, table, memory, resumed ? (memory?.sweep?.seen ?? []) : []);

  const full =
    unfinished?.full ??
    (!stream.newestFirst(sync.filters) ||
      (first.state.total ?? 0) <= SMALL_STREAM ||
      saved.filters !== filters ||
      rows.formerFields !== undefined ||
      begun - (saved.lastFull ?? 0) >= DAY);
  const checkpoint: Checkpoint = {
    run: unfinished?.run ?? host.newRunId(),
    startedAt: unfinished?.startedAt ?? begun,
    full,
    filters,
    position: first.state.position,
    counts: unfinished?.counts ?? NO_COUNTS,
  };
  const context = { sync, stream, host, walk, rows, checkpoint };
  const swept = sweepOn(context, first);

  const complete = full && swept.state.done && swept.state.proved && swept.ending === 'finished';
  const closed = complete
    ? closeGone(rows, stream.closing, {
        filtersChanged: saved.filters !== undefined && saved.filters !== filters,
        at: checkpoint.startedAt,
      })
    : 0;
  const going = swept.ending === 'out-of-time' || swept.ending === 'failed';
  remember(memoryTab, rows, going ? { ...swept.state, run: checkpoint.run } : undefined);
  const counts = { ...swept.counts, closed: swept.counts.closed + closed, requests: swept.counts.requests };
  host.store.save({
    tab: sync.tab,
    table: table.memo,
    ...(going ? { checkpoint: { ...checkpoint, position: swept.state.position, counts } } : {}),
    ...(complete ? { lastFull: checkpoint.startedAt, filters } : keepFull(saved)),
  });
  host.board.clear();

  return finishReport(
    {
      ...counts,
      sync: sync.id,
      tab: table.sheet.getName(),
      ending: swept.ending,
      complete,
      removed: swept.removed,
      seconds: Math.round((host.now() - begun) / 100) / 10,
      quotaLeft: host.client.quotaLeft() ?? null,
      problems: [
        ...problemSentences(rows.problems, stream.noun),
        ...notices(rows, swept.removed, stream.noun, swept.state),
      ],
    },
    stream.noun,
    swept.error,
  );
}

function keepFull({ lastFull, filters }: { readonly lastFull?: number; readonly filters?: string }) {
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

interface RunContext<R> {
  readonly sync: SavedSync;
  readonly stream: Stream<R>;
  readonly host: RunHost;
  readonly walk: Walk<R>;
  readonly rows: RowsState<R>;
  readonly checkpoint: Checkpoint;
}

interface SweptRows {
  readonly state: SweepState;
  readonly counts: Counts;
  readonly removed: number;
  readonly ending: Ending;
  readonly error?: JobsheetError;
}

/** Window after window, until the end, the deadline, a wish to stop or an error; each block is kept at once. */
function sweepOn<R>(context: RunContext<R>, first: SweepStep<R>): SweptRows {
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

function remember<R>(
  tab: MemoryTab,
  rows: RowsState<R>,
  sweep: (SweepState & { readonly run: string }) | undefined,
): void {
  const { memory, seen, formerFields, table } = rows;
  if (formerFields) {
    for (const [id, hash] of memory) if (!seen.has(id) && !hash.startsWith('!')) memory.set(id, UNSURE);
  }
  const unfinished = sweep && {
    run: sweep.run,
    position: sweep.position,
    lastIds: sweep.lastIds,
    proved: sweep.proved,
    seen,
  };
  tab.write({ entries: memory, fields: fieldKeys(table), ...(unfinished ? { sweep: unfinished } : {}) });
}

function notices<R>(
  { index, table }: RowsState<R>,
  removed: number,
  noun: string,
  { proved }: SweepState,
): string[] {
  const { doubled } = index;
  return [
    doubled.length > 0
      ? `${count(doubled.length)} ids stand in more than one row (${doubled.slice(0, 3).join(', ')}${doubled.length > 3 ? ' …' : ''}); the first row of each is kept up to date.`
      : '',
    removed > 0 ? `${count(removed)} ${noun} stay away because you removed their rows.` : '',
    table.deleted.length > 0
      ? `You deleted the columns ${table.deleted.map((heading) => `‘${heading}’`).join(', ')}; they stay deleted.`
      : '',
    proved
      ? ''
      : `The list of ${noun} changed faster than it could be read; nothing was marked as closed this time.`,
  ].filter((words) => words !== '');
}
