/**
 * Carries out a sync, or as much of it as the execution's time allows. A run that was stopped goes on from its checkpoint,
 * or from where the sheet's own ledger says it stood.
 */

import { flushWrites } from '../../sheet/spreadsheet';
import type { SavedSync } from '../../store/syncs';
import type { Stream } from '../../streams/stream';
import { type PushResult, pushEdits } from '../push/push';

import { finishRun } from './finish';
import { keepLedger } from './keep-ledger';
import { runLoop } from './loop';
import type { StoppedLoop } from './loop-progress';
import { openSession } from './open-session';
import { type ReadStep, SMALL_LIST } from './read-pages';
import { readFirstWindow } from './read-window';
import type { RunReport } from './report';
import { restoreClaimed } from './row-ids/restore-claimed';
import type { RowSession } from './row-session';
import type { RunHost } from './run-host';
import { type StartedRun, startRun } from './start';
import { failureOf } from './stop';
import { UpsertBuffer } from './upsert-buffer';

const DAY = 24 * 60 * 60 * 1000;

/** @throws JobsheetError when not even the first page can be had: then the sheet is as it was. */
export function runSync<R>(sync: SavedSync, stream: Stream<R>, host: RunHost): RunReport {
  // At first the tab is taken to be as the last run left it. Where it is not, nothing was written, and it is read first.
  for (let mayAssume = true; ; mayAssume = false) {
    const report = attemptRun(sync, stream, host, mayAssume);
    if (report) return report;
  }
}

/** @returns undefined where the tab was not as was assumed. */
function attemptRun<R>(
  sync: SavedSync,
  stream: Stream<R>,
  host: RunHost,
  mayAssume: boolean,
): RunReport | undefined {
  const run = startRun(sync, stream, host);
  const first = readFirstWindow(run);
  const rows = openSession(run, mayAssume);
  const buffer = new UpsertBuffer(rows, stream);
  run.checkpoint.setFull(mustReadAll(run, first, rows));
  const read = runLoop(run, rows, buffer, first);
  if (read.kind === 'layout-changed') return undefined;
  const loop = read.stop.kind === 'finished' ? withClaimed(read, rows, buffer) : read;
  const sent = loop.stop.kind === 'finished' ? sendEdits(run, rows, buffer, loop) : undefined;
  return finishRun({ run, rows, loop, sent });
}

/** Returns whether the list is to be read to its end, even where a part of it tells everything that is new. */
function mustReadAll<R>(run: StartedRun<R>, first: ReadStep<R>, rows: RowSession<R>): boolean {
  const { begun, saved, filters, sync, stream, unfinished } = run;
  if (skipsRows(run, rows)) return false;
  return (
    unfinished?.full ??
    (!stream.newestFirst(sync.filters) ||
      (first.state.total ?? 0) <= SMALL_LIST ||
      saved.filters !== filters ||
      rows.formerFields !== undefined ||
      begun - (saved.lastFull ?? 0) >= DAY)
  );
}

/** A run that goes on from the middle of the list by other columns has not seen what came before, and closes nothing. */
function skipsRows<R>(
  { isResumed, from, paginator }: StartedRun<R>,
  { formerFields }: RowSession<R>,
): boolean {
  const isAtStart = JSON.stringify(from.position) === JSON.stringify(paginator.start);
  return isResumed && formerFields !== undefined && !isAtStart;
}

/** Once every record is known, rows without an id are told by them. Never throws, as the loop before it does not. */
function withClaimed<R>(loop: StoppedLoop, rows: RowSession<R>, buffer: UpsertBuffer<R>): StoppedLoop {
  try {
    const { changed, unchanged } = restoreClaimed(rows, buffer);
    const { counts } = loop;
    const now = { changed: counts.changed + changed, unchanged: counts.unchanged + unchanged };
    return { ...loop, counts: { ...counts, ...now } };
  } catch (thrown) {
    return { ...loop, stop: failureOf(thrown) };
  }
}

/** Sends what the person wrote. @returns undefined for a stream that takes no edits. */
function sendEdits<R>(
  run: StartedRun<R>,
  rows: RowSession<R>,
  buffer: UpsertBuffer<R>,
  { counts, state }: StoppedLoop,
): PushResult | undefined {
  const { stream, host, ledgerTab, saved, isKnownTab, checkpoint } = run;
  const { edits } = rows;
  if (!edits) return undefined;
  const remember = () => {
    if (keepLedger(ledgerTab, rows, { ...state, run: checkpoint.now.run })) flushWrites();
  };
  const context = {
    stream,
    rows,
    buffer,
    edits,
    hasNotes: saved.hasNotes === true,
    host,
    ledgerTab,
    remember,
  };
  return pushEdits(context, counts, isKnownTab && saved.lastFull !== undefined);
}
