/** Counts, amounts of money and times, as people read them. */
import type { WeekDay } from './sync-settings';

/** "posting", "postings". */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** 1288 → "1,288", whatever the locale, because the words around it are English. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "1 posting", "1,288 postings". */
export function counted(value: number, { one, many }: Noun): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** 12.5 → "$12.50", 1234 → "$1,234.00". */
export function dollars(amount: number): string {
  const [whole = '0', cents = '00'] = amount.toFixed(2).split('.');
  return `$${count(Number(whole))}.${cents}`;
}

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
