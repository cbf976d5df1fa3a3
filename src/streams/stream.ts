/**
 * What a service offers, as data: a stream is a kind of record with its fields, its filters and a way to walk its
 * pages. The engine knows streams only by these types, so a new service is a new folder under `sources/`.
 */

import type { FieldType } from '../core/cell';
import type { JobsheetError } from '../core/errors';
import type { Noun } from '../core/words/counts';
import type { Dashboard } from './dashboard';
import type { Doubt } from './doubt';
import type { MyStatus } from './my-status';
import type { SoftDelete } from './soft-delete';

/** How a record becomes a cell. */
export interface Field<R> {
  /** Stable name, kept in the person's settings and in the column's mark. */
  readonly key: string;
  readonly heading: string;
  readonly type: FieldType;
  /** Under which heading a person finds it when they choose columns. */
  readonly group: string;
  /** One line for the person who chooses columns. */
  readonly explanation: string;
  /** The value as the service sent it; undefined when it sent none. */
  read(record: R): unknown;
  /** The person may change it in the sheet, and the service takes it. */
  readonly editable?: true;
  /** All that a cell of it may hold; absent where it takes more. */
  readonly values?: readonly string[];
  /** Lists do not show it: it costs a request for each record (`Stream.details`). */
  readonly detail?: true;
}

/** What makes two cells say the same: of addresses their domain or all but scheme and fragment, of names their words. */
export type MatchKind = 'domain' | 'address' | 'name';

/** A field whose cells are looked up in the tab of another stream, at the end of a run and without a request. */
export interface Lookup {
  readonly field: string;
  /** Of rows in which `unless` says something, nothing is taken. */
  readonly from: { readonly stream: string; readonly field: string; readonly unless?: string };
  /** Which of our fields say the same as which of theirs, all of them together. */
  readonly by: MatchRules;
}

/** Ways in which two rows say the same, the strongest first: the first in which both say something decides. */
export type MatchRules = readonly {
  readonly own: readonly string[];
  readonly theirs: readonly string[];
  readonly as: MatchKind;
}[];

/** Where the person stands with records of another stream, in ‘My status’ beside them, says the same as a field of ours. */
export interface StatusLink {
  readonly stream: string;
  readonly field: string;
  /** Of rows in which it says something nothing is taken or given. */
  readonly unless: string;
  readonly by: MatchRules;
  /** What ‘My status’ says → what the field says; a word that is not here says nothing to it. */
  readonly words: Partial<Record<MyStatus, string>>;
  /** What the field says of a row that is made of one of theirs beside which ‘My status’ says nothing to it. */
  readonly first: string;
  /** A row of ours that is made of one of theirs: our field → theirs. */
  readonly made: Readonly<Record<string, string>>;
  /** Of a text of theirs what our field can hold; '' where it cannot. */
  readonly fitting: (key: string, text: string) => string;
}

/** One request to a service; the client adds origin, key and quota. */
export interface PageRequest {
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  /** A body makes it a POST of JSON, where no method is given. */
  readonly body?: unknown;
  readonly method?: 'patch' | 'delete';
  /** Asked twice it would do two things: before it is repeated somebody must look what became of it. */
  readonly once?: true;
  /** The most credits that its answer can cost; absent where it is free. */
  readonly mostCredits?: number;
}

/** Where a page starts: an offset, a cursor or a page number, as plain JSON, so that a checkpoint can keep it. */
export type PageToken = Readonly<Record<string, string | number>>;

/** A page as a stream understood it. */
export interface Page<R> {
  readonly records: readonly R[];
  /** How many records the whole walk has, where the service says so. */
  readonly total?: number | undefined;
  /** Where the next page starts; undefined on the last one. */
  readonly next: PageToken | undefined;
  /** Why the walk cannot go on though there is more: its records count, then the run stops and says so. */
  readonly fault?: JobsheetError;
  /** What the answer says against itself. */
  readonly doubt?: Doubt | undefined;
}

/** How the pages of a stream follow one another, for one set of filters. */
export interface Paginator<R> {
  readonly start: PageToken;
  /** @param most Asks for fewer records than a full page, where the service can be asked so. */
  readonly request: (position: PageToken, most?: number) => PageRequest;
  /** @throws JobsheetError (data) when the answer has not the shape of a page. */
  readonly read: (body: unknown, position: PageToken) => Page<R>;
  /**
   * The positions of the pages that follow, as far as they can be told before the first of them is read: as many as
   * asked for with offsets, one with a cursor.
   */
  readonly ahead: (from: PageToken, count: number, total: number | undefined) => readonly PageToken[];
  /**
   * Neighbouring pages share a record by design, so a page that shares none proves that something slipped away
   * between them; then this position, some records earlier, is asked for. Absent where the service's cursor
   * cannot lose its place.
   */
  readonly earlier?: (position: PageToken, records: number) => PageToken;
}

export type FilterValue = string | number | boolean | readonly string[];

/** What a person saved as filters, or what a stream made of their preferences; always JSON, always in full. */
export type Filters = Readonly<Record<string, FilterValue>>;

/** One filter and what it may hold. */
export interface FilterDefinition {
  readonly key: string;
  readonly kind: 'choice' | 'choices' | 'text' | 'number' | 'boolean';
  /** What it is called on the screen. */
  readonly label: string;
  /** One line for the person who sets it. */
  readonly explanation: string;
  /** For choices: all that the service knows. Absent where it takes more than it documents. */
  readonly values?: readonly string[];
  /** Value → what it is called on the screen. */
  readonly words?: Readonly<Record<string, string>>;
  /** A filter that every sync must say, since leaving it out would mean something else. */
  readonly required?: FilterValue;
  /** Means something only while that other filter has that value. */
  readonly onlyWith?: { readonly key: string; readonly value: string };
  /** Filters that cannot go together with it, each with the reason in a sentence. */
  readonly notWith?: readonly { readonly key: string; readonly because: string }[];
  /** Values that must stand alone in a list, with the reason in a sentence. */
  readonly alone?: { readonly values: readonly string[]; readonly because: string };
  /** Its number is that of a company, which a person finds by name. */
  readonly companies?: CompanySearch;
}

export interface FoundCompany {
  readonly id: number;
  readonly name: string;
  readonly domain: string;
  readonly industry: string;
  /** How many records it has; null when the service does not say. */
  readonly postings: number | null;
}

/** How a service finds companies by a part of their name. */
export interface CompanySearch {
  /** Fewer characters are not asked for. */
  readonly shortest: number;
  readonly request: (query: string) => PageRequest;
  readonly read: (body: unknown) => FoundCompany[];
}

/** Field key → what a cell says, in the service's terms; null where it is empty. */
export type Values = Readonly<Record<string, unknown>>;

/** How what a person wrote is sent. */
export interface Edits<R> {
  /** Keys of the fields without which a row is no record yet. */
  readonly required: readonly string[];
  /** Keys of the fields by which a record is known again whose id never came back. */
  readonly identity: readonly string[];
  /** Key of the field that says when the service deleted a record; absent where none does. */
  readonly deletedAt?: string;
  readonly create: (values: Values) => PageRequest;
  readonly change: (id: string, values: Values) => PageRequest;
  readonly remove: (id: string) => PageRequest;
  /** The record as it is now; undefined when the answer holds none. */
  readonly read: (body: unknown) => R | undefined;
  /** When the service last changed it, epoch milliseconds; undefined when it does not say. */
  changedAt(record: R): number | undefined;
}

/** How the service is asked to score a record. */
export interface Scoring<R> {
  /** What it is called where a server lacks it: "scores". */
  readonly name: string;
  /** Keys of the fields that it fills, the score's first. */
  readonly fields: readonly string[];
  /** The most that it takes in an hour. */
  readonly mostInHour: number;
  readonly request: (id: string) => PageRequest;
  /** Undefined when the answer holds no record. */
  readonly read: (body: unknown) => R | undefined;
}

/** Whose value stays where both sides changed a cell; the other is kept in a note. */
export const WINNERS = ['newer', 'sheet', 'service'] as const;
export type Winner = (typeof WINNERS)[number];

/** A stream whose records nobody needs to look into. */
export type AnyStream = Stream<object>;

export interface Stream<R> {
  readonly id: string;
  /** The service whose key and client it needs. */
  readonly service: string;
  /** What it is called on the screen: "Job postings". */
  readonly name: string;
  /** What its records are called on the screen. */
  readonly noun: Noun;
  readonly defaultTab: string;
  /** The id's field comes first. */
  readonly fields: readonly Field<R>[];
  readonly defaultFields: readonly string[];
  readonly filters: readonly FilterDefinition[];
  /** What cannot be combined, each a sentence; empty when these filters go together. */
  readonly conflicts: (filters: Filters) => readonly string[];
  /** The record's id as text, or undefined when it has none: ids compare as text. */
  idOf(record: R): string | undefined;
  /** @param since Only records that changed after it, epoch milliseconds; only where the stream has `overlap`. */
  readonly paginate: (filters: Filters, since?: number) => Paginator<R>;
  /**
   * The service can be asked for what changed after a moment: then a run asks for what changed since so many
   * milliseconds before the last complete one began. Absent: every run that must be complete reads everything.
   */
  readonly lookback?: number;
  /** The service takes what a person writes into the cells of editable fields. */
  readonly edits?: Edits<R>;
  /** A person keeps track of where they stand with each record, in a column of their own. */
  readonly takesStatus?: true;
  readonly lookups?: readonly Lookup[];
  readonly statusLink?: StatusLink;
  readonly dashboard?: Dashboard;
  readonly scoring?: Scoring<R>;
  /** Every record that an answer holds is paid for; absent where they are free. */
  readonly metered?: { readonly creditsPerRecord: number; readonly recordsPerPage: number };
  /** The smallest request that tells how many records match; absent where the service cannot tell. */
  readonly count?: {
    readonly request: (filters: Filters) => PageRequest;
    readonly read: (body: unknown) => number | undefined;
  };
  /** Where the person's saved preferences are, and the filters that say the same in full; absent where there are none. */
  readonly preferences?: {
    readonly request: PageRequest;
    readonly toFilters: (body: unknown) => Filters;
  };
  /** The request for one record in full, from which the fields marked `detail` are read. */
  readonly details?: {
    readonly request: (id: string) => PageRequest;
    /** Undefined when the answer holds no record. */
    readonly read: (body: unknown) => R | undefined;
  };
  /** How a row shows that its record is gone; absent for a stream whose records only ever change. */
  readonly softDelete?: SoftDelete;
  /** Whether the service tells of a record only that it is gone: no row is made for one that has none. */
  isTombstone?(record: R): boolean;
  /** Whether the newest records come first, so that a run may stop where it knows everything. */
  readonly newestFirst: (filters: Filters) => boolean;
}
