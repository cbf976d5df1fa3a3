/**
 * Days, which are the same in every time zone. In a cell a day is the number that spreadsheets count it by, shown as a
 * date by the cell's format: a Date would be an instant, of which another zone makes another day. Pure.
 */

const DAY = 24 * 60 * 60 * 1000;
/** Sheets counts days from 30 December 1899 (Sheets API, date and time serial numbers). */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** @param text Begins with a day in ISO 8601. @returns undefined where there is no such day. */
export function serialOfDay(text: string): number | undefined {
  const day = text.slice(0, 10);
  const start = Date.parse(`${day}T00:00:00Z`);
  // Some engines take 30 February for 1 March.
  return Number.isNaN(start) || dayOfWall(start) !== day ? undefined : (start - FIRST_DAY) / DAY;
}

/** What the clock shows, as milliseconds counted as if they were UTC. To the millisecond: a fraction is seldom exact. */
export function wallOfSerial(serial: number): number {
  return FIRST_DAY + Math.round(serial * DAY);
}

export function serialOfWall(wall: number): number {
  return (wall - FIRST_DAY) / DAY;
}

export function startOfDay(wall: number): number {
  return Math.floor(wall / DAY) * DAY;
}

/** "2026-02-04"; undefined where no calendar has it. */
export function dayOfWall(wall: number): string | undefined {
  const date = new Date(wall);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
