/** What is kept of a sync after a run. */
import type { TableMemo } from '../../sheet/table/table';
import { hasDates } from '../../sheet/table/table-fields';
import type { Counts, LastRun, RunState } from '../../store/runs';
import type { RowSession } from './row-session';
import type { RunEnd, RunParts } from './run-end';
import { canResume } from './stop';

export function stateAfter<R>(parts: RunParts<R>, end: RunEnd, last: LastRun): RunState<TableMemo> {
  const { run, rows, loop, sent } = parts;
  const { sync, host, saved, isKnownTab, filters, checkpoint } = run;
  const { stop, deleted, isComplete, counts } = end;
  const reached = { ...checkpoint.now, position: loop.state.position, counts };
  const atLimit = stop.kind === 'at-limit' ? { atLimit: true as const } : {};
  return {
    tab: sync.tab,
    table: rows.table.memo,
    ...(canResume(stop) ? { checkpoint: { ...reached, ...atLimit } } : {}),
    // What came for rows that nobody could tell apart is to come again.
    ...(isComplete && rows.doubled.size + rows.claimsWithoutRow === 0
      ? { lastFull: askedUntil(parts), filters }
      : lastFullOf(isKnownTab ? saved : {})),
    ...(host.store.load().hasStatus ? { hasStatus: true } : {}),
    ...((sent?.hasNotes ?? saved.hasNotes) ? { hasNotes: true } : {}),
    // What this run wrote is in the ledger; what a killed one left is known once nothing waits to be asked for.
    ...(rows.appending.wasInterrupted && !(isComplete && deleted?.waiting === 0)
      ? { isAppending: true }
      : {}),
    ...markingOf(rows, end),
    ...(isKnownTab && saved.bringsBack && stop.kind !== 'finished' ? { bringsBack: true } : {}),
    ...zonesOf(rows, counts),
    ...agreedOf(host.store.load()),
    last,
  };
}

/** A list that was not read to its end does not say which of the rows that a killed run was marking are gone. */
function markingOf<R>({ interrupted }: RowSession<R>, { deleted }: RunEnd) {
  const isOpen = interrupted.ids.size > 0 && !(deleted && interrupted.isSettled);
  return isOpen ? { closing: [...interrupted.ids] } : {};
}

/** The zone of now is one of those in which rows were written, where some were. */
function zonesOf<R>({ clock, table }: RowSession<R>, { added, changed }: Counts) {
  if (added + changed > 0 && hasDates(table)) clock.look();
  return clock.zones().length > 0 ? { zones: clock.zones() } : {};
}

/** What the person is asked, and what they agreed to, stay until they or the rows say something else. */
function agreedOf<T>({ held, agreedTab }: RunState<T>) {
  return { ...(held ? { held } : {}), ...(agreedTab === undefined ? {} : { agreedTab }) };
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

function lastFullOf<T>({ lastFull, filters }: RunState<T>) {
  return { ...(lastFull === undefined ? {} : { lastFull }), ...(filters === undefined ? {} : { filters }) };
}
