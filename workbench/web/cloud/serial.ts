/** Dates as a spreadsheet counts them: days since 30 December 1899 on the clock of the spreadsheet's time zone. */
import { epochOf, wallTime } from '../../workbook/zone';

const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** What the grid shows for a moment. */
export function serialOf(date: Date, timeZone: string): number {
  const wall = wallTime(date.getTime(), timeZone);
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.millisecond);
  return (asUtc - FIRST_DAY) / DAY;
}

/** The moment that a serial number means. */
export function dateOf(serial: number, timeZone: string): Date {
  const shown = new Date(FIRST_DAY + Math.round(serial * DAY));
  const wall = {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    millisecond: shown.getUTCMilliseconds(),
  };
  return new Date(epochOf(wall, timeZone));
}

/** Whether a number format shows a date or a time: it has a y, m, d, h or s outside of quotes and brackets. */
export function isDateFormat(pattern: string): boolean {
  return /[ymdhs]/i.test(pattern.replace(/"[^"]*"|\[(?!h|m|s)[^\]]*\]|\\./gi, ''));
}
