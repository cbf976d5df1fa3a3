/** Columns whose values another synced tab knows, and the rules by which rows of two streams match. */

/** The way in which two cells are compared: addresses by domain, or by all but scheme and fragment; names by their words. */
export type MatchKind = 'domain' | 'address' | 'name' | ReadKey;

/** Returns what a source reads in a cell, such as the posting that an address leads to; '' where it reads nothing. Pure. */
type ReadKey = (text: string) => string;

/** Two rows match when all of these fields say the same. */
export interface MatchRule<Own extends string = string, Theirs extends string = string> {
  readonly own: readonly Own[];
  readonly theirs: readonly Theirs[];
  readonly as: MatchKind;
}

/** The strongest rule first: the first one for which both rows have values decides. */
export type MatchRules<Own extends string = string, Theirs extends string = string> = readonly MatchRule<
  Own,
  Theirs
>[];

/** A field that is filled from the tab of another stream at the end of a run, without a request. */
export interface Lookup<
  Own extends string = string,
  StreamId extends string = string,
  Theirs extends string = string,
> {
  readonly field: Own;
  /** Nothing is taken from rows in which `unless` holds a value. */
  readonly from: { readonly stream: StreamId; readonly field: Theirs; readonly unless?: Theirs };
  readonly by: MatchRules<Own, Theirs>;
}

/** A field that Jobsheet fills itself from what stands in tabs: no record says anything of it. */
export type FilledField = Pick<Lookup, 'field'>;

/** Returns the same rules, as the other stream sees them. */
export function reversed<Own extends string, Theirs extends string>(
  rules: MatchRules<Own, Theirs>,
): MatchRules<Theirs, Own> {
  return rules.map(({ own, theirs, as }) => ({ own: theirs, theirs: own, as }));
}
