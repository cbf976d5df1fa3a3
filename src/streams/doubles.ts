/** Columns that say where else the same job is listed, and whether the person has applied for it before. */

/** The fields of a stream by which a job is known. */
export interface JobFields<Key extends string = string> {
  readonly company: Key;
  readonly title: Key;
  readonly place: Key;
}

/** Rows of another stream that may be about the same job. */
export interface OtherListing<StreamId extends string = string, Theirs extends string = string> {
  readonly stream: StreamId;
  readonly fields: JobFields<Theirs>;
}

export interface PastApplications<StreamId extends string = string, Theirs extends string = string> {
  readonly stream: StreamId;
  readonly fields: Omit<JobFields<Theirs>, 'place'>;
  /** Its field that says where the person stands. */
  readonly status: Theirs;
  /** Statuses, and their words, of what was not applied for yet. */
  readonly notYet: readonly string[];
  /** Nothing is taken from rows in which it holds a value. */
  readonly unless: Theirs;
}

/** Filled at the end of a run where the person has chosen one of the two columns, without a request. Nothing else is changed. */
export interface Doubles<
  Own extends string = string,
  StreamId extends string = string,
  Theirs extends string = string,
> {
  readonly fields: JobFields<Own>;
  /** Key of the field that names the other listings. */
  readonly sameAs: Own;
  /** Key of the field that says where the person stands with an application for the same job. */
  readonly appliedBefore: Own;
  readonly others: readonly OtherListing<StreamId, Theirs>[];
  readonly applications: PastApplications<StreamId, Theirs>;
}
