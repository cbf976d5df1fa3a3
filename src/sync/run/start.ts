/** How a run begins: what is known of its tab, which pages it reads and from where on. Nothing is touched yet. */
import { fingerprintCells } from '../../core/fingerprint';
import { type LedgerTab, openLedger, type RowLedger } from '../../sheet/ledger/row-ledger';
import { findNamedTab } from '../../sheet/table/find-tab';
import type { TableMemo } from '../../sheet/table/table';
import type { Checkpoint, RunFlags } from '../../store/checkpoint';
import { NO_COUNTS } from '../../store/last-run';
import type { RunState } from '../../store/run-state';
import type { SavedSync } from '../../store/syncs';
import type { Paginator } from '../../streams/page';
import type { Stream } from '../../streams/stream';
import { fieldsOf } from '../definitions/sync-table';
import { overLimit } from './budget';
import type { RunHost } from './loop';
import { type ReadState, startReading } from './read-pages';
import { resumable, sinceOf } from './resume';

export interface StartedRun<R> {
  /** Of this execution, epoch milliseconds. */
  readonly begun: number;
  /** What the last execution left. */
  readonly saved: RunState<TableMemo>;
  /** Whether that is about the tab of now: what is known of another says nothing about this one. */
  readonly known: boolean;
  /** Fingerprint of the filters of today. */
  readonly filters: string;
  /** The tab as the person calls it now; undefined when it is to be made. */
  readonly found: { readonly sheet: GoogleAppsScript.Spreadsheet.Sheet; readonly name: string } | undefined;
  readonly ledgerTab: LedgerTab;
  readonly ledger: RowLedger | undefined;
  /** The run that is gone on with. */
  readonly unfinished: Checkpoint | undefined;
  readonly paginator: Paginator<R>;
  readonly from: ReadState;
  /** Whether that is not the beginning of the list. */
  readonly isResumed: boolean;
  readonly checkpoint: Checkpoint;
  /** What joins the checkpoint on the way. */
  readonly flags: RunFlags;
}

export function startRun<R>(sync: SavedSync, stream: Stream<R>, host: RunHost): StartedRun<R> {
  const begun = host.now();
  const saved = host.store.load();
  const filters = fingerprintCells([JSON.stringify(sync.filters)]);
  const ledgerTab = openLedger(host.spreadsheet, sync.id);
  const known = saved.tab === undefined || saved.tab === sync.tab;
  const found = findNamedTab(host.spreadsheet, sync.tab, known ? saved.table?.sheetId : undefined);
  const ledger = found && known ? ledgerTab.ledger : undefined;
  const unfinished = resumable(known ? saved.checkpoint : undefined, {
    filters,
    stream,
    hasTab: found !== undefined,
    host,
  });
  // A column that is new is filled in every row, also where the service changed nothing.
  const hasNewColumn =
    !stream.metered && fieldsOf(sync, stream).some(({ key }) => !saved.table?.made.includes(key));
  const isAsBefore = found !== undefined && known && saved.filters === filters && !hasNewColumn;
  const since = unfinished ? unfinished.since : isAsBefore ? sinceOf(stream, saved.lastFull) : undefined;
  const asked = stream.paginate(sync.filters, since);
  const paginator = host.budget?.within(asked) ?? asked;
  const resumed = unfinished && resumePoint(stream, paginator, unfinished, ledger);
  const from = resumed ?? startReading(paginator);
  const checkpoint: Checkpoint = {
    run: unfinished?.run ?? host.newRunId(),
    startedAt: unfinished?.startedAt ?? begun,
    full: unfinished?.full ?? true,
    filters,
    position: from.position,
    counts: unfinished?.counts ?? NO_COUNTS,
    ...(since === undefined ? {} : { since }),
  };
  const flags: RunFlags = {
    ...(unfinished?.restarted ? { restarted: true } : {}),
    ...(unfinished?.doubtful ? { doubtful: true } : {}),
  };
  const place = { paginator, from, isResumed: resumed !== undefined, checkpoint, flags };
  return { begun, saved, known, filters, found, ledgerTab, ledger, unfinished, ...place };
}

/**
 * Where to go on. What is gone can only be told by who has seen everything, so a stream that closes records goes on
 * from where its memory of seen ids was kept; after a sudden death that is the beginning, which costs requests but
 * nothing else. Other streams go on from the checkpoint.
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
  const { position, lastIds, proved, doubts = [] } = reading;
  return { ...startReading(paginator, position), lastIds, proved, doubts };
}

/** Keeps where a run stands, beside what else is known of its tab. */
export function keepCheckpoint<R>(
  { known }: Pick<StartedRun<R>, 'known'>,
  { tab }: SavedSync,
  { store }: Pick<RunHost, 'store'>,
  checkpoint: Checkpoint,
): void {
  // What is known of another tab says nothing about this one.
  (known ? store.update : store.replace)({ tab, checkpoint });
}

/**
 * Of a paid stream: what is paid from here on belongs to this run, whatever becomes of it.
 * @throws JobsheetError when the limits leave nothing to be read.
 */
export function beginPaying<R>(run: StartedRun<R>, sync: SavedSync, host: RunHost): void {
  const { budget } = host;
  if (!budget) return;
  const { checkpoint, flags, unfinished } = run;
  budget.begin(checkpoint.run, checkpoint.counts.fetched);
  if (budget.allowed() < 1) {
    if (unfinished) keepCheckpoint(run, sync, host, { ...checkpoint, ...flags, atLimit: true });
    throw overLimit(budget);
  }
  if (!unfinished) keepCheckpoint(run, sync, host, checkpoint);
}
