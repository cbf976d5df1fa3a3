/** How many records of a list are in the sheet, and why the others are not: for the report and the card. Pure. */
import { count } from '../../core/words';
import type { LeftOut } from '../../store/run-state';
import type { Condition } from '../../streams/condition';
import { sumOf } from './left-out';

/**
 * "142 of 1,288 shown; left out: 1,146 closed." Rows that the person removed are told elsewhere, and count as not shown.
 * @returns One sentence; none where nothing is left out.
 */
export function leftOutSentences(
  { listed, by, removed }: LeftOut,
  conditions: readonly Pick<Condition<never>, 'key' | 'reason'>[],
): string[] {
  const shown = count(Math.max(0, listed - removed - sumOf(by)));
  const reasons = conditions.flatMap(({ key, reason }) => {
    const number = by[key] ?? 0;
    return number > 0 ? [`${count(number)} ${reason}`] : [];
  });
  return reasons.length > 0 ? [`${shown} of ${count(listed)} shown; left out: ${reasons.join(', ')}.`] : [];
}
