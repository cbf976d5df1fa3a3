/** Checks the limits and the schedule of a sync before they are kept; an error names the wrong setting and its allowed values. Pure. */
import { configError, type JobsheetError } from '../../core/errors';
import { DEFAULT_LIMITS, type Limits, type Schedule, WEEK_DAYS } from '../../core/sync-settings';
import type { AnyStream } from '../../streams/stream';

export function refusal(name: string, value: unknown, allowed: string): JobsheetError {
  return configError(
    'SETTING_REFUSED',
    `‘${name}’ cannot be ${JSON.stringify(value) ?? 'missing'}. It may be: ${allowed}.`,
  );
}

const NAMES = Object.keys(DEFAULT_LIMITS) as (keyof Limits)[];

/** @returns undefined for a stream that is free. @throws JobsheetError (config). */
export function checkLimits(given: unknown, { metered, noun }: AnyStream): Limits | undefined {
  if (!metered) {
    if (given === undefined || given === null) return undefined;
    throw refusal('limits', given, `missing, since ${noun.many} are free`);
  }
  const limits = (given ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof limits !== 'object' || Array.isArray(limits)) {
    throw refusal('limits', given, `an object of: ${NAMES.join(', ')}`);
  }
  const stranger = Object.keys(limits).find((name) => !NAMES.includes(name as keyof Limits));
  if (stranger !== undefined) throw refusal('limits', stranger, NAMES.join(', '));
  const { rowsPerRun, dollarsPerRun, dollarsPerMonth } = { ...DEFAULT_LIMITS, ...limits };
  if (!Number.isInteger(rowsPerRun) || rowsPerRun < 1) {
    throw refusal('limits.rowsPerRun', rowsPerRun, 'a whole number of at least 1');
  }
  return {
    rowsPerRun,
    dollarsPerRun: dollars('limits.dollarsPerRun', dollarsPerRun),
    dollarsPerMonth: dollars('limits.dollarsPerMonth', dollarsPerMonth),
  };
}

function dollars(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  throw refusal(name, value, 'dollars, such as 25');
}

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
