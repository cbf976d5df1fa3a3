/** Counts, amounts of money and times, written as the locale of the spreadsheet writes them. */
import type { WeekDay } from './sync-settings';

/** "job", "jobs". */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

const USUAL_LOCALE = 'en-US';

let askLocale: (() => string) | undefined;
let knownLocale: string | undefined;

/**
 * Says from here on how numbers and dates are written.
 * @param ask Returns a locale of Sheets, such as "de_DE"; asked once, when something first depends on it.
 */
export function writeNumbersAs(ask: () => string): void {
  askLocale ??= ask;
}

/** Forgets the locale; the next one that is named counts. */
export function forgetLocale(): void {
  askLocale = undefined;
  knownLocale = undefined;
}

/** Returns the locale for Intl: "de-DE"; American English where Sheets names one that Intl does not know. */
function localeNow(): string {
  if (knownLocale !== undefined) return knownLocale;
  if (!askLocale) return USUAL_LOCALE;
  const named = askLocale().replace('_', '-');
  try {
    knownLocale = Intl.NumberFormat.supportedLocalesOf([named])[0] ?? USUAL_LOCALE;
  } catch {
    knownLocale = USUAL_LOCALE;
  }
  return knownLocale;
}

/** 1288 → "1,288", for a German "1.288". */
export function count(value: number): string {
  // Below a thousand every locale that Sheets offers writes the same digits, and nobody need be asked.
  return Math.abs(value) < 1000 ? String(value) : new Intl.NumberFormat(localeNow()).format(value);
}

/** "1 job", "1,288 jobs". */
export function counted(value: number, { one, many }: Noun): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** 12.5 → "$12.50", 25 → "$25", 1234 → "$1,234". */
export function dollars(amount: number): string {
  const cents = Number.isInteger(Number(amount.toFixed(2))) ? 0 : 2;
  return new Intl.NumberFormat(localeNow(), {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: cents,
    maximumFractionDigits: cents,
  }).format(amount);
}

const MINUTE = 60_000;

/**
 * "at 10:30 AM", "tomorrow at 9:05 AM", "on March 5 at 9:05 AM". A minute that has begun counts.
 * @param at Epoch milliseconds, like `now`.
 */
export function momentInWords(at: number, now: number, timeZone: string): string {
  const moment = Math.ceil(at / MINUTE) * MINUTE;
  const time = timeIn(moment, timeZone);
  const isDay = (other: number) => dayNumber(moment, timeZone) === dayNumber(other, timeZone);
  if (isDay(now)) return `at ${time}`;
  if (isDay(now + 24 * 60 * MINUTE)) return `tomorrow at ${time}`;
  return `on ${formatted(moment, timeZone, { month: 'long', day: 'numeric' })} at ${time}`;
}

/** "in 12 minutes", where no time zone is known. */
export function spanInWords(at: number, now: number): string {
  const minutes = Math.max(1, Math.ceil((at - now) / MINUTE));
  return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`;
}

/** "10:30 AM", for a German "10:30". */
export function timeIn(at: number, timeZone: string): string {
  return formatted(at, timeZone, { hour: 'numeric', minute: '2-digit' });
}

/** "Wed, Oct 16", for a German "Mi., 16. Okt.". */
export function dayIn(at: number, timeZone: string): string {
  return formatted(at, timeZone, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** 7 → "7:00 AM", for a German "07:00". */
export function hourInWords(hour: number): string {
  return timeIn(Date.UTC(2024, 0, 1, hour), 'UTC');
}

/** "MONDAY" → "Monday". */
export function weekDayInWords(day: WeekDay): string {
  return day.charAt(0) + day.slice(1).toLowerCase();
}

const DAY = 24 * 60 * MINUTE;

/** Returns the number of a day since 1970 on the clock of a time zone, so that two days can be told apart. */
export function dayNumber(at: number, timeZone: string): number {
  const parts = formatIn('en-GB', timeZone, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(at);
  const part = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / DAY;
}

function formatted(at: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  // Newer versions of Unicode put a narrow space before AM and PM, which no search finds.
  return formatIn(localeNow(), timeZone, options)
    .format(at)
    .replace(/\u202f/g, ' ');
}

/** A zone that is not known here is shown in UTC. */
function formatIn(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone, ...options });
  } catch {
    return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  }
}
