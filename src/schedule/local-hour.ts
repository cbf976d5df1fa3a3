/** Hours on the clock of a time zone, with its clock changes: Apps Script's V8 has Intl. Pure. */
import { WEEK_DAYS, type WeekDay } from '../core/schedule';

export interface LocalHour {
  /** Epoch milliseconds of its first moment. */
  readonly start: number;
  /** "2024-10-25": compares as text. */
  readonly date: string;
  readonly day: WeekDay;
  /** 0 to 23. */
  readonly hour: number;
}

/** The hour of the clock that a moment is in. */
export type LocalClock = (moment: number) => LocalHour;

const MINUTE = 60_000;
/** Clocks are set, and hours begin, at a quarter of an hour everywhere (IANA time zone database, since 1972). */
const QUARTER = 15 * MINUTE;

/** Making a format is slow, and so is using it often: one for each clock, used once for each quarter of an hour. */
export function localClock(timeZone: string): LocalClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'long',
  });
  const known = new Map<number, LocalHour>();
  return (moment) => {
    const quarter = Math.floor(moment / QUARTER) * QUARTER;
    const found = known.get(quarter) ?? hourOf(format, quarter);
    known.set(quarter, found);
    return found;
  };
}

function hourOf(format: Intl.DateTimeFormat, moment: number): LocalHour {
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(moment)) part[type] = value;
  const weekday = (part['weekday'] ?? '').toUpperCase();
  return {
    start: moment - Number(part['minute']) * MINUTE,
    date: `${part['year']}-${part['month']}-${part['day']}`,
    day: WEEK_DAYS.find((name) => name === weekday) ?? 'MONDAY',
    hour: Number(part['hour']),
  };
}
