/** When a time trigger fires: the schedule that its builder describes, and the next moment that fits it. */
import { dateInZone, type ZonedTime, zonedTime } from './time-zone';

export interface Schedule {
  readonly unit: 'once' | 'minutes' | 'hours' | 'days' | 'weeks' | 'month';
  /** Every n units; 1 where it does not matter. */
  readonly every: number;
  readonly timeZone: string;
  /** Hour of the day, for days, weeks and months. */
  readonly hour?: number;
  /** Google picks a minute when the script names none, and keeps it. */
  readonly minute: number;
  /** 0 is Sunday. */
  readonly weekDay?: number;
  readonly monthDay?: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The first moment after `after` that fits; undefined for a trigger that fires once. */
export function nextRun(schedule: Schedule, after: number): number | undefined {
  const { unit, every } = schedule;
  if (unit === 'once') return undefined;
  if (unit === 'minutes') return after + every * MINUTE;
  if (unit === 'hours') return nextHour(schedule, after);
  // Days are counted on the calendar of the zone, so that 9:00 stays 9:00 when clocks change.
  const today = zonedTime(after, schedule.timeZone);
  const step = unit === 'days' ? every : 1;
  for (let days = 0; days <= 400; days += 1) {
    const moment = atTime(schedule, today, days);
    const isLater = moment > after && (days === 0 || days >= step || unit !== 'days');
    if (isLater && fits(schedule, moment)) return moment;
  }
  return after + DAY;
}

function nextHour({ every, minute }: Schedule, after: number): number {
  const inThisHour = Math.floor(after / HOUR) * HOUR + minute * MINUTE;
  const first = inThisHour > after ? inThisHour : inThisHour + HOUR;
  return first + (every - 1) * HOUR;
}

function atTime({ hour = 0, minute, timeZone }: Schedule, day: ZonedTime, later: number): number {
  return dateInZone({ ...day, day: day.day + later, hour, minute, second: 0 }, timeZone);
}

function fits({ unit, weekDay, monthDay, timeZone }: Schedule, moment: number): boolean {
  const { weekDay: isWeekDay, day } = zonedTime(moment, timeZone);
  if (unit === 'weeks') return weekDay === undefined || weekDay === isWeekDay;
  if (unit === 'month') return monthDay === day;
  return true;
}
