/** Lets the virtual clock pass and fires the time triggers that come due, each in an execution of its own. */

import type { Cloud, StoredTrigger } from '../cloud/cloud';
import { noteTriggerTime, remainingToday } from '../cloud/quotas';
import type { ExecutionOptions } from '../script/execution';
import { type CallOutcome, NO_CALLS } from '../script/outcome';
import type { CallParts, Script } from '../script/script';
import { AuthMode } from '../services/script-app';
import { wallTime } from '../workbook/zone';
import { nextRun } from './schedule';

export interface TriggerRun {
  readonly trigger: StoredTrigger;
  /** The moment at which it fired, in epoch milliseconds. */
  readonly at: number;
  readonly outcome: CallOutcome;
}

/**
 * Runs whatever is due until the clock reads `until`. A run that takes long delays the next ones, as Google's own
 * may be late; a trigger that missed several turns fires once.
 */
export function runDueTriggers(
  cloud: Cloud,
  script: Script,
  until: number,
  options: ExecutionOptions = {},
): TriggerRun[] {
  const runs: TriggerRun[] = [];
  for (let due = firstDue(cloud, until); due; due = firstDue(cloud, until)) {
    const { clock } = cloud;
    clock.advance(Math.max(0, (due.nextAt as number) - clock.now()));
    const at = clock.now();
    // Google plans the next turn when this one begins.
    planNext(due, at);
    runs.push({ trigger: due, at, outcome: fire(cloud, script, due, options) });
  }
  cloud.clock.advance(Math.max(0, until - cloud.clock.now()));
  return runs;
}

function firstDue(cloud: Cloud, until: number): StoredTrigger | undefined {
  return cloud.triggers
    .filter(({ nextAt, disabled }) => !disabled && nextAt !== undefined && nextAt <= until)
    .sort((a, b) => (a.nextAt as number) - (b.nextAt as number))[0];
}

/** A trigger that fires once stays in the list, without a next turn, and counts against the twenty. */
function planNext(trigger: StoredTrigger, now: number): void {
  const next = trigger.schedule && nextRun(trigger.schedule, now);
  if (next === undefined) delete trigger.nextAt;
  else trigger.nextAt = next;
}

function fire(cloud: Cloud, script: Script, trigger: StoredTrigger, options: ExecutionOptions): CallOutcome {
  return runInstallable(cloud, script, trigger, [clockEvent(trigger, cloud.clock.now())], options);
}

/** Runs an installable trigger's function as the person who created it, as long as that person has time left today. */
export function runInstallable(
  cloud: Cloud,
  script: Script,
  trigger: StoredTrigger,
  parts: CallParts,
  options: ExecutionOptions = {},
): CallOutcome {
  const { owner, handler } = trigger;
  if (remainingToday(cloud, owner, 'triggerMilliseconds') <= 0) {
    return {
      ...NO_CALLS,
      error: { name: 'Exception', message: 'Service using too much computer time for one day' },
    };
  }
  const began = cloud.clock.now();
  const outcome = script.call(handler, parts, {
    ...options,
    kind: 'installable-trigger',
    user: owner,
  });
  noteTriggerTime(cloud, owner, cloud.clock.now() - began);
  return outcome;
}

/** The event object of a time trigger's function (event objects, time-driven events); all of it in UTC. */
function clockEvent(trigger: StoredTrigger, now: number): object {
  const { year, month, day, hour, minute, second } = wallTime(now, 'UTC');
  const newYear = Date.UTC(year, 0, 1);
  const dayOfYear = Math.floor((now - newYear) / (24 * 60 * 60 * 1000));
  return {
    authMode: AuthMode.FULL,
    triggerUid: trigger.id,
    timezone: 'UTC',
    year,
    month,
    'day-of-month': day,
    'day-of-week': new Date(now).getUTCDay() || 7,
    'week-of-year': Math.ceil((dayOfYear + 1 + ((new Date(newYear).getUTCDay() + 6) % 7)) / 7),
    hour,
    minute,
    second,
  };
}
