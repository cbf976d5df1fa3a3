/**
 * Which row of another tab is about the same thing as a row of ours. The first way in which both rows say something decides:
 * two postings with different URLs are two, whatever they are called. A weaker way counts only where it leaves no choice,
 * since what is found here is written, followed and sent. Pure.
 */
import type { MatchRules } from '../../streams/lookup';

/** For each way what each row says; '' where it says nothing. */
export type RowKeys = readonly (readonly string[])[];

/** The match of a row: the 0-based row that is the same, none, or several of which nobody can tell which. */
export type SameRow = number | undefined | 'unclear';

type RowsByKey = ReadonlyMap<string, readonly number[]>;

/** @returns Finds for a 0-based row of `own` the row of `theirs` that is the same. */
export function sameRows(by: MatchRules, own: RowKeys, theirs: RowKeys): (row: number) => SameRow {
  const ownRows = own.map(rowsByKey);
  const theirRows = theirs.map(rowsByKey);
  const equalTo = (way: number, row: number) => theirRows[way]?.get(own[way]?.[row] ?? '') ?? [];

  /** Returns whether an earlier rule has said already that the two are different. */
  const isDecided = (way: number, ownRow: number, theirRow: number) =>
    own.slice(0, way).some((keys, earlier) => keys[ownRow] && theirs[earlier]?.[theirRow]);

  /** The only one that it can be, and that can be no other row of ours. */
  const byOnlyChoice = (way: number, row: number, candidates: readonly number[]): SameRow => {
    const [first] = candidates;
    if (first === undefined) return undefined;
    const isOne = candidates.every((other) => other === first || areSame(theirs, way, first, other));
    const claims = ownRows[way]?.get(own[way]?.[row] ?? '') ?? [];
    const isOnlyClaim = claims.every(
      (other) => other === row || isDecided(way, other, first) || areSame(own, way, row, other),
    );
    return isOne && isOnlyClaim ? first : 'unclear';
  };

  return (row) => {
    const [certain] = equalTo(0, row);
    if (certain !== undefined) return certain;
    for (let way = 1; way < by.length; way += 1) {
      const candidates = equalTo(way, row).filter((theirRow) => !isDecided(way, row, theirRow));
      if (candidates.length > 0) return byOnlyChoice(way, row, candidates);
    }
    return undefined;
  };
}

/** Returns whether two rows of one tab are about the same thing: the first rule in which both say something decides. */
export function areAlike(one: readonly string[], other: readonly string[]): boolean {
  const way = one.findIndex((key, place) => key !== '' && other[place]);
  return way >= 0 && one[way] === other[way];
}

/** Two rows of one tab that say the same in a way that is stronger than this one. */
function areSame(keys: RowKeys, way: number, one: number, other: number): boolean {
  return keys.slice(0, way).some((said) => said[one] && said[one] === said[other]);
}

function rowsByKey(keys: readonly string[]): RowsByKey {
  const rows = new Map<string, number[]>();
  keys.forEach((key, row) => {
    if (key === '') return;
    const same = rows.get(key);
    if (same) same.push(row);
    else rows.set(key, [row]);
  });
  return rows;
}
