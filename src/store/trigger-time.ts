/**
 * How long this person's triggers have run today: Google allows 90 minutes a day on a free account (Apps Script quotas)
 * for all of them together, and does not say how much is left. The day begins with the first use, not at midnight.
 */
import { parsed, type ReadableProperties } from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

interface UsedTime {
  /** Start of the day, epoch milliseconds. */
  readonly since: number;
  readonly milliseconds: number;
  /** An execution that has begun and not yet said how long it took. */
  readonly begunAt?: number;
}

const KEY = 'trigger.time';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Ten minutes are left to the person's other scripts. */
const DAILY = 80 * MINUTE;
/** An execution that died without a word took at most this long. */
const LONGEST = 6 * MINUTE;

/** What is left of the day's trigger time, in milliseconds; a dead execution counts in full. */
export function triggerTimeLeft(
  now: number,
  user: ReadableProperties = PropertiesService.getUserProperties(),
): number {
  return Math.max(0, DAILY - today(now, user).milliseconds);
}

/** Notes that an execution begins. @returns Notes how it ended. */
export function beginTriggerTime(
  now: number,
  user: Properties = PropertiesService.getUserProperties(),
): (end: number) => void {
  const { since, milliseconds } = today(now, user);
  user.setProperty(KEY, JSON.stringify({ since, milliseconds, begunAt: now }));
  return (end) => {
    user.setProperty(KEY, JSON.stringify({ since, milliseconds: milliseconds + end - now }));
  };
}

function today(now: number, user: ReadableProperties): { since: number; milliseconds: number } {
  const { since = now, milliseconds = 0, begunAt } = parsed<UsedTime>(user.getProperty(KEY)) ?? {};
  if (now - since >= DAY) return { since: now, milliseconds: 0 };
  const lost = begunAt === undefined ? 0 : Math.min(LONGEST, now - begunAt);
  return { since, milliseconds: milliseconds + lost };
}
