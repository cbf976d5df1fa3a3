/** Checks a schedule before it is kept; an error names the wrong field and its allowed values. Pure. */
import { type Schedule, WEEK_DAYS } from '../../core/schedule';
import { refusal } from './invalid-setting';

const KINDS = 'hour, hours, day, week';
/** Longer intervals are those of days and weeks. */
const MOST_HOURS = 24;
const LAST_HOUR = 23;

/** @returns undefined when it runs only when a person says so. @throws JobsheetError (config). */
export function checkSchedule(given: unknown): Schedule | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw refusal('schedule', given, `an object with ‘every’, one of: ${KINDS}; or null`);
  }
  const { every, hours, at, day } = given as Readonly<Record<string, unknown>>;
  switch (every) {
    case 'hour':
      return { every };
    case 'hours':
      return { every, hours: whole('schedule.hours', hours, 1, MOST_HOURS) };
    case 'day':
      return { every, at: whole('schedule.at', at, 0, LAST_HOUR) };
    case 'week':
      return { every, day: weekDay(day), at: whole('schedule.at', at, 0, LAST_HOUR) };
    default:
      throw refusal('schedule.every', every, KINDS);
  }
}

function whole(name: string, value: unknown, least: number, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw refusal(name, value, `a whole number from ${least} to ${most}`);
}

function weekDay(value: unknown) {
  const found = WEEK_DAYS.find((name) => name === value);
  if (found) return found;
  throw refusal('schedule.day', value, WEEK_DAYS.join(', '));
}
