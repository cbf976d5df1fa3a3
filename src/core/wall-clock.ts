/**
 * The clock on the wall of a time zone. Sheets keeps of a date only what that clock shows, so it is what two cells are
 * compared by. Times on the wall are milliseconds, counted as if they were UTC. Pure; Apps Script's V8 has Intl.
 */
export interface WallClock {
  readonly timeZone: string;
  /** What it shows at an instant (epoch milliseconds). */
  readonly wallOf: (instant: number) => number;
  /** When it shows that: twice in an hour that comes twice, never in one that is left out. Ascending. */
  readonly instantsOf: (wall: number) => readonly number[];
  /** One instant for each time: the earlier of two; a time that is left out is as much later as clocks were put forward. */
  readonly instantOf: (wall: number) => number;
  /**
   * What it may show where that was written: the same, or what became of a time that it leaves out. In which direction
   * Sheets moves such a time is not documented, so both count.
   */
  readonly readingsOf: (wall: number) => readonly number[];
}

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

const clocks = new Map<string, WallClock>();

/** Made once for each zone: it is slow to make, and remembers what it was asked. */
export function wallClock(timeZone: string): WallClock {
  const clock = clocks.get(timeZone) ?? makeClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

function makeClock(timeZone: string): WallClock {
  const offsetAt = offsetsOf(formatOf(timeZone));
  const wallOf = (instant: number) => instant + offsetAt(instant);
  // A day to both sides: no clock is further from UTC, none was ever put forward or back by more (Samoa, 2011).
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

/** A name that Intl does not know (a spreadsheet may have an old one) leaves UTC: the same each time is what counts. */
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
 * Asking a format is slow: it is asked twice for each day that comes up, and where those two differ, for the minute
 * within the day at which clocks are changed.
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

/** The first minute of the day at which the offset is another. */
function changeIn(format: Intl.DateTimeFormat, day: number, offset: number): number {
  let [before, after] = [0, DAY / MINUTE];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetIn(format, day * DAY + middle * MINUTE) === offset) before = middle;
    else after = middle;
  }
  return day * DAY + after * MINUTE;
}

/** Milliseconds to be added to UTC. */
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
