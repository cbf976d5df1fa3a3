/** Calendar time in a named zone: what a moment is there, and which moment a time there is. */

export interface ZonedTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 is Sunday. */
  readonly weekDay: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws a RangeError for a zone that nobody knows. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const existing = formats.get(timeZone);
  if (existing) return existing;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zoneName(timeZone),
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** Java also takes "GMT-5" and "GMT+05:30". */
function zoneName(timeZone: string): string {
  const [, sign, hours, minutes = '00'] = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(timeZone) ?? [];
  if (sign && hours) return `${sign}${hours.padStart(2, '0')}:${minutes}`;
  return timeZone === 'GMT' ? 'UTC' : timeZone;
}

export function zonedTime(moment: number, timeZone: string): ZonedTime {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(moment)) parts[type] = value;
  const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year']);
  const month = Number(parts['month']);
  const day = Number(parts['day']);
  return {
    year,
    month,
    day,
    hour: Number(parts['hour']),
    minute: Number(parts['minute']),
    second: Number(parts['second']),
    weekDay: new Date(utc(year, month - 1, day)).getUTCDay(),
  };
}

/** Milliseconds that the zone is ahead of UTC at a moment. */
export function zoneOffset(moment: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = zonedTime(moment, timeZone);
  return utc(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
}

/** The moment of a calendar time; days and months that overflow are carried. An hour that clocks skip moves on. */
export function dateInZone(time: Omit<ZonedTime, 'weekDay'>, timeZone: string): number {
  const wall = utc(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  const first = wall - zoneOffset(wall, timeZone);
  return wall - zoneOffset(first, timeZone);
}

/** Date.UTC takes the years 0 to 99 for the last century's. */
function utc(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const date = new Date(Date.UTC(2000, month, day, hour, minute, second));
  return date.setUTCFullYear(year + (date.getUTCFullYear() - 2000));
}
