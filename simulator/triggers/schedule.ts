/** The schedule that the builder of a time trigger describes, and the next moment that fits it. */
import { epochOf, type WallTime, wallTime } from '../workbook/zone';

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
const DAYS_OF_A_YEAR = 366;

/** The first moment after `after` that fits; undefined for a trigger that fires once. */
export function nextRun(schedule: Schedule, after: number): number | undefined {
  const { unit, every } = schedule;
  if (unit === 'once') return undefined;
  if (unit === 'minutes') return after + every * MINUTE;
  if (unit === 'hours') return nextHour(schedule, after);
  // Days are counted on the calendar of the zone, so that 9:00 stays 9:00 when clocks change.
  const today = wallTime(after, schedule.timeZone);
  for (let days = 0; days <= DAYS_OF_A_YEAR; days += 1) {
    const moment = atTime(schedule, today, days);
    if (moment > after && fits(schedule, moment)) {
      return every === 1 ? moment : atTime(schedule, today, days + (every - 1) * (unit === 'weeks' ? 7 : 1));
    }
  }
  return undefined;
}

function nextHour({ every, minute }: Schedule, after: number): number {
  const inThisHour = Math.floor(after / HOUR) * HOUR + minute * MINUTE;
  const first = inThisHour > after ? inThisHour : inThisHour + HOUR;
  return first + (every - 1) * HOUR;
}

function atTime({ hour = 0, minute, timeZone }: Schedule, today: WallTime, later: number): number {
  return epochOf({ ...today, day: today.day + later, hour, minute, second: 0, millisecond: 0 }, timeZone);
}

function fits({ unit, weekDay, monthDay, timeZone }: Schedule, moment: number): boolean {
  const { year, month, day } = wallTime(moment, timeZone);
  if (unit === 'weeks') {
    return weekDay === undefined || weekDay === new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  }
  return unit !== 'month' || monthDay === day;
}
