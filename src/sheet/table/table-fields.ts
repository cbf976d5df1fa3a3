/** The fields that have a column in a table. Pure. */
import { isDated } from '../../core/date-fingerprint';
import type { Field } from '../../streams/field';
import type { Table } from './table';

type Columns<R> = Pick<Table<R>, 'columns'>;

/** Returns the field of each column, the id's first. */
export function tableFields<R>({ columns }: Columns<R>): Field<R>[] {
  return columns.map(({ field }) => field);
}

export function fieldKeys<R>({ columns }: Columns<R>): string[] {
  return columns.map(({ field }) => field.key);
}

/** Returns the keys of the fields that hold days. */
export function dayKeys<R>({ columns }: Columns<R>): string[] {
  return columns.flatMap(({ field }) => (field.type === 'day' ? [field.key] : []));
}

/** Returns whether a column holds dates, so that the time zone of the spreadsheet matters. */
export function hasDates<R>({ columns }: Columns<R>): boolean {
  return columns.some(({ field }) => isDated(field.type));
}

/** Returns whether a column shows what only a request for each record brings. */
export function showsDetails<R>({ columns }: Columns<R>): boolean {
  return columns.some(({ field }) => field.detail);
}
