/**
 * Dates as a spreadsheet keeps them: what the clock on the wall shows, not a moment. Sheets stores a serial number
 * without a zone (Sheets API, "Date/time serial numbers"; `Range.getValues` makes a Date of it in the spreadsheet's
 * time zone). So another time zone leaves what is shown, and changes which moment it means.
 */
import type { CellValue, StoredValue, WallDate } from './cells';
import { epochOfShown, shownAt } from './zone';

/** The one clock of a spreadsheet: all its grids look at it. */
export interface WallClock {
  /** IANA name, such as `America/New_York`. */
  timeZone: string;
}

export function isWallDate(value: StoredValue | undefined): value is WallDate {
  return typeof value === 'object' && !(value instanceof Date);
}

/** Milliseconds of what the clock shows at a moment, counted as if it were UTC. */
export function wallOf(value: Date | WallDate, timeZone: string): number {
  return value instanceof Date ? shownAt(value.getTime(), timeZone) : value.wall;
}

/** The value as a cell keeps it: a moment becomes what the clock shows then. */
export function onTheWall(value: StoredValue, timeZone: string): StoredValue {
  return value instanceof Date ? { wall: wallOf(value, timeZone) } : value;
}

/** The value as scripts get it: of an hour that comes twice the first, of one that is left out the next hour. */
export function offTheWall(value: StoredValue, timeZone: string): CellValue {
  return isWallDate(value) ? new Date(epochOfShown(value.wall, timeZone)) : value;
}

/** Returns true if no moment has this local time because clocks skipped it when they went forward. */
export function isLeftOut({ wall }: WallDate, timeZone: string): boolean {
  return wallOf(new Date(epochOfShown(wall, timeZone)), timeZone) !== wall;
}
