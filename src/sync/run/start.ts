/** Begins a run: finds out what is known of its tab, and which pages it reads from where on. The tab is not touched yet. */

import { fingerprintCells } from '../../core/fingerprint';
import { type LedgerTab, openLedger } from '../../sheet/ledger/ledger-tab';
import type { RowLedger } from '../../sheet/ledger/row-ledger';
import { findNamedTab } from '../../sheet/table/find-tab';
import type { TableMemo } from '../../sheet/table/table';
import { type Checkpoint, NO_COUNTS, type RunState } from '../../store/run-state';
import type { SavedSync } from '../../store/syncs';
import type { Paginator } from '../../streams/page';
import type { Stream } from '../../streams/stream';
import { fieldsOf, streamFor } from '../definitions/sync-table';
import { overLimit } from './budget';
import { RunCheckpoint } from './checkpoint';
import { aboutOf, knownPartsOf } from './known-parts';
import { type ReadState, startReading } from './read-pages';
import type { RunHost } from './run-host';

/** Returns the fingerprint of what a sync reads: with other filters or conditions everything is read anew. */
export function fingerprintOf({ filters, conditions = {} }: SavedSync): string {
  const hasConditions = Object.keys(conditions).length > 0;
  return fingerprintCells([JSON.stringify(filters), ...(hasConditions ? [JSON.stringify(conditions)] : [])]);
}

interface ResumeFacts<R> {
  /** Fingerprint of the filters of today. */
  readonly filters: string;
  readonly stream: Stream<R>;
  readonly hasTab: boolean;
  readonly host: { readonly newRunId: () => string };
}

/**
 * Returns the run that was stopped, if it was of these filters. One that stopped at a limit continues as a new run with fresh
 * limits, since the person asked for it; where it reads, and since when, stays as it was.
 */
function resumable<R>(
  checkpoint: Checkpoint | undefined,
  { filters, stream, hasTab, host }: ResumeFacts<R>,
): Checkpoint | undefined {
  if (checkpoint?.filters !== filters) return undefined;
  // Without the tab the rows that were read are gone; a run that has read nothing has lost nothing.
  const hasRead = JSON.stringify(checkpoint.position) !== JSON.stringify(stream.paginate({}).start);
  if (!hasTab && (hasRead || !stream.metered)) return undefined;
  const { atLimit, ...rest } = checkpoint;
  return atLimit ? { ...rest, run: host.newRunId(), counts: NO_COUNTS } : rest;
}

/** Returns the time since which changes are asked for: the lookback before the start of the last complete run. */
function sinceOf<R>({ lookback }: Stream<R>, lastFull: number | undefined): number | undefined {
  return lookback === undefined || lastFull === undefined ? undefined : Math.max(0, lastFull - lookback);
}

export interface StartedRun<R> {
  readonly sync: SavedSync;
  readonly stream: Stream<R>;
  readonly host: RunHost;
  /** The start of this execution, epoch milliseconds. */
  readonly begun: number;
  /** The state that the last execution left. */
  readonly saved: RunState<TableMemo>;
  /** True where that is about the tab of now: the state of another tab says nothing about this one. */
  readonly isKnownTab: boolean;
  /** Fingerprint of the filters and conditions of today. */
  readonly filters: string;
  /** The tab as the person calls it now; undefined where it is to be made. */
  readonly found: { readonly sheet: GoogleAppsScript.Spreadsheet.Sheet; readonly name: string } | undefined;
  readonly ledgerTab: LedgerTab;
  readonly ledger: RowLedger | undefined;
  /** The run that is gone on with. */
  readonly unfinished: Checkpoint | undefined;
  readonly paginator: Paginator<R>;
  readonly from: ReadState;
  /** True where that is not the beginning of the list. */
  readonly isResumed: boolean;
  /** Names of the answers that the rows are of, by part of the list. */
  readonly knownParts: ReadonlyMap<string, string>;
  readonly checkpoint: RunCheckpoint;
}

/** @throws JobsheetError when the limits of the person leave nothing to be read. */
export function startRun<R>(sync: SavedSync, offered: Stream<R>, host: RunHost): StartedRun<R> {
  const stream = streamFor(sync, offered);
  const begun = host.now();
  const saved = host.store.load();
  const filters = fingerprintOf(sync);
  const ledgerTab = openLedger(host.spreadsheet, sync.id, stream.edits ? 'cell' : 'row');
  const isKnownTab = saved.tab === undefined || saved.tab === sync.tab;
  const found = findNamedTab(host.spreadsheet, sync.tab, isKnownTab ? saved.table?.sheetId : undefined);
  const ledger = found && isKnownTab ? ledgerTab.ledger : undefined;
  const unfinished = resumable(isKnownTab ? saved.checkpoint : undefined, {
    filters,
    stream,
    hasTab: found !== undefined,
    host,
  });
  // A column that is new is filled in every row, also where the service changed nothing.
  const hasNewColumn =
    !stream.metered &&
    fieldsOf(sync, stream).some(({ key, arrival }) => !arrival && !saved.table?.made.includes(key));
  const isAsBefore = found !== undefined && isKnownTab && saved.filters === filters && !hasNewColumn;
  const since = unfinished ? unfinished.since : isAsBefore ? sinceOf(stream, saved.lastFull) : undefined;
  const asked = stream.paginate(sync.filters, since);
  const paginator = host.budget?.within(asked) ?? asked;
  const resumed = unfinished && resumePoint(stream, paginator, unfinished, ledger);
  const from = resumed ?? startReading(paginator);
  const knownParts = knownPartsOf({
    stream,
    host,
    ledger,
    saved,
    about: aboutOf({ filters, sync }, saved.table?.sheetId),
    isAsBefore: isAsBefore && !unfinished,
  });
  const base: Checkpoint = {
    run: unfinished?.run ?? host.newRunId(),
    startedAt: unfinished?.startedAt ?? begun,
    full: unfinished?.full ?? true,
    filters,
    position: from.position,
    counts: unfinished?.counts ?? NO_COUNTS,
    ...(since === undefined ? {} : { since }),
    ...(unfinished?.restarted ? { restarted: true } : {}),
    ...(unfinished?.doubtful ? { doubtful: true } : {}),
  };
  const checkpoint = new RunCheckpoint(base, { store: host.store, tab: sync.tab, isKnownTab });
  beginPaying(host, base, checkpoint, unfinished !== undefined);
  const known = { begun, saved, isKnownTab, filters, found, ledgerTab, ledger, unfinished, knownParts };
  return { sync, stream, host, ...known, paginator, from, isResumed: resumed !== undefined, checkpoint };
}

/**
 * Finds where to go on. Only who has seen everything can tell what is gone, so a stream that closes records goes on from where
 * its ledger of seen ids was kept; after a sudden death that is the beginning, which costs requests but nothing else.
 * Other streams go on from the checkpoint.
 */
function resumePoint<R>(
  stream: Stream<R>,
  paginator: Paginator<R>,
  checkpoint: Checkpoint,
  ledger: RowLedger | undefined,
): ReadState | undefined {
  if (!stream.softDelete) return startReading(paginator, checkpoint.position);
  const reading = ledger?.reading;
  if (reading?.run !== checkpoint.run) return undefined;
  const { position, lastIds, proved, doubts = [], parts = [] } = reading;
  return { ...startReading(paginator, position), lastIds, proved, doubts, parts };
}

/** Of a paid stream: what is paid from here on belongs to this run, whatever becomes of it. */
function beginPaying(
  { budget }: RunHost,
  { run, counts }: Checkpoint,
  checkpoint: RunCheckpoint,
  isUnfinished: boolean,
): void {
  if (!budget) return;
  budget.begin(run, counts.fetched);
  if (budget.allowed() < 1) {
    if (isUnfinished) checkpoint.keepStart({ atLimit: true });
    throw overLimit(budget);
  }
  if (!isUnfinished) checkpoint.keepStart();
}
