/** Answers that are paid for with credits. */

/** What the records of a stream cost. */
export interface Metering {
  readonly creditsPerRecord: number;
  readonly recordsPerPage: number;
}

/** How a service charges. */
export interface Credits {
  /** What one credit costs. */
  readonly dollars: number;
  /** Returns what an answer cost; undefined when nobody can tell. */
  readonly spent: (status: number, header: HeaderNumber, body: unknown) => number | undefined;
  /** Returns what is left on the account; undefined when the answer does not say, which is not zero. */
  readonly left: (header: HeaderNumber, body: unknown) => number | undefined;
}

/** Returns a header's number by name; undefined when there is none. */
export type HeaderNumber = (name: string) => number | undefined;
