/**
 * Days and wall-clock times. Sheets stores a date as a serial number without a time zone, so two cells are compared by what the
 * clock on the wall shows.
 */

const DAY = 24 * 60 * 60 * 1000;
/** Day 0 of Sheets is 30 December 1899 (Sheets API, date and time serial numbers). */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/**
 * Returns the serial number of a day. A day is the same in every time zone: a Date would be an instant, and could show
 * another day in another zone.
 * @param text Begins with a day in ISO 8601. @returns undefined if the calendar has no such day.
 */
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

/**
 * The wall clock of a time zone. Sheets stores only the wall-clock time of a date, so cells are compared by it. Wall-clock times
 * are in milliseconds, as if they were UTC. Apps Script's V8 has Intl.
 */
export interface WallClock {
  readonly timeZone: string;
  /** Returns the wall-clock time at an instant (epoch milliseconds). */
  readonly wallOf: (instant: number) => number;
  /** Returns the instants of a wall-clock time, ascending: two when clocks are put back, none when they are put forward. */
  readonly instantsOf: (wall: number) => readonly number[];
  /** Returns one instant: the earlier of two; a time that is skipped moves on by as much as clocks are put forward. */
  readonly instantOf: (wall: number) => number;
  /**
   * Returns the times that a cell may show after this one was written: the same, or a skipped time moved in either
   * direction, since Google does not document in which one Sheets moves it.
   */
  readonly readingsOf: (wall: number) => readonly number[];
}
const MINUTE = 60 * 1000;

const clocks = new Map<string, WallClock>();

/** Creates the clock of a time zone once, since that is slow, and it caches its offsets. */
export function wallClock(timeZone: string): WallClock {
  const clock = clocks.get(timeZone) ?? makeClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

function makeClock(timeZone: string): WallClock {
  const offsetAt = offsetsOf(formatOf(timeZone));
  const wallOf = (instant: number) => instant + offsetAt(instant);
  // A day on both sides is enough: no offset and no change of one was ever larger (Samoa, 2011).
  const offsetsNear = (wall: number) => [offsetAt(wall - DAY), offsetAt(wall + DAY)] as const;
  const instantsOf = (wall: number) => {
    const [before, after] = offsetsNear(wall);
    const candidates = before === after ? [wall - before] : [wall - before, wall - after];
    return candidates.filter((instant) => wallOf(instant) === wall).sort((one, other) => one - other);
  };
  const instantOf = (wall: number) => instantsOf(wall)[0] ?? wall - offsetsNear(wall)[0];
  const readingsOf = (wall: number) => {
    if (instantsOf(wall).length > 0) return [wall];
    const [before, after] = offsetsNear(wall);
    return [wall, wall + after - before, wall + before - after];
  };
  return { timeZone, wallOf, instantsOf, instantOf, readingsOf };
}

/** Uses UTC for a name that Intl does not know, which an old spreadsheet may have. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const parts: Intl.DateTimeFormatOptions = {
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  };
  try {
    return new Intl.DateTimeFormat('en-US', { ...parts, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...parts, timeZone: 'Etc/UTC' });
  }
}

/**
 * Caches offsets, because Intl is slow: two for each day, and where they differ, the minute at which clocks change.
 */
function offsetsOf(format: Intl.DateTimeFormat): (instant: number) => number {
  const starts = new Map<number, number>();
  const changes = new Map<number, number>();
  const startOf = (day: number) => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const offset = offsetIn(format, day * DAY);
    starts.set(day, offset);
    return offset;
  };
  return (instant) => {
    const day = Math.floor(instant / DAY);
    const [offset, next] = [startOf(day), startOf(day + 1)];
    if (offset === next) return offset;
    const change = changes.get(day) ?? changeIn(format, day, offset);
    changes.set(day, change);
    return instant < change ? offset : next;
  };
}

/** Returns the first minute of the day with another offset. */
function changeIn(format: Intl.DateTimeFormat, day: number, offset: number): number {
  let [before, after] = [0, DAY / MINUTE];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetIn(format, day * DAY + middle * MINUTE) === offset) before = middle;
    else after = middle;
  }
  return day * DAY + after * MINUTE;
}

/** Returns the milliseconds to add to UTC. */
function offsetIn(format: Intl.DateTimeFormat, instant: number): number {
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = value;
  const number = (name: string) => Number(part[name]);
  const wall = new Date(0);
  const year = part['era']?.startsWith('B') ? 1 - number('year') : number('year');
  wall.setUTCFullYear(year, number('month') - 1, number('day'));
  wall.setUTCHours(number('hour'), number('minute'), number('second'));
  return wall.getTime() - instant;
}
