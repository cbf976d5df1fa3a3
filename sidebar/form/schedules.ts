/** The choices of the schedule field. */
import { type Schedule, WEEK_DAYS, type WeekDay } from '../../src/core/sync-settings';
import { hourInWords } from '../../src/core/words';
import { words } from '../words/words';

export type ScheduleKind = 'off' | Schedule['every'];

const KINDS: readonly ScheduleKind[] = ['off', 'hour', 'hours', 'day', 'week'];

export function scheduleKinds(): { readonly value: ScheduleKind; readonly label: string }[] {
  return KINDS.map((value) => ({ value, label: words().schedule.kinds[value] }));
}

export function days(): { readonly value: WeekDay; readonly label: string }[] {
  return WEEK_DAYS.map((value) => ({ value, label: words().schedule.days[value] }));
}

/** The hours of a day, as the locale of the sheet writes them. */
export function hours(): { readonly value: string; readonly label: string }[] {
  return Array.from({ length: 24 }, (_, at) => ({ value: String(at), label: hourInWords(at) }));
}

/** "America/New_York" → "New York". */
export function cityOf(timeZone: string): string {
  return (timeZone.split('/').pop() ?? timeZone).replace(/_/g, ' ');
}

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
