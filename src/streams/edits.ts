/** The requests with which a service accepts a person's edits in the sheet. */
import type { PageRequest } from './page';

/** Field key → the cell's value in the service's terms; null where the cell is empty. */
export type Values = Readonly<Record<string, unknown>>;

export interface Edits<R, Key extends string = string> {
  /** Keys of the fields without which a row is no record yet. */
  readonly required: readonly Key[];
  /** Keys of the fields that identify a record whose id never came back. */
  readonly identity: readonly Key[];
  /** Key of the field that holds when the service deleted a record; absent where there is none. */
  readonly deletedAt?: Key;
  readonly create: (values: Values) => PageRequest;
  readonly change: (id: string, values: Values) => PageRequest;
  readonly remove: (id: string) => PageRequest;
  /** Returns the record as it is now; undefined when the answer holds none. */
  readonly read: (body: unknown) => R | undefined;
  /** Returns when the service last changed the record, epoch milliseconds; undefined when it does not say. */
  changedAt(record: R): number | undefined;
}

/** The side whose value wins where both changed a cell; the other value is kept in a note. */
export const WINNERS = ['newer', 'sheet', 'service'] as const;
export type Winner = (typeof WINNERS)[number];
