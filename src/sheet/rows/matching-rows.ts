/**
 * Finds the row of another tab that is about the same thing as a row of ours. The first rule for which both rows have values decides:
 * two postings with different URLs are two, whatever their titles. A weaker rule counts only where it leaves no choice,
 * since what is found here is written, followed and sent. Pure.
 */
import { sameText } from '../../core/cell';
import { domainOf, pageOf } from '../../core/web-address';
import type { MatchKind, MatchRule, MatchRules } from '../../streams/lookup';

/** For each rule the key of each row; '' where the row has no value for it. */
export type RowKeys = readonly (readonly string[])[];

/** The 0-based row that matches; undefined where none does, 'unclear' where several may. */
type SameRow = number | undefined | 'unclear';

type RowsByKey = ReadonlyMap<string, readonly number[]>;

/**
 * Returns the keys of the rows of one tab.
 * @param side Whose fields the columns hold.
 * @param columns The cells of the fields that the rules name on that side, in their order.
 */
export function matchKeys(
  rules: MatchRules,
  side: 'own' | 'theirs',
  columns: readonly (readonly unknown[])[],
): string[][] {
  let next = 0;
  return rules.map((rule: MatchRule) => {
    const used = columns.slice(next, next + rule[side].length);
    next += used.length;
    return (used[0] ?? []).map((_, row) => {
      const parts = used.map((column) => keyOf(column[row], rule.as));
      return parts.includes('') ? '' : parts.join('\n');
    });
  });
}

/** Returns a function that finds for a 0-based row of `own` the row of `theirs` that matches. */
export function sameRows(rules: MatchRules, own: RowKeys, theirs: RowKeys): (row: number) => SameRow {
  const ownRows = own.map(rowsByKey);
  const theirRows = theirs.map(rowsByKey);
  const equalTo = (rule: number, row: number) => theirRows[rule]?.get(own[rule]?.[row] ?? '') ?? [];

  /** Returns whether a stronger rule has told the two apart already. */
  const isDecided = (rule: number, ownRow: number, theirRow: number) =>
    own.slice(0, rule).some((keys, stronger) => keys[ownRow] && theirs[stronger]?.[theirRow]);

  /** Returns the candidate if it is the only one, and if no other row of ours could claim it. */
  const onlyChoice = (rule: number, row: number, candidates: readonly number[]): SameRow => {
    const [first] = candidates;
    if (first === undefined) return undefined;
    const isOne = candidates.every((other) => other === first || areSame(theirs, rule, first, other));
    const claims = ownRows[rule]?.get(own[rule]?.[row] ?? '') ?? [];
    const isOnlyClaim = claims.every(
      (other) => other === row || isDecided(rule, other, first) || areSame(own, rule, row, other),
    );
    return isOne && isOnlyClaim ? first : 'unclear';
  };

  return (row) => {
    const [certain] = equalTo(0, row);
    if (certain !== undefined) return certain;
    for (let rule = 1; rule < rules.length; rule += 1) {
      const candidates = equalTo(rule, row).filter((theirRow) => !isDecided(rule, row, theirRow));
      if (candidates.length > 0) return onlyChoice(rule, row, candidates);
    }
    return undefined;
  };
}

/** Returns the value of the row that was found; undefined where none was. */
export function valueAt<T>(values: readonly T[], row: SameRow): T | undefined {
  return typeof row === 'number' ? values[row] : undefined;
}

/** Returns whether two rows of one tab match: the first rule for which both have keys decides. */
export function areAlike(one: readonly string[], other: readonly string[]): boolean {
  const rule = one.findIndex((key, index) => key !== '' && other[index]);
  return rule >= 0 && one[rule] === other[rule];
}

/** Returns whether two rows of one tab match by a rule that is stronger than this one. */
function areSame(keys: RowKeys, rule: number, one: number, other: number): boolean {
  return keys.slice(0, rule).some((ofRule) => ofRule[one] && ofRule[one] === ofRule[other]);
}

/** Returns the rows by their key; rows whose key is blank are left out. */
export function rowsByKey(keys: readonly string[]): RowsByKey {
  const rows = new Map<string, number[]>();
  keys.forEach((key, row) => {
    if (key === '') return;
    const same = rows.get(key);
    if (same) same.push(row);
    else rows.set(key, [row]);
  });
  return rows;
}

function keyOf(cell: unknown, as: MatchKind): string {
  const text = sameText(cell);
  if (typeof as === 'function') return as(text);
  if (as === 'address') return pageOf(text);
  return as === 'domain' ? domainOf(text) : text.toLowerCase().replace(/\s+/g, ' ');
}
