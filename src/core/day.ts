/**
 * Days without a time, which are the same in every time zone. A cell holds the serial number of a day, formatted as a date,
 * because a Date would be an instant and could show another day in another time zone.
 */

const DAY = 24 * 60 * 60 * 1000;
/** Day 0 of Sheets is 30 December 1899 (Sheets API, date and time serial numbers). */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** @param text Begins with a day in ISO 8601. @returns undefined if the calendar has no such day. */
export function serialOfDay(text: string): number | undefined {
  const day = text.slice(0, 10);
  const start = Date.parse(`${day}T00:00:00Z`);
  // Some engines read 30 February as 1 March.
  return Number.isNaN(start) || dayOfWall(start) !== day ? undefined : (start - FIRST_DAY) / DAY;
}

/** Returns the wall-clock time of a serial number, in milliseconds as if it were UTC; rounded, since fractions are inexact. */
export function wallOfSerial(serial: number): number {
  return FIRST_DAY + Math.round(serial * DAY);
}

export function serialOfWall(wall: number): number {
  return (wall - FIRST_DAY) / DAY;
}

export function startOfDay(wall: number): number {
  return Math.floor(wall / DAY) * DAY;
}

/** Returns a day in ISO 8601, such as "2026-02-04"; undefined for a time outside the range of Date. */
export function dayOfWall(wall: number): string | undefined {
  const date = new Date(wall);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
