/** The choices of the schedule field. */
import { type Schedule, WEEK_DAYS } from '../../src/core/sync-settings';
import { weekDayInWords } from '../../src/core/words';

export type ScheduleKind = 'off' | Schedule['every'];

export const SCHEDULE_KINDS: readonly { readonly value: ScheduleKind; readonly label: string }[] = [
  { value: 'off', label: 'Only when I say so' },
  { value: 'hour', label: 'Every hour' },
  { value: 'hours', label: 'Every few hours' },
  { value: 'day', label: 'Every day' },
  { value: 'week', label: 'Every week' },
];

export const DAYS = WEEK_DAYS.map((value) => ({ value, label: weekDayInWords(value) }));

/** Divisors of 24, so that a sync runs at the same times every day. */
export const HOUR_STEPS: readonly number[] = [2, 3, 4, 6, 8, 12];

/** The default hour: before people open their sheet in the morning. */
const MORNING = 7;

/** Returns a schedule of another kind. The hour is kept between a daily and a weekly one. */
export function scheduleOfKind(kind: ScheduleKind, before: Schedule | null): Schedule | null {
  const at = before && 'at' in before ? before.at : MORNING;
  if (kind === 'off') return null;
  if (kind === 'hour') return { every: 'hour' };
  if (kind === 'hours') return { every: 'hours', hours: HOUR_STEPS[2] ?? 4 };
  if (kind === 'day') return { every: 'day', at };
  return { every: 'week', day: 'MONDAY', at };
}

/** Returns the kind of a schedule. */
export function kindOf(schedule: Schedule | null): ScheduleKind {
  return schedule?.every ?? 'off';
}
