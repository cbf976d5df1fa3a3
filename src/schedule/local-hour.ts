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

/** Making a format is slow, using it is not: one for each clock. */
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
  return (moment) => {
    const part: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(moment)) part[type] = value;
    const weekday = (part['weekday'] ?? '').toUpperCase();
    const minute = Math.floor(moment / MINUTE) * MINUTE;
    return {
      start: minute - Number(part['minute']) * MINUTE,
      date: `${part['year']}-${part['month']}-${part['day']}`,
      day: WEEK_DAYS.find((name) => name === weekday) ?? 'MONDAY',
      hour: Number(part['hour']),
    };
  };
}
