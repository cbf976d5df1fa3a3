/** What a sync asks of the sheet for its table: which fields, under which tab, and what is kept of it. */
import type { Field, Stream } from '../core/stream';
import type { TableMemo } from '../sheet/table';
import type { SavedSync } from '../store/syncs';
import type { RunHost } from './sweep-on';

export function tableRequest<R>(sync: SavedSync, stream: Stream<R>, { store }: Pick<RunHost, 'store'>) {
  const { tab, table } = store.load();
  return {
    tab: sync.tab,
    syncId: sync.id,
    fields: fieldsOf(sync, stream),
    memo: tab === sync.tab && table ? table : { made: [] },
    keep: (memo: TableMemo) => store.save({ ...store.load(), tab: sync.tab, table: memo }),
  };
}

/** The id's field always comes first: without it no row could be found again. */
export function fieldsOf<R>(sync: SavedSync, stream: Stream<R>): Field<R>[] {
  const [idField] = stream.fields;
  const chosen = sync.fields
    .map((key) => stream.fields.find((field) => field.key === key))
    .filter((field): field is Field<R> => field !== undefined && field !== idField);
  return [idField as Field<R>, ...chosen];
}
