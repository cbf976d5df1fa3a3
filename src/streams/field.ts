/** The fields of a record, and the requests that fill those that no list holds. */
import type { FieldType } from '../core/cell';
import type { PageRequest } from './page';

/** What a column is for, where its type alone does not tell how it should look (src/sheet/look.ts). */
export type LookHint =
  | 'title'
  | 'company'
  | 'place'
  | 'words'
  | 'long'
  | 'money'
  | 'millions'
  | 'score'
  | 'machine';

/** A code of the service → the word that a cell shows for it. */
export type Words = Readonly<Record<string, string>>;

/** @template Key Narrow in a source, so that whatever else names the field is checked by the compiler. */
export interface Field<R, Key extends string = string> {
  /** Stable name, kept in the person's settings and in the column tag. */
  readonly key: Key;
  readonly heading: string;
  readonly type: FieldType;
  /** The heading under which the sidebar lists the field when a person chooses columns. */
  readonly group: string;
  /** One line for the person who chooses columns. */
  readonly explanation: string;
  /** Returns the value as the service sent it; undefined when it sent none. Never throws. */
  read(record: R): unknown;
  /** Set when the service takes what the person writes into its cells. */
  readonly editable?: true;
  /** Every value that a cell may hold; absent where the service takes more. */
  readonly values?: readonly string[];
  /** How its cells show the codes of the service; a code without a word is shown as it is. */
  readonly words?: Words;
  /** How its column looks in a tab that Jobsheet makes; absent where the type tells it. */
  readonly look?: LookHint;
  /** A row in which it is false, or filled, is shown as one whose record is gone. */
  readonly goneWhen?: 'false' | 'filled';
  /** Key of the field whose address a click on the cell opens. */
  readonly opens?: string;
  /** Set when no list holds it, so that it costs a request for each record (`Stream.details`). */
  readonly detail?: true;
  /** Returns whether the list holds it for this record all the same; only of a field with `detail`. */
  isListed?(record: R): boolean;
  /**
   * Set when it holds the time at which its row came to the tab: written with the row, and never again (`new-rows.ts`). For
   * streams that take no edits; no record holds it.
   */
  readonly arrival?: true;
}

export interface Details<R> {
  readonly request: (id: string) => PageRequest;
  /** Returns undefined when the answer does not hold the record. */
  readonly read: (body: unknown, id: string) => R | undefined;
}

export interface Scoring<R, Key extends string = string> {
  /** The name of the feature where a server lacks it: "scores". */
  readonly name: string;
  /** Keys of the fields that it fills, the score's first. */
  readonly fields: readonly Key[];
  /** The most requests that the service takes in an hour. */
  readonly mostInHour: number;
  readonly request: (id: string) => PageRequest;
  /** Returns undefined when the answer holds no record. */
  readonly read: (body: unknown) => R | undefined;
}
