/** Builds the request for the table of a sync: its fields, its tab, and the facts kept from its last run. */

import { openLedger } from '../../sheet/ledger/ledger-tab';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { findTab } from '../../sheet/table/find-tab';
import { openTable } from '../../sheet/table/open-table';
import type { Table, TableMemo } from '../../sheet/table/table';
import type { ReadableProperties } from '../../store/properties';
import { readRunState, runStore } from '../../store/run-state';
import type { SavedSync } from '../../store/syncs';
import type { Field } from '../../streams/field';
import type { Stream } from '../../streams/stream';
import type { RunHost } from '../run/run-host';

/** Returns the request for `openTable`, all but the tab itself. */
export function tableRequest<R>(sync: SavedSync, stream: Stream<R>, { store }: Pick<RunHost, 'store'>) {
  const { tab, table } = store.load();
  /** Returns the kept facts only where they are of this tab: the person may have chosen it since. */
  const known = () => {
    const state = store.load();
    return state.tab === undefined || state.tab === sync.tab ? state : {};
  };
  return {
    tab: sync.tab,
    syncId: sync.id,
    fields: fieldsOf(sync, stream),
    newFor: sync.newFor,
    memo: tab === sync.tab && table ? table : { made: [] },
    keep: (memo: TableMemo) => store.replace({ ...known(), tab: sync.tab, table: memo }),
    knownIds: () => new Map(tab === sync.tab ? openLedger(activeSpreadsheet(), sync.id).ledger?.entries : []),
  };
}

/** Opens the table of a sync outside of a run, and makes it where it is missing. */
export function openSyncTable<R>(sync: SavedSync, stream: Stream<R>): Table<R> {
  const spreadsheet = activeSpreadsheet();
  const request = tableRequest(sync, stream, { store: runStore<TableMemo>(sync.id) });
  return openTable(spreadsheet, { sheet: findTab(spreadsheet, sync.tab, request.memo.sheetId), ...request });
}

/** Returns a stream as a sync has it: without words for codes, where it was made by a version that had none. */
export function streamFor<R>(sync: Pick<SavedSync, 'words'>, stream: Stream<R>): Stream<R> {
  if (sync.words) return stream;
  return { ...stream, fields: stream.fields.map(({ words: _, ...field }) => field) };
}

/** Returns the fields of a sync. The id's field always comes first: without it no row could be found again. */
export function fieldsOf<R>(sync: SavedSync, stream: Stream<R>): Field<R>[] {
  const { fields } = streamFor(sync, stream);
  const [idField] = fields;
  const chosen = sync.fields
    .map((key) => fields.find((field) => field.key === key))
    .filter((field): field is Field<R> => field !== undefined && field !== idField);
  return [idField as Field<R>, ...chosen];
}

/** Returns the id of the tab that a sync has filled; undefined while it has not run since the person chose this tab. */
export function sheetIdOf(
  { id, tab }: Pick<SavedSync, 'id' | 'tab'>,
  document: ReadableProperties,
): number | undefined {
  const { tab: former, table } = readRunState<TableMemo>(id, document);
  return former === undefined || former === tab ? table?.sheetId : undefined;
}
