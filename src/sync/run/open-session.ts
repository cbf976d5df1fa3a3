/** Opens the row session of a run: assumed from the ledger where that is enough, otherwise read from the tab. */
import { spreadsheetClock } from '../../sheet/spreadsheet';
import { assumeTable, openTable } from '../../sheet/table/open-table';
import { dayKeys, fieldKeys, type Table } from '../../sheet/table/table';
import type { FilledField } from '../../streams/lookup';
import type { Stream } from '../../streams/stream';
import { tableRequest } from '../definitions/sync-table';
import { cellEntriesByKeys } from '../push/cell-entries';
import { withFingerprintsOfNow } from '../push/former-fingerprints';
import { editsOf } from '../push/push';
import { arrivalOf } from './arrivals';
import { formerFieldsOf, isOfColumns } from './former-fields';
import { LeftOutRecords } from './left-out';
import { settleEditedIds, settleReadIds } from './row-ids/settle-ids';
import { type Appending, RowSession, type SessionContext } from './row-session';
import { InterruptedMarking } from './soft-delete/interrupted-marking';
import type { StartedRun } from './start';

/** @param mayAssume Whether the tab may be taken to be as the last run left it, until it has to be looked into. */
export function openSession<R>(run: StartedRun<R>, mayAssume: boolean): RowSession<R> {
  const { sync, stream, host, found, isKnownTab, saved } = run;
  const request = () => tableRequest(sync, stream, host);
  const openNow = (sheet: GoogleAppsScript.Spreadsheet.Sheet | undefined) =>
    openTable(host.spreadsheet, { sheet, ...request() });
  const context: SessionContext<R> = {
    openTable: openNow,
    leftOut: leftOutOf(run),
    clock: clockOf(run),
    lookups: filledFields(stream),
    serviceKeys: serviceKeysOf(stream),
    appending: appendingOf(run),
    interrupted: new InterruptedMarking((isKnownTab && saved.closing) || []),
    arrival: arrivalOf(run),
  };
  if (mayAssume && mayBeAssumed(run, context)) {
    const table = found && assumeTable(found.sheet, request());
    const assumed = table && assumedSession(run, table, context);
    if (assumed) return assumed;
  }
  return readSession(run, openNow(found?.sheet), context);
}

/** Returns the fields that no record fills. */
function filledFields<R>({ lookups = [], doubles }: Stream<R>): FilledField[] {
  const marked = doubles ? [{ field: doubles.sameAs }, { field: doubles.appliedBefore }] : [];
  return [...lookups, ...marked];
}

/** A record of a stream that takes edits may be the answer to a row that waits for its id: none is left out. */
function leftOutOf<R>({ sync, stream, saved, filters, isKnownTab, isResumed, ledger, from }: StartedRun<R>) {
  const isSame = isKnownTab && (isResumed || saved.filters === filters);
  return new LeftOutRecords({
    conditions: stream.conditions ?? [],
    set: (!stream.edits && sync.conditions) || {},
    before: (isResumed && stream.softDelete && ledger?.reading?.leftOut) || {},
    lastIds: from.lastIds,
    newest: (isSame && saved.newestLeftOut) || [],
  });
}

/** The zone of dates that are sent is kept before anything is written in it: the run may be killed right after. */
function clockOf<R>({ host: { spreadsheet, store }, saved, stream }: StartedRun<R>) {
  const keepZones = (zones: readonly string[]) => store.update({ zones });
  return spreadsheetClock(spreadsheet, saved.zones, stream.edits && keepZones);
}

/** Only a run that closes what is gone has to know of rows that a killed run has left. */
function appendingOf<R>({ isKnownTab, saved, ledger, stream, host }: StartedRun<R>): Appending {
  const { store } = host;
  let hasBegun = stream.softDelete === undefined;
  return {
    wasInterrupted: isKnownTab && (saved.isAppending === true || ledger?.isDamaged === true),
    begin: () => {
      if (!hasBegun) store.update({ isAppending: true });
      hasBegun = true;
    },
  };
}

function isFirst<R>({ isKnownTab, saved }: StartedRun<R>): boolean {
  return !isKnownTab || saved.lastFull === undefined;
}

function mayBeAssumed<R>(run: StartedRun<R>, { leftOut, appending }: SessionContext<R>): boolean {
  // A record that is left out makes nobody look for its row, which only a killed run may know of.
  const mayHideRows = leftOut.hasConditions && appending.wasInterrupted;
  return run.stream.softDelete !== undefined && !run.isResumed && !isFirst(run) && !mayHideRows;
}

/**
 * Rows of a tab that nobody has looked into yet: it is read right before the first write, so that what was read holds when it
 * is written. @returns undefined where the ledger is not of just these columns.
 */
function assumedSession<R>(
  { ledger }: StartedRun<R>,
  table: Table<R>,
  context: SessionContext<R>,
): RowSession<R> | undefined {
  if (!ledger || !isOfColumns(ledger, table)) return undefined;
  // Records that may belong to a row without an id are told by what is in the tab.
  if ([...ledger.entries.values()].some(({ kind }) => kind === 'unsure')) return undefined;
  return new RowSession({ table, entries: new Map(ledger.entries), settled: undefined }, context);
}

/** Rows of a tab that was just read. */
function readSession<R>(run: StartedRun<R>, table: Table<R>, context: SessionContext<R>): RowSession<R> {
  const { sync, stream, host, isKnownTab, isResumed, saved, ledgerTab } = run;
  const { clock, lookups } = context;
  const known = table.isNew ? undefined : run.ledger;
  const edits = editsOf(sync, stream, host, table.sheet);
  const keys = fieldKeys(table);
  // The fingerprints of cells stay known when other columns come or go.
  const entries = edits && known ? cellEntriesByKeys(known, keys) : new Map(known?.entries);
  const formerFields = edits ? undefined : formerFieldsOf(stream, table, known);
  const isForgotten = !known && !table.isNew;
  const question = { ledger: entries, lookups, isForgotten, clock };
  const settled = edits
    ? settleEditedIds({ ...question, table, rules: edits.rules }, () =>
        ledgerTab.write({ ...known, entries, fields: keys, days: dayKeys(table) }),
      )
    : settleReadIds(table, { ...question, fields: formerFields });
  const seen = isResumed && stream.softDelete ? (run.ledger?.reading?.seen ?? []) : [];
  return new RowSession(
    {
      table,
      settled,
      formerFields,
      edits,
      isForgotten,
      entries: edits && known ? withFingerprintsOfNow({ table, clock }, settled.index, entries) : entries,
      // An execution that had other columns has not seen these rows by today's.
      seen: formerFields ? [] : seen,
      adopts: isFirst(run) && !table.memo.isOwn,
      bringsBack: isKnownTab && saved.bringsBack === true,
    },
    context,
  );
}

function serviceKeysOf<R>({ softDelete }: Stream<R>): string[] {
  return softDelete ? [softDelete.active, softDelete.closedAt] : [];
}
