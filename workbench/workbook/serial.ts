/** Dates as spreadsheets count them: days since 30 December 1899, in the spreadsheet's own time zone. */
import { epochOf, wallTime } from './zone';

const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

export function serialOf(date: Date, timeZone: string): number {
  const { year, month, day, hour, minute, second, millisecond } = wallTime(date.getTime(), timeZone);
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, day);
  wall.setUTCHours(hour, minute, second, millisecond);
  return (wall.getTime() - FIRST_DAY) / DAY;
}

export function dateOfSerial(serial: number, timeZone: string): Date {
  // To the millisecond: a fraction of a day is seldom exact.
  const wall = new Date(FIRST_DAY + Math.round(serial * DAY));
  return new Date(
    epochOf(
      {
        year: wall.getUTCFullYear(),
        month: wall.getUTCMonth() + 1,
        day: wall.getUTCDate(),
        hour: wall.getUTCHours(),
        minute: wall.getUTCMinutes(),
        second: wall.getUTCSeconds(),
        millisecond: wall.getUTCMilliseconds(),
      },
      timeZone,
    ),
  );
}
