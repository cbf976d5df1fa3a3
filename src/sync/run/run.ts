/**
 * Carries out a sync, or as much of it as the execution's time allows: sweep a window, plan its rows, write them,
 * keep a checkpoint, and again. A run that was stopped goes on where the sheet's own memory says it stood.
 */

import { flushWrites } from '../../sheet/spreadsheet';
import { spreadsheetClock } from '../../sheet/spreadsheet-clock';
import { assumeTable, openTable } from '../../sheet/table/open-table';
import type { Checkpoint } from '../../store/checkpoint';
import type { SavedSync } from '../../store/syncs';
import type { Stream } from '../../streams/stream';
import { tableRequest } from '../definitions/sync-table';
import { editsOf, pushEdits } from '../push/push';
import { finishRun } from './finish';
import { keepLedger } from './keep-ledger';
import { type LoopResult, type RunHost, readHost, runLoop } from './loop';
import type { ReadState, ReadStep } from './read-pages';
import { readWindowPatiently } from './read-window';
import type { RunReport } from './report';
import { type Appending, assumeSession, openSession, type RowSession } from './row-session';
import { cutClosing } from './soft-delete/unfinished-soft-delete';
import { beginPaying, keepCheckpoint, type StartedRun, startRun } from './start';
import { COLUMNS_DIFFER, writeClaimed } from './upsert-buffer';

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
  const run = startRun(sync, stream, host);
  const { paginator, from, flags, ledgerTab } = run;
  beginPaying(run, sync, host);
  let isAnew = false;
  const mayRestart = () => {
    if (flags.restarted) return false;
    flags.restarted = true;
    isAnew = true;
    keepCheckpoint(run, sync, host, { ...run.checkpoint, ...flags, position: paginator.start });
    return true;
  };
  const first = readFirst(run, stream, host, mayRestart);
  const rows = openRun(run, sync, stream, host, mayAssume);
  const full = skipsRows(run, rows)
    ? false
    : (run.unfinished?.full ?? mustBeFull(run, sync, stream, first, rows));
  const checkpoint: Checkpoint = { ...run.checkpoint, full };
  const remember = (written: ReadState) => {
    if (keepLedger(ledgerTab, rows, { ...written, run: checkpoint.run })) flushWrites();
  };
  const restarts = { flags, mayRestart, isAnew: () => isAnew };
  const context = { sync, stream, host, paginator, rows, checkpoint, ...restarts, remember };
  const read = runLoop(context, from, first);
  if (read.error?.code === COLUMNS_DIFFER) return undefined;
  const outcome = withClaimed(read, rows);

  const sendContext = rows.edits &&
    outcome.ending === 'finished' && {
      stream,
      rows,
      edits: rows.edits,
      hasNotes: run.saved.hasNotes === true,
      host,
      ledgerTab,
      remember: () => remember(outcome.state),
    };
  const hasRunBefore = run.known && run.saved.lastFull !== undefined;
  const sent = sendContext ? pushEdits(sendContext, outcome.counts, hasRunBefore) : undefined;
  return finishRun({ run, sync, stream, host, rows, checkpoint, outcome, sent });
}

/** Once every record is known, rows without an id are told by them. */
function withClaimed<R>(outcome: LoopResult, rows: RowSession<R>): LoopResult {
  if (outcome.ending !== 'finished') return outcome;
  const { changed, unchanged } = writeClaimed(rows);
  const { counts } = outcome;
  const now = { changed: counts.changed + changed, unchanged: counts.unchanged + unchanged };
  return { ...outcome, counts: { ...counts, ...now } };
}

/** The first page, before the tab is touched. Who pays and gets none has begun no run. */
function readFirst<R>(
  { paginator, from, saved, unfinished }: StartedRun<R>,
  stream: Stream<R>,
  host: RunHost,
  mayRestart: () => boolean,
): ReadStep<R> {
  try {
    return readWindowPatiently(paginator, stream.idOf, from, readHost({ host, mayRestart }), 1);
  } catch (thrown) {
    if (host.budget && !unfinished) host.store.replace(saved);
    throw thrown;
  }
}

/** The rows as the last run left them, where that may be assumed; otherwise as they are. */
function openRun<R>(
  run: StartedRun<R>,
  sync: SavedSync,
  stream: Stream<R>,
  host: RunHost,
  mayAssume: boolean,
): RowSession<R> {
  const { found, ledger, ledgerTab, isResumed, known, saved } = run;
  const sheet = found?.sheet;
  // Where dates are sent, the zone is kept before anything is written in it: the run may be killed right after.
  const keepZones = (zones: readonly string[]) => host.store.update({ zones });
  const clock = spreadsheetClock(host.spreadsheet, saved.zones, stream.edits && keepZones);
  const appending = appendingOf(run, stream, host);
  const cut = cutClosing((known && saved.closing) || []);
  const request = () => tableRequest(sync, stream, host);
  const reopen = (now: Sheet | undefined) => openTable(host.spreadsheet, { sheet: now, ...request() });
  const isFirst = !known || saved.lastFull === undefined;
  if (mayAssume && stream.softDelete && !isResumed && !isFirst && sheet && ledger) {
    const table = assumeTable(sheet, request());
    const rows =
      table && assumeSession(table, reopen, ledger, { clock, appending, cut, lookups: stream.lookups ?? [] });
    if (rows) return rows;
  }
  return openSession(stream, reopen(sheet), reopen, ledger, {
    seen: isResumed && stream.softDelete ? (ledger?.reading?.seen ?? []) : [],
    isFirst,
    clock,
    appending,
    cut,
    bringsBack: known && saved.bringsBack === true,
    editsOf: (now) => editsOf(sync, stream, host, now),
    keep: ledgerTab.write,
  });
}

/** Only whoever closes what is gone has to know of rows that a killed run has left. */
function appendingOf<R>(
  { known, saved, ledger }: StartedRun<R>,
  { softDelete }: Stream<R>,
  { store }: RunHost,
): Appending {
  let hasBegun = softDelete === undefined;
  return {
    wasCut: known && (saved.isAppending === true || ledger?.isDamaged === true),
    begin: () => {
      if (!hasBegun) store.update({ isAppending: true });
      hasBegun = true;
    },
  };
}

/** Whether it goes on from the middle of the list by other columns: then it has not seen what came before, and closes nothing. */
function skipsRows<R>(
  { isResumed, from, paginator }: StartedRun<R>,
  { formerFields }: RowSession<R>,
): boolean {
  const isAtStart = JSON.stringify(from.position) === JSON.stringify(paginator.start);
  return isResumed && formerFields !== undefined && !isAtStart;
}

/** Whether a run may not stop where it knows everything. */
function mustBeFull<R>(
  { begun, saved, filters }: StartedRun<R>,
  sync: SavedSync,
  stream: Stream<R>,
  { state }: ReadStep<R>,
  rows: RowSession<R>,
): boolean {
  return (
    !stream.newestFirst(sync.filters) ||
    (state.total ?? 0) <= SMALL_STREAM ||
    saved.filters !== filters ||
    rows.formerFields !== undefined ||
    begun - (saved.lastFull ?? 0) >= DAY
  );
}
