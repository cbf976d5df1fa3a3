/** The state that is kept of a sync after a run. */
import { hasDates, type TableMemo } from '../../sheet/table/table';
import type { Counts, LastRun, RunStore } from '../../store/run-state';
import { arrivalsAfter } from './arrivals';
import { newestAfter } from './left-out-state';
import type { RunEnd, RunParts } from './make-report';
import type { RowSession } from './row-session';
import { canResume } from './stop';

type RunPatch = Parameters<RunStore<TableMemo>['update']>[0];

/** Returns what changes; undefined for what goes. */
export function stateAfter<R>(parts: RunParts<R>, end: RunEnd, last: LastRun): RunPatch {
  const { run, rows, loop, sent } = parts;
  const { sync, saved, isKnownTab, filters, checkpoint } = run;
  const { stop, deleted, isComplete, counts } = end;
  const reached = { ...checkpoint.now, position: loop.state.position, counts };
  const atLimit = stop.kind === 'at-limit' ? { atLimit: true as const } : {};
  const before = isKnownTab ? saved : {};
  // Records of rows that nobody could tell apart are to come again.
  const isAllTold = isComplete && rows.doubled.size + rows.claimsWithoutRow === 0;
  // Blank cells of which nothing is known are filled by the next run, whenever their record changed last.
  const mustFill = before.lastFull !== undefined && rows.edits && rows.edits.unknownBlanks.size > 0;
  return {
    tab: sync.tab,
    table: rows.table.memo,
    checkpoint: canResume(stop) ? { ...reached, ...atLimit } : undefined,
    lastFull: mustFill ? 0 : isAllTold ? askedUntil(parts) : before.lastFull,
    filters: isAllTold ? filters : before.filters,
    hasNotes: (sent?.hasNotes ?? saved.hasNotes) || undefined,
    // The rows of this run are in the ledger; those of a killed run are known once no record waits to be asked for.
    isAppending: (rows.appending.wasInterrupted && !(isComplete && deleted?.waiting === 0)) || undefined,
    closing: markingOf(rows, end),
    leftOut: end.leftOut,
    newestLeftOut: newestAfter(parts, stop.kind === 'finished'),
    bringsBack: (before.bringsBack && stop.kind !== 'finished') || undefined,
    zones: zonesOf(rows, counts),
    ...arrivalsAfter(run, rows, stop.kind === 'finished'),
    last,
  };
}

/**
 * A list that was not read to its end does not say which of the rows that a killed run was marking are gone. Of rows whose
 * marking the sheet refused some cells may be written.
 */
function markingOf<R>({ interrupted }: RowSession<R>, { deleted }: RunEnd) {
  const isOpen = interrupted.ids.size > 0 && !(deleted && interrupted.isSettled);
  const ids = new Set([...(isOpen ? interrupted.ids : []), ...interrupted.refused]);
  return ids.size > 0 ? [...ids] : undefined;
}

/** The zone of now is one of those in which rows were written, where some were. */
function zonesOf<R>({ clock, table }: RowSession<R>, { added, changed }: Counts) {
  if (added + changed > 0 && hasDates(table)) clock.look();
  return clock.zones().length > 0 ? clock.zones() : undefined;
}

/**
 * Returns the time since which changes are asked for next: since the last complete run, which must not pass over a record
 * that the list left out or sent without its id. Where records are paid for, none is asked for twice.
 */
function askedUntil<R>({ run: { saved, stream, checkpoint }, loop }: RunParts<R>): number {
  const { startedAt, since, doubtful } = checkpoint.now;
  const isDoubtful = doubtful || loop.counts.fetched < (loop.state.total ?? 0);
  if (!isDoubtful || stream.metered || stream.lookback === undefined) return startedAt;
  return since === undefined ? 0 : (saved.lastFull ?? 0);
}
