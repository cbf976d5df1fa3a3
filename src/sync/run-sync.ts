/**
 * Carries out a sync, or as much of it as the execution's time allows: sweep a window, plan its rows, write them,
 * keep a checkpoint, and again. A run that was stopped goes on where the sheet's own memory says it stood.
 */

import { hashCells } from '../core/hash';
import type { Field, Stream, Walk } from '../core/stream';
import { type Memory, type MemoryTab, openMemory, UNSURE } from '../sheet/memory';
import { findTab, openTable, type Table } from '../sheet/table';
import { type Checkpoint, NO_COUNTS } from '../store/runs';
import type { SavedSync } from '../store/syncs';
import { closeGone } from './close-gone';
import { notices } from './notices';
import { problemSentences } from './record-rows';
import { finishReport, type RunReport } from './report';
import { fieldKeys, openRows, type RowsState } from './rows-state';
import { readWindow, type SweepState, startSweep } from './sweep';
import { type RunHost, sweepOn } from './sweep-on';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A stream of this size is always read to its end: that costs a few seconds. */
const SMALL_STREAM = 2_500;
const DAY = 24 * 60 * 60 * 1000;
/** @throws JobsheetError when not even the first page can be had: then the sheet is as it was. */
export function runSync<R>(sync: SavedSync, stream: Stream<R>, host: RunHost): RunReport {
  const begun = host.now();
  const saved = host.store.load();
  const filters = hashCells([JSON.stringify(sync.filters)]);
  const memoryTab = openMemory(host.spreadsheet, sync.id);
  // What is known of another tab, or of one that the person deleted, says nothing about a new one.
  const known = saved.tab === undefined || saved.tab === sync.tab;
  const sheet = findTab(host.spreadsheet, sync.tab, known ? saved.table?.sheetId : undefined);
  const memory = sheet && known ? memoryTab.memory : undefined;
  const walk = stream.walk(sync.filters);
  const unfinished = sheet && saved.checkpoint?.filters === filters ? saved.checkpoint : undefined;
  const resumed = unfinished && resumePoint(stream, walk, unfinished, memory);

  const first = readWindow(walk, stream.idOf, resumed ?? startSweep(walk), host.client.getAll, 1);
  const rows = openRows(
    stream,
    open(sync, stream, sheet, host),
    (now) => open(sync, stream, now, host),
    memory,
    resumed ? (memory?.sweep?.seen ?? []) : [],
  );
  const mustBeFull =
    !stream.newestFirst(sync.filters) ||
    (first.state.total ?? 0) <= SMALL_STREAM ||
    saved.filters !== filters ||
    rows.formerFields !== undefined ||
    begun - (saved.lastFull ?? 0) >= DAY;
  const checkpoint: Checkpoint = {
    run: unfinished?.run ?? host.newRunId(),
    startedAt: unfinished?.startedAt ?? begun,
    full: unfinished?.full ?? mustBeFull,
    filters,
    position: first.state.position,
    counts: unfinished?.counts ?? NO_COUNTS,
  };
  const swept = sweepOn({ sync, stream, host, walk, rows, checkpoint }, first);

  const complete = checkpoint.full && swept.state.done && swept.state.proved && swept.ending === 'finished';
  const filtersChanged = saved.filters !== undefined && saved.filters !== filters;
  const closed = complete ? closeGone(rows, stream.closing, { filtersChanged, at: checkpoint.startedAt }) : 0;
  const goesOn = swept.ending === 'out-of-time' || swept.ending === 'failed';
  remember(memoryTab, rows, goesOn ? { ...swept.state, run: checkpoint.run } : undefined);
  const counts = { ...swept.counts, closed: swept.counts.closed + closed };
  host.store.save({
    tab: sync.tab,
    table: rows.table.memo,
    ...(goesOn ? { checkpoint: { ...checkpoint, position: swept.state.position, counts } } : {}),
    ...(complete ? { lastFull: checkpoint.startedAt, filters } : lastFullOf(saved)),
  });
  host.board.clear();
  const facts = {
    ...counts,
    sync: sync.id,
    tab: rows.table.sheet.getName(),
    ending: swept.ending,
    complete,
    removed: swept.removed,
    seconds: Math.round((host.now() - begun) / 100) / 10,
    quotaLeft: host.client.quotaLeft() ?? null,
    problems: [...problemSentences(rows.problems, stream.noun), ...notices(rows, swept, stream.noun)],
  };
  return finishReport(facts, stream.noun, swept.error);
}

/** The table as it is now, made where it is missing. */
function open<R>(sync: SavedSync, stream: Stream<R>, sheet: Sheet | undefined, host: RunHost): Table<R> {
  const { tab, table } = host.store.load();
  return openTable(host.spreadsheet, {
    sheet,
    tab: sync.tab,
    syncId: sync.id,
    fields: fieldsOf(sync, stream),
    memo: tab === sync.tab && table ? table : { made: [] },
    keep: (memo) => host.store.save({ ...host.store.load(), tab: sync.tab, table: memo }),
  });
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
