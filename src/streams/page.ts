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
  readonly query: readonly (readonly [name: string, value: string])[];
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

/** A page as the source understood it. */
export interface Page<R> {
  readonly records: readonly R[];
  /** The number of records on all pages together, where the service tells it. */
  readonly total?: number | undefined;
  /** The start of the next page; undefined on the last one. */
  readonly next: PageToken | undefined;
  /** Why no next page can be asked for though there is more: the records count, then the run stops with this error. */
  readonly fault?: JobsheetError;
  /** A contradiction in the answer, which makes the list no proof of what is gone. */
  readonly doubt?: Doubt | undefined;
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
}
