import type { Schedule } from '../../../src/core/sync-settings';
import { scheduleInWords } from '../../../src/ui/words';

it.each<[Schedule | undefined, string]>([
  [undefined, 'Only when you say so'],
  [{ every: 'hour' }, 'Every hour'],
  [{ every: 'hours', hours: 1 }, 'Every hour'],
  [{ every: 'hours', hours: 6 }, 'Every 6 hours'],
  [{ every: 'day', at: 7 }, 'Every day at 07:00'],
  [{ every: 'day', at: 15 }, 'Every day at 15:00'],
  [{ every: 'week', day: 'WEDNESDAY', at: 0 }, 'Every Wednesday at 00:00'],
])('%j is told as ‘%s’', (schedule, words) => {
  expect(scheduleInWords(schedule)).toBe(words);
});
