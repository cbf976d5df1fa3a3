/** What waits, in words. */
import { counted } from '../../src/core/words';
import type { QuietDays } from '../../src/streams/to-do';
import type { ToDoEntry } from '../../src/ui/sidebar/to-do';

const DAYS = { one: 'day', many: 'days' };

/** "Due today", "3 days overdue", "Interview tomorrow", "Applied, no news for 14 days". */
export function toDoWords({ kind, inDays, status }: Pick<ToDoEntry, 'kind' | 'inDays' | 'status'>): string {
  if (kind === 'due') return inDays === 0 ? 'Due today' : `${counted(-inDays, DAYS)} overdue`;
  if (kind === 'interview')
    return `Interview ${inDays === 0 ? 'today' : inDays === 1 ? 'tomorrow' : `in ${inDays} days`}`;
  return inDays === 0
    ? `${status}: time to follow up`
    : `${status}: follow up, ${counted(-inDays, DAYS)} late`;
}

/** "Applied after 14 days, …" is too long for a line: how many statuses are watched. */
export function quietSummary(days: QuietDays): string {
  const watched = Object.keys(days).length;
  return watched === 0 ? 'Off' : counted(watched, { one: 'status', many: 'statuses' });
}

/** "3 things wait for you today". */
export function waitingWords(waiting: number): string {
  return waiting === 1
    ? 'One thing waits for you today'
    : `${counted(waiting, { one: 'thing', many: 'things' })} wait for you today`;
}
