/** How a run begins: what is known of its tab, which pages it reads and from where on. Nothing is touched yet. */
import { hashCells } from '../core/hash';
import type { Stream, Walk } from '../core/stream';
import { type Memory, type MemoryTab, openMemory } from '../sheet/memory';
import { findNamedTab, type TableMemo } from '../sheet/table';
import { type Checkpoint, NO_COUNTS, type RunMarks, type RunState } from '../store/runs';
import type { SavedSync } from '../store/syncs';
import { overLimit } from './budget';
import { goOnFrom, sinceOf } from './go-on';
import { type SweepState, startSweep } from './sweep';
import type { RunHost } from './sweep-on';
import { fieldsOf } from './sync-table';

export interface BegunRun<R> {
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
  readonly memoryTab: MemoryTab;
  readonly memory: Memory | undefined;
  /** The run that is gone on with. */
  readonly unfinished: Checkpoint | undefined;
  readonly walk: Walk<R>;
  readonly from: SweepState;
  /** Whether that is not the beginning of the list. */
  readonly isResumed: boolean;
  readonly checkpoint: Checkpoint;
  /** What joins the checkpoint on the way. */
  readonly marks: RunMarks;
}

export function beginRun<R>(sync: SavedSync, stream: Stream<R>, host: RunHost): BegunRun<R> {
  const begun = host.now();
  const saved = host.store.load();
  const filters = hashCells([JSON.stringify(sync.filters)]);
  const memoryTab = openMemory(host.spreadsheet, sync.id);
  const known = saved.tab === undefined || saved.tab === sync.tab;
  const found = findNamedTab(host.spreadsheet, sync.tab, known ? saved.table?.sheetId : undefined);
  const memory = found && known ? memoryTab.memory : undefined;
  const unfinished = goOnFrom(known ? saved.checkpoint : undefined, {
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
  const asked = stream.walk(sync.filters, since);
  const walk = host.budget?.within(asked) ?? asked;
  const resumed = unfinished && resumePoint(stream, walk, unfinished, memory);
  const from = resumed ?? startSweep(walk);
  const checkpoint: Checkpoint = {
    run: unfinished?.run ?? host.newRunId(),
    startedAt: unfinished?.startedAt ?? begun,
    full: unfinished?.full ?? true,
    filters,
    position: from.position,
    counts: unfinished?.counts ?? NO_COUNTS,
    ...(since === undefined ? {} : { since }),
  };
  const marks: RunMarks = {
    ...(unfinished?.restarted ? { restarted: true } : {}),
    ...(unfinished?.doubtful ? { doubtful: true } : {}),
  };
  const place = { walk, from, isResumed: resumed !== undefined, checkpoint, marks };
  return { begun, saved, known, filters, found, memoryTab, memory, unfinished, ...place };
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
  const { position, lastIds, proved, doubts = [] } = sweep;
  return { ...startSweep(walk, position), lastIds, proved, doubts };
}

/** Keeps where a run stands, beside what else is known of its tab. */
export function keepCheckpoint<R>(
  { known }: Pick<BegunRun<R>, 'known'>,
  { tab }: SavedSync,
  { store }: Pick<RunHost, 'store'>,
  checkpoint: Checkpoint,
): void {
  store.save({ ...(known ? store.load() : {}), tab, checkpoint });
}

/**
 * Of a paid stream: what is paid from here on belongs to this run, whatever becomes of it.
 * @throws JobsheetError when the limits leave nothing to be read.
 */
export function beginPaying<R>(run: BegunRun<R>, sync: SavedSync, host: RunHost): void {
  const { budget } = host;
  if (!budget) return;
  const { checkpoint, marks, unfinished } = run;
  budget.begin(checkpoint.run, checkpoint.counts.fetched);
  if (budget.allowed() < 1) {
    if (unfinished) keepCheckpoint(run, sync, host, { ...checkpoint, ...marks, atLimit: true });
    throw overLimit(budget);
  }
  if (!unfinished) keepCheckpoint(run, sync, host, checkpoint);
}
