/** What waits, in words. */
import type { QuietDays } from '../../src/streams/to-do';
import type { ToDoEntry } from '../../src/ui/sidebar/to-do';
import { words } from './words';

/** "Due today", "3 days overdue", "Interview tomorrow", "Applied: follow up, 3 days late". */
export function toDoWords({ kind, inDays, status }: Pick<ToDoEntry, 'kind' | 'inDays' | 'status'>): string {
  const { toDo } = words();
  if (kind === 'due') return toDo.due(-inDays);
  return kind === 'interview' ? toDo.interview(inDays) : toDo.quiet(status, -inDays);
}

/** "5 statuses" are watched; their days are too long for a line. */
export function quietSummary(days: QuietDays): string {
  return words().toDo.watched(Object.keys(days).length);
}
