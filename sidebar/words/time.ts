/** Times and durations in everyday words; times are in the spreadsheet's time zone. */
import { count } from '../../src/core/words';
import type { StatusCount } from '../../src/ui/sidebar/status-summary';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "just now", "12 min ago", "3 h ago", "yesterday", "24 Oct". @param now The server's clock. */
export function ago(at: number, now: number, timeZone: string): string {
  const passed = now - at;
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min ago`;
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone);
  if (passed < 12 * HOUR || days === 0) return `${Math.floor(passed / HOUR)} h ago`;
  if (days === 1) return 'yesterday';
  return dayOf(at, timeZone);
}

/** "today 15:00", "tomorrow 07:00", "Mon 28 Oct 07:00". */
export function when(at: number, now: number, timeZone: string): string {
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone);
  const day =
    days === 0 ? 'today' : days === 1 ? 'tomorrow' : days === -1 ? 'yesterday' : dayOf(at, timeZone);
  return `${day} ${clock(at, timeZone)}`;
}

/** "10:30", "yesterday", "Mon 24 Nov": what stands behind "since". @param now The server's clock. */
export function since(at: number, now: number, timeZone: string): string {
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone);
  if (days === 0) return clock(at, timeZone);
  return days === 1 ? 'yesterday' : dayOf(at, timeZone);
}

function clock(at: number, timeZone: string): string {
  return formatted(at, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

function dayOf(at: number, timeZone: string): string {
  return formatted(at, timeZone, { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');
}

/** Days since 1970 on that clock, so that two days can be told apart whatever the hour. */
function dayNumber(at: number, timeZone: string): number {
  const [year = 0, month = 1, day = 1] = formatted(at, timeZone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
    .split('/')
    .reverse()
    .map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
}

/** A zone that this browser does not know is shown in UTC. */
function formatted(at: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(at);
  } catch {
    return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(at);
  }
}

/** Says for how long rows have had a status: "For 3 days", "Half of them for 4 days or less, the longest for 12 days". */
export function sinceWords({ count: rows, oldestDays, medianDays }: StatusCount): string {
  if (oldestDays === null || medianDays === null) return 'Since when is not known';
  if (rows === 1 || oldestDays === medianDays) return `For ${days(oldestDays)}`;
  return `Half of them for ${days(medianDays)} or less, the longest for ${days(oldestDays)}`;
}

function days(number: number): string {
  if (number === 0) return 'less than a day';
  return number === 1 ? 'one day' : `${count(number)} days`;
}
