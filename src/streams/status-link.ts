/** ‘My status’, and how it is kept in step with a field of another stream. */
import type { MatchRules } from './lookup';

/** The statuses that a person gives a posting, in the order in which an application proceeds. */
export const MY_STATUSES = [
  'To check',
  'Applying',
  'Applied',
  'Interview',
  'Offer',
  'Rejected',
  'Not interested',
] as const;

export type MyStatus = (typeof MY_STATUSES)[number];

/** Keeps a field of this stream in step with ‘My status’ beside the records of another one. */
export interface StatusLink<
  Own extends string = string,
  StreamId extends string = string,
  Theirs extends string = string,
> {
  /** The stream beside whose records ‘My status’ stands. */
  readonly stream: StreamId;
  readonly field: Own;
  /** Rows in which this field holds a value are left out. */
  readonly unless: Own;
  readonly by: MatchRules<Own, Theirs>;
  /** ‘My status’ → the field's value; a status that is missing here changes nothing. */
  readonly words: Partial<Record<MyStatus, string>>;
  /** The field's value in a new row whose source row has no such status. */
  readonly first: string;
  /** Fills a row of this stream that is made from one of theirs: own field, and the field that its text comes from. */
  readonly made: readonly (readonly [own: Own, theirs: Theirs])[];
  /** Returns the text as the own field can hold it; '' where it cannot. */
  fitting(key: Own, text: string): string;
}
