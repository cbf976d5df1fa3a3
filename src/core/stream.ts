/**
 * What a service offers, as data: a stream is a kind of record with its fields and a way to walk its pages. The
 * engine knows streams only by these types, so a new service is a new folder under `sources/` and nothing else.
 */

export type FieldType = 'text' | 'number' | 'date' | 'boolean' | 'url' | 'list';

/** How a record becomes a cell. */
export interface Field<R> {
  /** Stable name, kept in the person's settings and in the column's metadata. */
  readonly key: string;
  readonly heading: string;
  readonly type: FieldType;
  /** The value as the service sent it; undefined when it sent none. */
  readonly read: (record: R) => unknown;
}

/** One request to a service; the client adds origin, key and quota. */
export interface PageRequest {
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
}

/** A page as a stream understood it. */
export interface Page<R> {
  readonly records: readonly R[];
  /** How many records the whole walk has, where the service says so. */
  readonly total: number | undefined;
  /** Where the next page starts; undefined on the last one. */
  readonly next: number | undefined;
}

/** What a person saved as filters, or what a stream made of their preferences; always JSON. */
export type Filters = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface Stream<R> {
  readonly id: string;
  /** The service whose key and client it needs. */
  readonly service: string;
  /** What its records are called on the screen, plural: "postings". */
  readonly noun: string;
  readonly defaultTab: string;
  readonly fields: readonly Field<R>[];
  /** Keys of the columns of a new sync; the first is the id's. */
  readonly defaultFields: readonly string[];
  /** The record's id as text, or undefined when it has none: ids compare as text. */
  readonly idOf: (record: R) => string | undefined;
  /** Most records that one page may hold. */
  readonly pageSize: number;
  readonly requestFor: (filters: Filters, offset: number) => PageRequest;
  /** @throws JobsheetError (data) when the answer has not the shape of a page. */
  readonly readPage: (body: unknown, offset: number) => Page<R>;
  /** Where the person's saved preferences are, and the filters that say the same in full. */
  readonly preferences: { readonly request: PageRequest; readonly toFilters: (body: unknown) => Filters };
}
