/** Decides by the clock of the spreadsheet whether a sync is due, and when it runs next. Pure. */

import { type Schedule, WEEK_DAYS, type WeekDay } from '../core/sync-settings';
import { wallClock } from '../core/wall-clock';

export interface Waiting {
  readonly schedule: Schedule;
  /** The last run, whoever started it; undefined when there was none. Epoch milliseconds, as `since`. */
  readonly lastRun: number | undefined;
  /** The time when this schedule was chosen: hours of the day that were over by then are not made up for. */
  readonly since: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Every schedule comes round within a week; two more hours allow for clock changes. */
const MOST_HOURS = 7 * 24 + 2;
/** The hourly trigger fires a little early or late: an hourly sync runs whenever it fires, but not twice in a row. */
const HARDLY_AN_HOUR = 30 * MINUTE;

/**
 * Returns whether a sync is due: an hour that its schedule names has begun since it last ran. So a late or missed trigger
 * is made up for, once.
 */
export function isDue({ schedule, lastRun, since }: Waiting, now: number, clock: LocalClock): boolean {
  if (isHourly(schedule)) return lastRun === undefined || now - lastRun >= HARDLY_AN_HOUR;
  // "Every six hours" names no hour of the day: one that never ran need not wait for midnight.
  if (schedule.every === 'hours' && lastRun === undefined) return true;
  const hour = latestHour(schedule, now, clock);
  const from = schedule.every === 'hours' ? (lastRun ?? since) : Math.max(lastRun ?? since, since);
  return hour !== undefined && from < hour;
}

/** Returns the beginning of the hour in which it runs next; `now` when it is due already. */
export function nextAt(waiting: Waiting, now: number, clock: LocalClock): number | undefined {
  if (isDue(waiting, now, clock)) return now;
  let hour = clock(now);
  for (let count = 0; count < MOST_HOURS; count += 1) {
    // When clocks change, an hour of the clock may last half an hour or two hours.
    let next = clock(hour.start + HOUR);
    if (next.start === hour.start) next = clock(hour.start + 2 * HOUR);
    if (begins(waiting.schedule, next, hour)) return Math.max(next.start, now);
    hour = next;
  }
  return undefined;
}

/** Returns the beginning of the latest hour that the schedule names. */
function latestHour(schedule: Schedule, now: number, clock: LocalClock): number | undefined {
  let hour = clock(now);
  for (let count = 0; count < MOST_HOURS; count += 1) {
    const before = clock(hour.start - 1);
    if (begins(schedule, hour, before)) return hour.start;
    hour = before;
  }
  return undefined;
}

/**
 * Returns whether the schedule's hour begins with this hour of the clock. An hour that is skipped when clocks go forward
 * begins with the next one that exists; an hour that comes twice when they go back begins with the first.
 */
function begins(schedule: Schedule, hour: LocalHour, before: LocalHour): boolean {
  const isNewDay = hour.date > before.date;
  if (schedule.every === 'hour') return true;
  if (schedule.every === 'hours') {
    const { hours } = schedule;
    return isNewDay || Math.floor(hour.hour / hours) > Math.floor(before.hour / hours);
  }
  if (schedule.every === 'week' && schedule.day !== hour.day) return false;
  return hour.hour >= schedule.at && (isNewDay || before.hour < schedule.at);
}

function isHourly(schedule: Schedule): boolean {
  return schedule.every === 'hour' || (schedule.every === 'hours' && schedule.hours === 1);
}

interface LocalHour {
  /** The first moment of the hour, epoch milliseconds. */
  readonly start: number;
  /** "2024-10-25", which compares as text. */
  readonly date: string;
  readonly day: WeekDay;
  /** 0 to 23. */
  readonly hour: number;
}

/** Tells the hour of the clock that a moment is in. @param moment Epoch milliseconds. */
export type LocalClock = (moment: number) => LocalHour;

/** Returns the clock of a time zone, named as in the IANA database. */
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
