/** Requests, pages, and how the pages of a stream follow one another. */
import type { JobsheetError } from '../core/errors';

/** Contradictions in the pages of a list: with one of them, what the list leaves out proves nothing. */
export type Doubt =
  /** The list ended before as many records came as it had said. */
  | { readonly kind: 'ends-early'; readonly said: number; readonly sent: number }
  /** It said that there is more, and sent nothing more. */
  | { readonly kind: 'more-but-none' }
  /** It said that there are far fewer than it had sent already. */
  | { readonly kind: 'total-shrank'; readonly said: number }
  | { readonly kind: 'same-page' }
  /** One record came more than once on the same page. */
  | { readonly kind: 'twice' }
  | { readonly kind: 'without-id' }
  | { readonly kind: 'endless' }
  /** More of the records that it had before are missing than it has now. */
  | { readonly kind: 'shrank'; readonly has: number; readonly missing: number };

/** Adds a doubt; each kind is kept once, as it was found first. */
export function withDoubt(doubts: readonly Doubt[], doubt: Doubt | undefined): readonly Doubt[] {
  return !doubt || doubts.some(({ kind }) => kind === doubt.kind) ? doubts : [...doubts, doubt];
}

/** One request to a service; the client adds origin, key and quota. */
export interface PageRequest {
  readonly path: string;
  /** One of the service's hosts; absent: its origin. */
  readonly origin?: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  /** The ETag of an answer that is known: the service may answer that nothing has changed since. */
  readonly knownAs?: string;
  /** Sent as JSON, by POST unless a method is given. */
  readonly body?: unknown;
  readonly method?: 'patch' | 'delete';
  /** Repeating the request would do its work twice: it is never sent again blindly. */
  readonly once?: true;
  /** The most credits that its answer can cost; absent where it is free. */
  readonly mostCredits?: number;
}

/** The start of a page: an offset, a cursor or a page number, as plain JSON, so that a checkpoint can keep it. */
export type PageToken = Readonly<Record<string, string | number>>;

/** A part of a list that comes whole or not at all, such as one company's board, and what became of it. */
export interface ListPart {
  readonly key: string;
  /** Its name on the screen. */
  readonly name: string;
  /**
   * `whole`: what it does not show is gone from it. `begun`: more pages of it follow. `unread`: nothing is known of it.
   * `unchanged`: it is as it was when it was read last.
   */
  readonly state: 'whole' | 'begun' | 'unread' | 'unchanged';
  /** Why it was not read, a sentence. */
  readonly why?: string;
  /** How many records it has. */
  readonly listed?: number;
  /** The service's name for this state of it (ETag); absent where it has none. */
  readonly knownAs?: string;
}

/** A page as the source understood it. */
export interface Page<R> {
  readonly records: readonly R[];
  /** The number of records on all pages together, where the service tells it. */
  readonly total?: number | undefined;
  /** The start of the next page; undefined on the last one. */
  readonly next: PageToken | undefined;
  /** Why no next page can be asked for though there is more: the records count, then the run stops with this error. */
  readonly fault?: JobsheetError;
  /** The part that it belongs to, in a list that is made of parts. */
  readonly part?: ListPart;
  /** A contradiction in the answer, which makes the list no proof of what is gone. */
  readonly doubt?: Doubt | undefined;
}

/** A list that is made of parts. One that cannot be had does not keep the others from being read. */
export interface PartedList<R> {
  /** Pages side by side. */
  readonly atOnce: number;
  /** Returns the key of the part that a page belongs to. */
  readonly keyOf: (token: PageToken) => string;
  /** Returns the page that stands for one that could not be had. */
  readonly unread: (token: PageToken, error: JobsheetError) => Page<R>;
  /** Returns the page that stands for one that is as it was. */
  readonly unchanged: (token: PageToken) => Page<R>;
}

/** Requests and reads the pages of a stream one after the other, for one set of filters. */
export interface Paginator<R> {
  readonly start: PageToken;
  /** @param most Asks for fewer records than a full page, where the service can be asked so. */
  readonly request: (token: PageToken, most?: number) => PageRequest;
  /** @throws JobsheetError (data) when the answer does not have the shape of a page. */
  readonly read: (body: unknown, token: PageToken) => Page<R>;
  /**
   * Returns the tokens of the pages from here on that can be told before any of them is read: as many as asked for with
   * offsets, one with a cursor.
   */
  readonly ahead: (from: PageToken, count: number, total: number | undefined) => readonly PageToken[];
  /**
   * Returns a token some records earlier, for when two neighbouring pages share no record. They overlap by design, so
   * that proves a gap. Absent for a cursor, which leaves no gap.
   */
  readonly earlier?: (token: PageToken, records: number) => PageToken;
  /** Present where the list is made of parts: then every page names its part. */
  readonly parts?: PartedList<R>;
}
