/** Dates as spreadsheets count them: days since 30 December 1899, in the spreadsheet's own time zone. */
import type { WallDate } from './cells';
import { wallOf } from './wall-clock';

const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

export function serialOf(date: Date | WallDate, timeZone: string): number {
  return (wallOf(date, timeZone) - FIRST_DAY) / DAY;
}

/** Converts a serial number into the local time that it stands for. */
export function wallOfSerial(serial: number): WallDate {
  // To the millisecond: a fraction of a day is seldom exact.
  return { wall: FIRST_DAY + Math.round(serial * DAY) };
}
