/**
 * Carries out a sync, or as much of it as the execution's time allows: sweep a window, plan its rows, write them,
 * keep a checkpoint, and again. A run that was stopped goes on where the sheet's own memory says it stood.
 */

import type { Stream } from '../core/stream';
import { flushWrites } from '../sheet/spreadsheet';
import { spreadsheetClock } from '../sheet/spreadsheet-clock';
import { assumeTable, openTable } from '../sheet/table';
import type { Checkpoint } from '../store/runs';
import type { SavedSync } from '../store/syncs';
import { type BegunRun, beginPaying, beginRun, keepCheckpoint } from './begin-run';
import { editsOf, sendAfter } from './edits/send-after';
import { endRun } from './end-run';
import { readOn } from './read-on';
import { rememberRows } from './remember-rows';
import type { RunReport } from './report';
import { type Appending, assumeRows, openRows, type RowsState } from './rows-state';
import type { SweepState, SweepStep } from './sweep';
import { type RunHost, readHost, type SweptRows, sweepOn } from './sweep-on';
import { tableRequest } from './sync-table';
import { COLUMNS_DIFFER, writeClaimed } from './write-rows';

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
  const run = beginRun(sync, stream, host);
  const { walk, from, marks, memoryTab } = run;
  beginPaying(run, sync, host);
  let isAnew = false;
  const mayRestart = () => {
    if (marks.restarted) return false;
    marks.restarted = true;
    isAnew = true;
    keepCheckpoint(run, sync, host, { ...run.checkpoint, ...marks, position: walk.start });
    return true;
  };
  const first = readFirst(run, stream, host, mayRestart);
  const rows = openRun(run, sync, stream, host, mayAssume);
  const full = skipsRows(run, rows)
    ? false
    : (run.unfinished?.full ?? mustBeFull(run, sync, stream, first, rows));
  const checkpoint: Checkpoint = { ...run.checkpoint, full };
  const remember = (written: SweepState) => {
    if (rememberRows(memoryTab, rows, { ...written, run: checkpoint.run })) flushWrites();
  };
  const restarts = { marks, mayRestart, isAnew: () => isAnew };
  const context = { sync, stream, host, walk, rows, checkpoint, ...restarts, remember };
  const read = sweepOn(context, from, first);
  if (read.error?.code === COLUMNS_DIFFER) return undefined;
  const swept = withClaimed(read, rows);

  const sendContext = rows.edits &&
    swept.ending === 'finished' && {
      stream,
      rows,
      edits: rows.edits,
      hasNotes: run.saved.hasNotes === true,
      host,
      memoryTab,
      remember: () => remember(swept.state),
    };
  const hasRunBefore = run.known && run.saved.lastFull !== undefined;
  const sent = sendContext ? sendAfter(sendContext, swept.counts, hasRunBefore) : undefined;
  return endRun({ run, sync, stream, host, rows, checkpoint, swept, sent });
}

/** Once every record is known, rows without an id are told by them. */
function withClaimed<R>(swept: SweptRows, rows: RowsState<R>): SweptRows {
  if (swept.ending !== 'finished') return swept;
  const { changed, unchanged } = writeClaimed(rows);
  const { counts } = swept;
  const now = { changed: counts.changed + changed, unchanged: counts.unchanged + unchanged };
  return { ...swept, counts: { ...counts, ...now } };
}

/** The first page, before the tab is touched. Who pays and gets none has begun no run. */
function readFirst<R>(
  { walk, from, saved, unfinished }: BegunRun<R>,
  stream: Stream<R>,
  host: RunHost,
  mayRestart: () => boolean,
): SweepStep<R> {
  try {
    return readOn(walk, stream.idOf, from, readHost({ host, mayRestart }), 1);
  } catch (thrown) {
    if (host.budget && !unfinished) host.store.save(saved);
    throw thrown;
  }
}

/** The rows as the last run left them, where that may be assumed; otherwise as they are. */
function openRun<R>(
  run: BegunRun<R>,
  sync: SavedSync,
  stream: Stream<R>,
  host: RunHost,
  mayAssume: boolean,
): RowsState<R> {
  const { found, memory, memoryTab, isResumed, known, saved } = run;
  const sheet = found?.sheet;
  // Where dates are sent, the zone is kept before anything is written in it: the run may be killed right after.
  const keepZones = (zones: readonly string[]) => host.store.save({ ...host.store.load(), zones });
  const clock = spreadsheetClock(host.spreadsheet, saved.zones, stream.edits && keepZones);
  const appending = appendingOf(run, stream, host);
  const request = () => tableRequest(sync, stream, host);
  const reopen = (now: Sheet | undefined) => openTable(host.spreadsheet, { sheet: now, ...request() });
  const isFirst = !known || saved.lastFull === undefined;
  if (mayAssume && stream.closing && !isResumed && !isFirst && sheet && memory) {
    const table = assumeTable(sheet, request());
    const rows =
      table && assumeRows(table, reopen, memory, { clock, appending, lookups: stream.lookups ?? [] });
    if (rows) return rows;
  }
  return openRows(stream, reopen(sheet), reopen, memory, {
    seen: isResumed && stream.closing ? (memory?.sweep?.seen ?? []) : [],
    isFirst,
    clock,
    appending,
    bringsBack: known && saved.bringsBack === true,
    editsOf: (now) => editsOf(sync, stream, host, now),
    keep: memoryTab.write,
  });
}

/** Only whoever closes what is gone has to know of rows that a killed run has left. */
function appendingOf<R>(
  { known, saved, memory }: BegunRun<R>,
  { closing }: Stream<R>,
  { store }: RunHost,
): Appending {
  let hasBegun = closing === undefined;
  return {
    wasCut: known && (saved.isAppending === true || memory?.isDamaged === true),
    begin: () => {
      if (!hasBegun) store.save({ ...store.load(), isAppending: true });
      hasBegun = true;
    },
  };
}

/** Whether it goes on from the middle of the list by other columns: then it has not seen what came before, and closes nothing. */
function skipsRows<R>({ isResumed, from, walk }: BegunRun<R>, { formerFields }: RowsState<R>): boolean {
  const isAtStart = JSON.stringify(from.position) === JSON.stringify(walk.start);
  return isResumed && formerFields !== undefined && !isAtStart;
}

/** Whether a run may not stop where it knows everything. */
function mustBeFull<R>(
  { begun, saved, filters }: BegunRun<R>,
  sync: SavedSync,
  stream: Stream<R>,
  { state }: SweepStep<R>,
  rows: RowsState<R>,
): boolean {
  return (
    !stream.newestFirst(sync.filters) ||
    (state.total ?? 0) <= SMALL_STREAM ||
    saved.filters !== filters ||
    rows.formerFields !== undefined ||
    begun - (saved.lastFull ?? 0) >= DAY
  );
}
