/** Rows that were written for other columns than the table has now: what is known of them is by the fields of then. */
import { isSameEntry, type RowLedger } from '../../sheet/ledger/row-ledger';
import { dayKeys, fieldKeys, type Table } from '../../sheet/table/table';
import type { Field } from '../../streams/field';
import type { Stream } from '../../streams/stream';
import { cellsOf, noProblems, type RecordRow } from './record-rows';
import type { RowSession } from './row-session';

/** Returns whether the fingerprints of a ledger are of just the columns of a table. */
export function isOfColumns<R>({ fields, days = [] }: RowLedger, table: Table<R>): boolean {
  return fields.join() === fieldKeys(table).join() && days.join() === dayKeys(table).join();
}

/** Returns the fields that a ledger's fingerprints are of; undefined where they are those of the table. */
export function formerFieldsOf<R>(
  stream: Stream<R>,
  table: Table<R>,
  ledger: RowLedger | undefined,
): readonly Field<R>[] | undefined {
  if (!ledger || isOfColumns(ledger, table)) return undefined;
  const days = ledger.days ?? [];
  return ledger.fields.flatMap((key) => {
    const field = stream.fields.find((one) => one.key === key);
    if (!field) return [];
    return [field.type === 'day' && !days.includes(key) ? asInstants(field) : field];
  });
}

/** The version before took a day for the instant at which it begins in UTC. */
function asInstants<R>(field: Field<R>): Field<R> {
  const read = (record: R) => {
    const raw = field.read(record);
    return typeof raw === 'string' && /^[\d-]{10}$/.test(raw) ? `${raw}T00:00:00Z` : raw;
  };
  return { ...field, type: 'date', read };
}

/** Returns whether the list says of a record what it said when the columns were others. */
export function isAsBefore<R>(rows: RowSession<R>, { id, record }: RecordRow<R>): boolean {
  const { formerFields, ledger } = rows;
  if (!formerFields) return false;
  return isSameEntry(ledger.get(id), rows.entryFor(cellsOf(record, formerFields, noProblems())));
}

/** Returns whether there are columns whose details no row has yet. */
export function lacksDetails<R>({ formerFields, table }: RowSession<R>): boolean {
  const former = formerFields?.map(({ key }) => key);
  return table.columns.some(({ field }) => field.detail && !former?.includes(field.key));
}
