/** For how long rows have had a status. */

import { count } from '../../src/core/words';
import type { StatusCount } from '../../src/ui/sidebar/status-summary';

/** "For 3 days", "Half of them for 4 days or less, the longest for 12 days". */
export function sinceWords({ count: rows, oldestDays, medianDays }: StatusCount): string {
  if (oldestDays === null || medianDays === null) return 'Since when is not known';
  if (rows === 1 || oldestDays === medianDays) return `For ${days(oldestDays)}`;
  return `Half of them for ${days(medianDays)} or less, the longest for ${days(oldestDays)}`;
}

function days(number: number): string {
  if (number === 0) return 'less than a day';
  return number === 1 ? 'one day' : `${count(number)} days`;
}
