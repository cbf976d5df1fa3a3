/** Times and durations in everyday words; times are in the spreadsheet's time zone. */
import { dayIn, dayNumber, timeIn } from '../../src/core/words';
import type { StatusCount } from '../../src/ui/sidebar/status-summary';
import { words } from './words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** "just now", "12 min ago", "3 h ago", "yesterday", "Thu, Oct 24". @param now The server's clock. */
export function ago(at: number, now: number, timeZone: string): string {
  const { time } = words();
  const passed = now - at;
  if (passed < MINUTE) return time.justNow;
  if (passed < HOUR) return time.minutesAgo(Math.floor(passed / MINUTE));
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone);
  if (passed < 12 * HOUR || days === 0) return time.hoursAgo(Math.floor(passed / HOUR));
  return days === 1 ? time.yesterday : dayIn(at, timeZone);
}

/** "today 3:00 PM", "tomorrow 7:00 AM", "Mon, Oct 28 7:00 AM". */
export function when(at: number, now: number, timeZone: string): string {
  const { time } = words();
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone);
  const named = { '0': time.today, '1': time.tomorrow, '-1': time.yesterday }[String(days)];
  return time.at(named ?? dayIn(at, timeZone), timeIn(at, timeZone));
}

/** Says for how long rows have had a status: "For 3 days", "Half of them for 4 days or less, the longest for 12 days". */
export function sinceWords({ count: rows, oldestDays, medianDays }: StatusCount): string {
  const { time } = words();
  if (oldestDays === null || medianDays === null) return time.sinceUnknown;
  if (rows === 1 || oldestDays === medianDays) return time.since(oldestDays);
  return time.sinceRange(medianDays, oldestDays);
}

/** "10:30 AM", "yesterday", "Mon, Nov 24": what stands behind "since". @param now The server's clock. */
export function since(at: number, now: number, timeZone: string): string {
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone);
  if (days === 0) return timeIn(at, timeZone);
  return days === 1 ? words().time.yesterday : dayIn(at, timeZone);
}
