import type { Schedule } from '../../../../src/core/sync-settings';
import { EN } from '../../../../src/ui/words/en';
import { scheduleInWords } from '../../../../src/ui/words/in-words';

it.each<[Schedule | undefined, string]>([
  [undefined, 'Manual'],
  [{ every: 'hour' }, 'Every hour'],
  [{ every: 'hours', hours: 1 }, 'Every hour'],
  [{ every: 'hours', hours: 6 }, 'Every 6 hours'],
  [{ every: 'day', at: 7 }, 'Every day at 7:00 AM'],
  [{ every: 'day', at: 15 }, 'Every day at 3:00 PM'],
  [{ every: 'week', day: 'WEDNESDAY', at: 0 }, 'Every Wednesday at 12:00 AM'],
])('%j is told as ‘%s’', (schedule, words) => {
  expect(scheduleInWords(schedule, EN)).toBe(words);
});
