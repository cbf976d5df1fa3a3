/** Filters, and where their values can come from: saved preferences, or a record of another stream that is watched. */
import type { PageRequest } from './page';

export type FilterValue = string | number | boolean | readonly string[];

/** Filter key → value, as a person saved it; plain JSON. */
export type Filters = Readonly<Record<string, FilterValue>>;

export interface FilterDefinition {
  readonly key: string;
  readonly kind: 'choice' | 'choices' | 'text' | 'number' | 'boolean';
  /** The name of its control. */
  readonly label: string;
  /** One line for the person who sets it. */
  readonly explanation: string;
  /** Every value that the service knows, for choices; absent where it takes more than it documents. */
  readonly values?: readonly string[];
  /** Value → its name on the screen. */
  readonly words?: Readonly<Record<string, string>>;
  /** The default of a filter that every sync must set, because leaving it out would mean something else. */
  readonly required?: FilterValue;
  /** The filter has a meaning only while one of these other filters holds one of these values. */
  readonly onlyWith?: readonly FilterCondition[];
  /** Filters that exclude it, each with the reason in a sentence. */
  readonly notWith?: readonly { readonly key: string; readonly because: string }[];
  /** Values that must stand alone in a list, with the reason in a sentence. */
  readonly alone?: { readonly values: readonly string[]; readonly because: string };
  /** One control sets this filter or another one. */
  readonly orSomeOf?: OrSomeOf;
  /** The value is the id of a company, which a person finds by name. */
  readonly companySearch?: CompanySearch;
  /** The values come from links that the person pastes. */
  readonly links?: PastedLinks;
  /** One of the few filters that the first run of a stream asks for. */
  readonly isMain?: true;
}

export interface FilterCondition {
  readonly key: string;
  readonly values: readonly string[];
}

/**
 * The person chooses either one value of this filter that stands alone, or some values of a filter that excludes it. The
 * two share one control, so that no combination that the service would drop can be set.
 */
export interface OrSomeOf {
  /** Key of the other filter. */
  readonly key: string;
  /** The choice that opens the other filter's values: "Some regions". */
  readonly caption: string;
  /** The value of this filter that is meant when neither is set. */
  readonly unset: string;
}

/** Finds companies by a part of their name. */
export interface CompanySearch {
  /** Fewer characters are not asked for. */
  readonly shortest: number;
  readonly request: (query: string) => PageRequest;
  readonly read: (body: unknown) => FoundCompany[];
}

export interface FoundCompany {
  /** A number where the filter is one. */
  readonly id: number | string;
  readonly name: string;
  /** Empty when the service does not say. */
  readonly domain: string;
  /** The number of its records in the stream; null where the service does not tell it. */
  readonly records: number | null;
}

/** A pasted link, and what it may stand for. */
export type LinkReading =
  /** Values of the filter, the likeliest first: the first one that the service knows is meant. */
  | { readonly link: string; readonly values: readonly string[] }
  /** Why it cannot be used, a sentence. */
  | { readonly link: string; readonly refused: string };

/**
 * A filter whose values are recognised in links, and shown to the person before they are kept. A value is a code without a
 * space, and behind a space the name on the screen.
 */
export interface PastedLinks {
  /** The most values. */
  readonly most: number;
  /** An example. */
  readonly placeholder: string;
  /** Where the person has such links in other tabs. */
  readonly from: readonly LinkFields[];
  readonly read: (text: string) => readonly LinkReading[];
  /** Returns the requests that tell what a value stands for; the first one tells whether there is such a thing. */
  readonly look: (value: string, link: string) => readonly PageRequest[];
  /**
   * @param bodies One for each request; undefined for those that failed, but for the first one.
   * @returns undefined where the link means something else. @throws JobsheetError (data) where the first answer is none.
   */
  readonly found: (value: string, link: string, bodies: readonly unknown[]) => FoundLink | undefined;
}

/** The fields of another stream that hold links which a filter takes. */
export interface LinkFields<StreamId extends string = string, Theirs extends string = string> {
  readonly stream: StreamId;
  readonly fields: readonly Theirs[];
}

export interface FoundLink {
  /** As the filter keeps it. */
  readonly value: string;
  readonly name: string;
  /** Where it is. */
  readonly detail: string;
  readonly records: number;
}

/** The person's saved preferences at the service: filters set in full, and conditions where they say some. */
export interface SavedPreferences {
  readonly filters: Filters;
  readonly conditions: Filters;
}

export interface Preferences {
  readonly request: PageRequest;
  readonly read: (body: unknown) => SavedPreferences;
}

/** The smallest request that tells how many records match. */
export interface MatchCount {
  readonly request: (filters: Filters) => PageRequest;
  /** Returns undefined when the answer does not say. */
  readonly read: (body: unknown) => number | undefined;
}

/**
 * The rule by which a sync of this stream is made from a row of another one, to watch that record: the postings of a company in a tab of
 * their own.
 */
export interface Watch<StreamId extends string = string, Theirs extends string = string> {
  /** The stream whose record is watched. */
  readonly stream: StreamId;
  /** Key of its field that holds the record's name. */
  readonly nameField: Theirs;
  /** Key of the filter that takes the record's id. */
  readonly filter: string;
  /** Returns every filter of the new sync; undefined when the text cannot be an id. */
  readonly filters: (id: string) => Filters | undefined;
  /** Streams of other services whose rows name such a record without its id: it is searched for by name and website. */
  readonly named?: readonly NamedElsewhere<StreamId, Theirs>[];
}

export interface NamedElsewhere<StreamId extends string = string, Theirs extends string = string> {
  readonly stream: StreamId;
  readonly name: Theirs;
  readonly website: Theirs;
}
