/** The daily quotas of one user (Apps Script quotas). A day begins with the first use, not at midnight. */

import { ScriptException } from '../script/exception';
import type { Cloud, DailyUse } from './cloud';

const DAY = 24 * 60 * 60 * 1000;

const DAILY = {
  consumer: { urlFetch: 20_000, properties: 50_000, mailRecipients: 100, triggerMilliseconds: 90 * 60_000 },
  workspace: {
    urlFetch: 100_000,
    properties: 500_000,
    mailRecipients: 1_500,
    triggerMilliseconds: 6 * 3600_000,
  },
} as const;

type Counter = keyof typeof DAILY.consumer;

/** As Google names them in "Service invoked too many times for one day: …". */
const SERVICE_NAMES: Readonly<Record<Counter, string>> = {
  urlFetch: 'urlfetch',
  properties: 'properties',
  mailRecipients: 'email',
  triggerMilliseconds: 'trigger',
};

/** Counts uses of a service; throws when the day's are used up. */
export function useDaily(cloud: Cloud, user: string, counter: Counter, count: number): void {
  if (remainingToday(cloud, user, counter) < count) {
    throw new ScriptException(`Service invoked too many times for one day: ${SERVICE_NAMES[counter]}.`);
  }
  dailyUse(cloud, user)[counter] += count;
}

/** Notes run time of triggers, which is known only afterwards. */
export function noteTriggerTime(cloud: Cloud, user: string, milliseconds: number): void {
  dailyUse(cloud, user).triggerMilliseconds += milliseconds;
}

/** Returns what is left of the day's quota. */
export function remainingToday(cloud: Cloud, user: string, counter: Counter): number {
  return DAILY[cloud.account][counter] - dailyUse(cloud, user)[counter];
}

function dailyUse(cloud: Cloud, user: string): DailyUse {
  const existing = cloud.dailyUse.get(user);
  const now = cloud.clock.now();
  if (existing && now - existing.startedAt < DAY) return existing;
  const fresh = { startedAt: now, urlFetch: 0, properties: 0, mailRecipients: 0, triggerMilliseconds: 0 };
  cloud.dailyUse.set(user, fresh);
  return fresh;
}
