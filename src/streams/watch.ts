/** Watching one record of another stream: the postings of a company in a tab of their own. */
import type { Filters } from './filter';

/** How a sync of this stream is made from a row of another one. */
export interface Watch<StreamId extends string = string, Theirs extends string = string> {
  /** The stream whose record is watched. */
  readonly stream: StreamId;
  /** Key of its field that holds the record's name. */
  readonly nameField: Theirs;
  /** Key of the filter that takes the record's id. */
  readonly filter: string;
  /** Returns every filter of the new sync; undefined when the text cannot be an id. */
  readonly filters: (id: string) => Filters | undefined;
}
