/** Hours on the clock of a time zone, with its clock changes. Pure. */
import { WEEK_DAYS, type WeekDay } from '../core/sync-settings';
import { wallClock } from '../core/wall-clock';

export interface LocalHour {
  /** The first moment of the hour, epoch milliseconds. */
  readonly start: number;
  /** "2024-10-25", which compares as text. */
  readonly date: string;
  readonly day: WeekDay;
  /** 0 to 23. */
  readonly hour: number;
}

/** Returns the hour of the clock that a moment is in. @param moment Epoch milliseconds. */
export type LocalClock = (moment: number) => LocalHour;

const HOUR = 60 * 60 * 1000;

export function localClock(timeZone: string): LocalClock {
  const { wallOf } = wallClock(timeZone);
  return (moment) => {
    const wall = wallOf(moment);
    const shown = new Date(wall);
    return {
      start: moment - (wall - Math.floor(wall / HOUR) * HOUR),
      date: shown.toISOString().slice(0, 10),
      day: WEEK_DAYS[(shown.getUTCDay() + WEEK_DAYS.length - 1) % WEEK_DAYS.length] ?? 'MONDAY',
      hour: shown.getUTCHours(),
    };
  };
}
