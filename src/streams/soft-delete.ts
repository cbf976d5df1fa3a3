/** The fields of a row that show that its record is gone from the service, and the request that proves it. */
import type { PageRequest } from './page';

/** The verdict of the service on a record that it was asked for; `unknown` proves nothing either way. */
export type Verdict = 'gone' | 'there' | 'unknown';

export interface SoftDelete<Key extends string = string> {
  /** Key of the field that becomes false. */
  readonly active: Key;
  /** Key of the field that becomes the time when Jobsheet found out. */
  readonly closedAt: Key;
  /** Returns whether a text has the form of the service's ids. */
  isId(text: string): boolean;
  /**
   * Returns the key of the part of the list that a record belongs to, by its id. A part that was read whole proves that what it
   * does not show is gone from it. One that shows nothing where several were open must say so twice in a row.
   */
  partOf?(id: string): string | undefined;
  /**
   * The request for one record. Without it the fields can say no more than that the list no longer has the
   * record, and a list that has lost most of its records at once must say so again on another day.
   */
  readonly proof?: {
    readonly request: (id: string) => PageRequest;
    /** Returns whether a record is asked for by itself; absent: each is. Of a list that is made of parts only. */
    readonly isFor?: (id: string) => boolean;
    /** @param body Undefined where the service answered that it has no such record. */
    readonly verdict: (body: unknown, id: string) => Verdict;
  };
}
