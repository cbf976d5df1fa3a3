/** Times, as people say them in a time zone. */
import type { WeekDay } from '../schedule';

const MINUTE = 60_000;

/**
 * "at 10:30", "tomorrow at 9:05", "on 5 March at 9:05". A minute that has begun counts.
 * @param at Epoch milliseconds, like `now`.
 */
export function momentInWords(at: number, now: number, timeZone: string): string {
  const moment = Math.ceil(at / MINUTE) * MINUTE;
  const { hour = '', minute = '', day = '', month = '' } = partsOf(moment, timeZone);
  const time = `${Number(hour) % 24}:${minute.padStart(2, '0')}`;
  const isDay = (other: number) => dayOf(moment, timeZone) === dayOf(other, timeZone);
  if (isDay(now)) return `at ${time}`;
  if (isDay(now + 24 * 60 * MINUTE)) return `tomorrow at ${time}`;
  return `on ${day} ${month} at ${time}`;
}

/** "in 12 minutes", where no time zone is known. */
export function spanInWords(at: number, now: number): string {
  const minutes = Math.max(1, Math.ceil((at - now) / MINUTE));
  return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`;
}

/** 7 → "07:00". */
export function hourInWords(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** "MONDAY" → "Monday". */
export function weekDayInWords(day: WeekDay): string {
  return day.charAt(0) + day.slice(1).toLowerCase();
}

function dayOf(time: number, timeZone: string): string {
  const { year, month, day } = partsOf(time, timeZone);
  return [year, month, day].join();
}

function partsOf(time: number, timeZone: string): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return Object.fromEntries(format.formatToParts(new Date(time)).map(({ type, value }) => [type, value]));
}
